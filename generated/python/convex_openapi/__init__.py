# Copied from src/languages/python/runtime/convex_openapi/__init__.py by convex-openapi. Do not edit.
"""A client for the HTTP API of Convex: sync and async, typed, exact in its values."""

from .answers import Answer
from .async_client import AsyncClient
from .async_snapshot import AsyncSnapshot
from .client import Client
from .decode import decode_value
from .encode import encode_value
from .errors import (
    ABSENT,
    ConvexCallError,
    Issue,
    is_aborted_failure,
    is_function_failure,
    is_input_failure,
    is_network_failure,
    is_shape_failure,
    is_status_failure,
    is_timeout_failure,
)
from .operation_table import OperationId
from .options import CallOptions, Cancellation, Retry
from .snapshot import Snapshot
from .values import ConvexValueError, Value
from .version import VERSION as __version__

__all__ = [
    "ABSENT",
    "Answer",
    "AsyncClient",
    "AsyncSnapshot",
    "CallOptions",
    "Cancellation",
    "Client",
    "ConvexCallError",
    "ConvexValueError",
    "Issue",
    "OperationId",
    "Retry",
    "Snapshot",
    "Value",
    "__version__",
    "decode_value",
    "encode_value",
    "is_aborted_failure",
    "is_function_failure",
    "is_input_failure",
    "is_network_failure",
    "is_shape_failure",
    "is_status_failure",
    "is_timeout_failure",
]
