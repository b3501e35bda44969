"""What a call came to, as the judge reads it."""

import time
import traceback
from typing import Any

from described import describe

from convex_openapi import ABSENT, Answer, ConvexCallError


class Notes:
    """What one case printed and asked for."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.logged: list[str] = []
        self.tokens_asked: list[bool] = []


def result_of(value: Any, began: float) -> dict[str, Any]:
    """Report what a call returned."""
    milliseconds = (time.monotonic() - began) * 1000
    if isinstance(value, Answer):
        response = {
            "status": value.status,
            "logLines": list(value.log_lines),
            "attempts": value.attempts,
            "requestId": value.request_id,
        }
        return {"value": describe(value.value), "response": response, "milliseconds": milliseconds}
    return {"value": describe(value), "milliseconds": milliseconds}


def error_of(error: ConvexCallError, notes: Notes) -> dict[str, Any]:
    """Report how a call failed, with every form in which the error can be seen."""
    notes.texts += [str(error), repr(error), "".join(traceback.format_exception(error))]
    fields = {
        "kind": error.kind,
        "message": error.message,
        "operation": error.operation,
        "functionPath": error.function_path,
        "requestId": error.request_id,
        "attempts": error.attempts,
        "milliseconds": error.milliseconds,
        "scope": error.scope,
        "status": error.status,
        "code": error.code,
        "body": error.body,
        "redirectOrigin": error.redirect_origin,
        "errorMessage": error.error_message,
        "path": error.path,
        "rule": error.rule,
        "cause": error.cause,
    }
    report = {name: value for name, value in fields.items() if value is not None}
    if error.kind == "function":
        report["logLines"] = list(error.log_lines)
    if error.issues:
        report["issues"] = [{"path": i.path, "message": i.message} for i in error.issues]
    if error.batch is not None:
        report["batch"] = {"first": error.batch.first, "last": error.batch.last}
    if error.data is not ABSENT:
        report["data"] = describe(error.data)
    return report
