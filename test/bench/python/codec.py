"""The codec beside the json module and, where it is installed, convex-py (PyPI `convex`): medians on the corpora."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

TOP = Path(__file__).parents[3]
sys.path.insert(0, str(TOP / "generated/python"))

from convex_openapi import decode_value, encode_value
from convex_openapi.json_text import parse_json, print_json

try:
    from convex.values import convex_to_json, json_to_convex
except ImportError:
    convex_to_json = json_to_convex = None


def median(work: Callable[[], object]) -> float:
    """Give the milliseconds of one run."""
    times = []
    for _ in range(9):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print one row per corpus and direction."""
    print(f"Python {sys.version.split()[0]}, medians of 9 runs\n")
    print("| | json | this client | ratio | convex-py |")
    print("| --- | --- | --- | --- | --- |")
    for name in ("plain", "typed"):
        text = (TOP / f"test/bench/corpora/{name}.json").read_bytes()
        value = decode_value(parse_json(text))
        tree = parse_json(text)
        theirs_value = json_to_convex and json_to_convex(tree)
        rows: list[tuple[str, Callable[[], object], Callable[[], object], Callable[[], object] | None]] = [
            (
                f"decode {name}",
                lambda: json.loads(text),
                lambda: decode_value(parse_json(text)),
                json_to_convex and (lambda: json_to_convex(parse_json(text))),
            ),
            (
                f"encode {name}",
                lambda: json.dumps(tree),
                lambda: print_json(encode_value(value)),
                convex_to_json and (lambda: json.dumps(convex_to_json(theirs_value))),
            ),
        ]
        for what, floor, own, peer in rows:
            least, ours = median(floor), median(own)
            theirs = "not installed" if peer is None else f"{median(peer):.1f} ms"
            print(f"| {what} | {least:.1f} ms | {ours:.1f} ms | {ours / least:.2f} | {theirs} |")


main()
