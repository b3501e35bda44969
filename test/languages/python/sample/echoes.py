"""Values to send to the functions that answer what they are given."""

import math
import struct
from typing import Any

NAN_WITH_PAYLOAD: float = struct.unpack("<d", bytes.fromhex("010000000000f87f"))[0]

FLOATS = [0.0, -0.0, 1.0, 0.1, 5e-324, 1.7976931348623157e308, math.inf, -math.inf, math.nan]
INTEGERS = [0, -1, 2**53 + 1, -(2**63), 2**63 - 1]
TEXTS = ["", "日本語 😀", "\x00\x1f\x7f", 'é"\\']
BLOBS = [b"", b"\x00", b"\xff\x00\xfe", bytes(range(256))]

ANYTHING: list[Any] = [
    None,
    True,
    *FLOATS,
    NAN_WITH_PAYLOAD,
    *INTEGERS,
    *TEXTS,
    *BLOBS,
    [1, 1.0, [b"x", None]],
    {"a": 1, "_b": 1.0, "": {"nested": [{"x": b""}]}},
]
