"""What the calls of a program came to: which functions were called, and what was not as it should be."""

import json
import struct
from collections.abc import Callable

from convex_openapi import ABSENT, ConvexCallError


class Expectations:
    """Collects, so that one wrong value does not hide the others."""

    def __init__(self) -> None:
        self.called: list[str] = []
        self.wrong: list[str] = []

    def same(self, path: str, have: object, want: object) -> None:
        """Hold a value to the bit, and to its type."""
        self.called.append(path)
        if bits(have) != bits(want):
            self.wrong.append(f"{path} gave {have!r}, not {want!r}")

    def that(self, path: str, good: bool, what: object = "") -> None:
        """Hold a fact."""
        self.called.append(path)
        if not good:
            self.wrong.append(f"{path}: {what!r}")

    def fails(self, path: str, error: ConvexCallError | None, data: object = ABSENT) -> None:
        """Hold a failure of the function itself to its data."""
        self.called.append(path)
        if error is None or error.kind != "function":
            self.wrong.append(f"{path} did not fail as a function: {error!r}")
        elif bits(error.data) != bits(data):
            self.wrong.append(f"{path} failed with {error.data!r}, not {data!r}")

    def report(self) -> None:
        """Print what was found."""
        print(json.dumps({"called": self.called, "wrong": self.wrong}))


def bits(value: object) -> object:
    """Write a value so that only the same bits of the same type are equal."""
    if isinstance(value, float):
        return ("float", struct.pack(">d", value))
    if isinstance(value, dict):
        return {name: bits(field) for name, field in value.items()}
    if isinstance(value, list):
        return [bits(item) for item in value]
    return (type(value).__name__, value)


def caught(call: Callable[[], object]) -> ConvexCallError | None:
    """Give the error of a call."""
    try:
        call()
    except ConvexCallError as error:
        return error
    return None
