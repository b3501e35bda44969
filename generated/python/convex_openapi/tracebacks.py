# Copied from src/languages/python/runtime/convex_openapi/tracebacks.py by convex-openapi. Do not edit.
"""What a traceback may hold of a call: no frame in which its secrets stand."""

from __future__ import annotations

from typing import TypeVar

from .errors import ConvexCallError

E = TypeVar("E", bound=BaseException)


def bare(error: E) -> E:
    """Take the frames of a call off whatever ended it, and off what came before that.

    A debugger prints the values of every frame, and those of a call hold its headers. What a token
    function raised is the caller's own: it stays the cause, with the caller's frames.
    """
    error.__traceback__ = None
    if isinstance(error, ConvexCallError):
        error.__context__ = error.__cause__
        error.__suppress_context__ = True
    else:
        error.__context__ = error.__cause__ = None
    return error
