"""From a client's options to its settings; an impossible option is an error of kind `input`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import httpx

from .backoff import Budget
from .calls import Call, Settings
from .failures import input_failure
from .identity import AsyncTokenSource, Identity, identity_of
from .options import Retry, problem_of_times
from .requests import InvalidInput, base_url

NO_ARGS: Final[Mapping[str, Any]] = MappingProxyType({})
"""The arguments of a call that names none."""

LIMITS: Final = httpx.Limits(max_connections=None, max_keepalive_connections=100)
"""A call never waits for another one's connection."""


def settings_of(
    url: str,
    token: str | AsyncTokenSource | None,
    deploy_key: str | None,
    act_as: Mapping[str, object] | None,
    retry: Retry,
    timeout: float | None,
    total_timeout: float | None,
) -> Settings:
    """Check a client's options."""
    identity = identity_of(token, deploy_key, act_as)
    known = (
        identity if isinstance(identity, Identity) else Identity(secrets=_given(token, deploy_key))
    )
    settings = Settings(url, known, retry, Budget(retry.budget), timeout, total_timeout)
    call = Call(settings, "createClient", None)
    problem = retry.problem() or problem_of_times(timeout, total_timeout)
    try:
        if isinstance(identity, str):
            raise InvalidInput("authorization", identity)
        if problem is not None:
            raise InvalidInput("options", problem)
        base = base_url(url)
        try:
            httpx.URL(base)
        except httpx.InvalidURL as error:
            raise InvalidInput("url", f"the deployment URL cannot be read: {error}") from None
        return Settings(base, identity, retry, settings.budget, timeout, total_timeout)
    except InvalidInput as error:
        call.fail(input_failure(error))


def _given(token: object, deploy_key: str | None) -> tuple[str, ...]:
    return tuple(text for text in (token, deploy_key) if isinstance(text, str) and text)
