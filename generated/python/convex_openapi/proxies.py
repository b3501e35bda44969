# Copied from src/languages/python/runtime/convex_openapi/proxies.py by convex-openapi. Do not edit.
"""Which proxy leads to a deployment: that of the environment, as for other programs."""

from __future__ import annotations

import ssl
from typing import Final, TypedDict
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from .requests import InvalidInput

LIMITS: Final = httpx.Limits(max_connections=None, max_keepalive_connections=100)
"""A call never waits for another one's connection."""


class PoolOptions(TypedDict):
    """What every pool of connections is made with."""

    ssl_context: ssl.SSLContext | None
    max_connections: int | None
    max_keepalive_connections: int | None
    keepalive_expiry: float | None


def pool_options(url: str) -> PoolOptions:
    """Say how connections to a deployment are kept. Certificates are read only where they serve."""
    secure = url.startswith("https:") or proxy_of(url) is not None
    return {
        "ssl_context": httpx.create_ssl_context() if secure else None,
        "max_connections": LIMITS.max_connections,
        "max_keepalive_connections": LIMITS.max_keepalive_connections,
        "keepalive_expiry": LIMITS.keepalive_expiry,
    }


def proxy_of(url: str) -> httpx.Proxy | None:
    """Read the environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, and `NO_PROXY`."""
    parts = urlsplit(url)
    known = getproxies()
    proxy = known.get(parts.scheme) or known.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    try:
        return httpx.Proxy(proxy if "://" in proxy else f"http://{proxy}")
    except (ValueError, httpx.InvalidURL):
        # What is wrong with it is not repeated: it may hold a password.
        raise InvalidInput("proxy", "the environment's proxy is no URL of a proxy") from None


def core_url(url: httpx.URL) -> httpcore.URL:
    """Write a URL as httpcore has it."""
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


def core_request(request: httpx.Request) -> httpcore.Request:
    """Write a request as httpcore has it."""
    return httpcore.Request(
        method=request.method,
        url=core_url(request.url),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )
