"""A call over loopback beside the floor, httpx with the json module, and convex-py (PyPI `convex`) where installed.

`CALLS_URL` is a server that gives one answer to everything. The floor tells no int64 from a float and refuses nothing.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx

TOP = Path(__file__).parents[3]
sys.path.insert(0, str(TOP / "generated/python"))

import convex_openapi

try:
    from convex.http_client import ConvexHttpClient
except ImportError:
    ConvexHttpClient = None

URL = os.environ["CALLS_URL"]
PATH, ARGS = "messages:list", {"channel": "general"}


def medians(subjects: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Give the microseconds of one call of each, made in turns so that a busy moment falls on all."""
    times: dict[str, list[float]] = {name: [] for name in subjects}
    for turn in range(600):
        for name, subject in subjects.items():
            began = time.perf_counter()
            subject()
            if turn >= 100:
                times[name].append((time.perf_counter() - began) * 1e6)
    return {name: statistics.median(all_times) for name, all_times in times.items()}


def main() -> None:
    """Print one row per client."""
    bare, own = httpx.Client(), convex_openapi.Client(URL)
    body = {"path": PATH, "format": "convex_encoded_json", "args": ARGS}
    subjects: dict[str, Callable[[], object]] = {
        "httpx and json": lambda: bare.post(f"{URL}/api/query", json=body).json(),
        "this client": lambda: own.query(PATH, ARGS),
    }
    if ConvexHttpClient is not None:
        peer = ConvexHttpClient(URL)
        subjects["convex-py"] = lambda: peer.query(PATH, ARGS)
    times = medians(subjects)
    print("\n| a call over loopback | median | of httpx and json |\n| --- | --- | --- |")
    for name, median in times.items():
        print(f"| {name} | {median:.0f} µs | {median / times['httpx and json']:.2f} |")
    if ConvexHttpClient is None:
        print("skipped: convex-py is not installed")


main()
