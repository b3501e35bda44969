"""Every sample of the README runs, against a deployment of its own."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import Deployment

README = (Path(__file__).parents[1] / "README.md").read_text()
# Those that stream run against the local deployment: see streams.test.ts.
SAMPLES = [
    sample
    for sample in re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    if "streaming" not in sample
]


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 6


@pytest.mark.parametrize("sample", SAMPLES)
def test_sample(sample: str, deployment: Deployment) -> None:
    names: dict[str, Any] = {}
    own = sample.replace("https://happy-animal-123.convex.cloud", deployment.url)
    exec(compile(own, "README.md", "exec"), names)  # noqa: S102
    if "main" in names:
        asyncio.run(names["main"]())
    assert deployment.bodies or "client." not in sample
    for client in names.values():
        if hasattr(client, "close") and not isinstance(client, type):
            client.close()
