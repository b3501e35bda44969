# Copied from src/languages/python/runtime/convex_openapi/settings.py by convex-openapi. Do not edit.
"""From a client's options to its settings; an impossible option is an error of kind `input`."""

from __future__ import annotations

from collections.abc import Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import MappingProxyType
from typing import Any, Final

import httpx

from .backoff import Budget
from .calls import Call, Settings
from .errors import ConvexCallError
from .failures import input_failure
from .identity import AsyncTokenSource, Identity, identity_of
from .options import Retry, problem_of_times
from .proxies import proxy_of
from .requests import InvalidInput, base_url

NO_ARGS: Final[Mapping[str, Any]] = MappingProxyType({})
"""The arguments of a call that names none."""


def no_cookies() -> CookieJar:
    """Make a jar that keeps nothing and gives nothing: the API has no cookies."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def settings_of(
    url: str,
    token: str | AsyncTokenSource | None,
    deploy_key: str | None,
    act_as: Mapping[str, object] | None,
    retry: Retry,
    timeout: float | None,
    total_timeout: float | None,
    http_client: object,
) -> Settings | ConvexCallError:
    """Check a client's options. An error is given and not raised: no frame here may outlive it."""
    identity = identity_of(token, deploy_key, act_as)
    known = (
        identity if isinstance(identity, Identity) else Identity(secrets=_given(token, deploy_key))
    )
    settings = Settings("", known, Retry(), Budget(0), None, None)
    call = Call(settings, "createClient", None)
    problem = _problem_of_retry(retry) or problem_of_times(timeout, total_timeout)
    try:
        if isinstance(identity, str):
            raise InvalidInput("authorization", identity)
        if problem is not None:
            raise InvalidInput("options", problem)
        base = base_url(url)
        _check_host(base)
        if http_client is None:
            proxy_of(base)
        return Settings(base, identity, retry, Budget(retry.budget), timeout, total_timeout)
    except InvalidInput as error:
        return call.error(input_failure(error))


def _problem_of_retry(retry: object) -> str | None:
    return retry.problem() if isinstance(retry, Retry) else "retry must be a Retry"


def _check_host(url: str) -> None:
    try:
        read = httpx.URL(url)
        # An international name is decoded when it is asked for, and encoded when it is looked up.
        _ = read.host
        read.raw_host.decode("ascii").encode("idna")
    except (httpx.InvalidURL, UnicodeError) as error:
        raise InvalidInput("url", f"the deployment URL cannot be read: {error}") from None


def _given(token: object, deploy_key: str | None) -> tuple[str, ...]:
    return tuple(text for text in (token, deploy_key) if isinstance(text, str) and text)
