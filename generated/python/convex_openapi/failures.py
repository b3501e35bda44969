# Copied from src/languages/python/runtime/convex_openapi/failures.py by convex-openapi. Do not edit.
"""What went wrong, in words and fields, with every secret taken out."""

from __future__ import annotations

import dataclasses
import traceback
from typing import Literal, cast
from urllib.parse import urljoin, urlsplit

from .answers import Unexpected
from .errors import Absent, Failure, Issue
from .json_text import parse_json
from .redact import redact
from .requests import InvalidInput
from .values import Value

_LONGEST_BODY = 2000


def input_failure(error: InvalidInput) -> Failure:
    """Describe what a caller gave that cannot be sent."""
    return Failure("input", f"{error.path}: {error.rule}", path=error.path, rule=error.rule)


def unreadable_failure(error: Exception) -> Failure:
    """Describe arguments that raised when they were read."""
    rule = "could not be read"
    cause = f"{type(error).__name__}: {error}"
    return Failure("input", f"args: {rule}", path="args", rule=rule, cause=cause)


def timeout_failure(seconds: float | None, scope: Literal["attempt", "total"]) -> Failure:
    """Describe a limit that was broken, given in seconds and reported in milliseconds."""
    milliseconds = round((seconds or 0) * 1000, 3)
    text = f"no answer within {milliseconds:g} ms" + (" in all" if scope == "total" else "")
    return Failure("timeout", text, milliseconds=milliseconds, scope=scope)


def token_failure(error: Exception) -> Failure:
    """Describe a token function that raised: it is the caller's own, so the failure is input."""
    rule = "the token function failed"
    return Failure(
        "input", rule, path="authorization", rule=rule, cause=f"{type(error).__name__}: {error}"
    )


def shape_failure(error: Unexpected) -> Failure:
    """Describe an answer that is not what the API promises."""
    issue = error.issue
    where = issue.path or "the answer"
    return Failure("shape", f"{where} {issue.message}", issues=(issue,))


def status_failure(status: int, content: bytes, url: str, location: str | None) -> Failure:
    """Describe an answer of a status that carries no result."""
    text = content.decode("utf-8", "replace")
    code, said = _code_and_message(content)
    origin = _origin(url, location) if 300 <= status < 400 else None
    message = f"HTTP {status}"
    if code is not None:
        message += f" {code}"
    if said is not None:
        message += f": {said}"
    if origin is not None:
        message += f": a redirect to {origin} was not followed"
    return Failure(
        "status",
        message,
        status=status,
        code=code,
        body=text,
        redirect_origin=origin,
    )


def presentable(failure: Failure, secrets: tuple[str, ...]) -> Failure:
    """Make a failure one that may be seen: without secrets, and only then shortened."""
    clean = _without_secrets(failure, secrets)
    if clean.kind != "status":
        return clean
    return dataclasses.replace(
        clean, message=_shorten(clean.message), body=_shorten(clean.body or "")
    )


def _without_secrets(failure: Failure, secrets: tuple[str, ...]) -> Failure:
    """Clean every text of a failure: a server or a function can repeat a secret in any of them."""

    def clean(text: str | None) -> str | None:
        return None if text is None else redact(text, secrets)

    return dataclasses.replace(
        failure,
        message=redact(failure.message, secrets),
        body=clean(failure.body),
        code=clean(failure.code),
        redirect_origin=clean(failure.redirect_origin),
        error_message=clean(failure.error_message),
        cause=clean(failure.cause),
        data=failure.data if isinstance(failure.data, Absent) else _clean(failure.data, secrets),
        log_lines=tuple(redact(line, secrets) for line in failure.log_lines),
        issues=tuple(
            Issue(redact(i.path, secrets), redact(i.message, secrets)) for i in failure.issues
        ),
    )


def without_secrets_in_cause(
    error: BaseException | None, secrets: tuple[str, ...]
) -> BaseException | None:
    """Keep what caused a failure as it is, unless a traceback of it would show a secret."""
    if error is None:
        return None
    shown = "".join(traceback.format_exception(error))
    return error if redact(shown, secrets) == shown else RuntimeError(redact(str(error), secrets))


def _clean(value: Value, secrets: tuple[str, ...]) -> Value:
    if isinstance(value, str):
        return redact(value, secrets)
    if isinstance(value, dict):
        return {redact(name, secrets): _clean(field, secrets) for name, field in value.items()}
    if isinstance(value, list):
        return [_clean(item, secrets) for item in value]
    return value


def _shorten(text: str) -> str:
    """Cut to so many UTF-16 units, which every language can count, and to whole characters."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > _LONGEST_BODY:
            return text[:index]
    return text


def _code_and_message(content: bytes) -> tuple[str | None, str | None]:
    try:
        tree = parse_json(content)
    except ValueError:
        return None, None
    if not isinstance(tree, dict):
        return None, None
    fields = cast("dict[str, object]", tree)
    code, message = fields.get("code"), fields.get("message")
    return (
        code if isinstance(code, str) else None,
        message if isinstance(message, str) else None,
    )


def _origin(url: str, location: str | None) -> str | None:
    if location is None:
        return None
    try:
        target = urlsplit(urljoin(url, location.strip()))
        host, port = target.hostname, target.port
    except ValueError:
        return None
    if not host:
        return None
    name = f"[{host}]" if ":" in host else host
    usual = port is None or port == _USUAL_PORTS.get(target.scheme)
    return f"{target.scheme}://{name}" if usual else f"{target.scheme}://{name}:{port}"


_USUAL_PORTS = {"http": 80, "https": 443}
"""The ports that an origin does not name."""
