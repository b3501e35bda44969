# Copied from src/languages/python/runtime/convex_openapi/snapshot.py by convex-openapi. Do not edit.
"""Reads of one moment, for the client that blocks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .options import CallOptions, Unpack
from .settings import NO_ARGS

if TYPE_CHECKING:
    from .client import Client


class Snapshot:
    """Queries that all see the data of one moment."""

    def __init__(self, client: Client, ts: str) -> None:
        self._client = client
        self.ts = ts

    def query(
        self, path: str, args: Mapping[str, Any] = NO_ARGS, **options: Unpack[CallOptions]
    ) -> Any:  # noqa: ANN401
        """Run a query function on the data of this moment."""
        return self._client.query_at_ts(path, args, ts=self.ts, **options)
