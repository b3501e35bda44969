# Copied from src/languages/python/runtime/convex_openapi/identity.py by convex-openapi. Do not edit.
"""Who calls: a user's token, a deploy key, or a deploy key that acts as a user."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

TokenSource: TypeAlias = Callable[[bool], str | None]
"""Gives the user's token, or None when nobody is signed in. True: the last token was refused."""

AsyncTokenSource: TypeAlias = Callable[[bool], str | Awaitable[str | None] | None]
"""The same for an `AsyncClient`: it may be `async`."""

_SENDABLE = re.compile(r"[!-~]+( [!-~]+)*\Z")


@dataclass(frozen=True)
class Identity:
    """What a client knows about who calls. Never shows a secret when printed."""

    header: str | None = field(default=None, repr=False)
    source: AsyncTokenSource | None = field(default=None, repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)
    administers: bool = False
    """Whether a deploy key says so."""
    acting: bool = False
    """Whether the key acts as a user."""


def identity_of(
    token: str | AsyncTokenSource | None,
    deploy_key: str | None,
    act_as: Mapping[str, object] | None,
) -> Identity | str:
    """Make an identity from a client's options, or say what is wrong with them."""
    if token is not None and deploy_key is not None:
        return "give a token or a deploy_key, not both"
    if act_as is not None and deploy_key is None:
        return "act_as needs a deploy_key"
    if callable(token):
        return Identity(source=token)
    if token is not None:
        return bearer(token)
    if deploy_key is None:
        return Identity()
    problem = _problem_of(deploy_key, "deploy_key")
    if problem is not None:
        return problem
    # What stands behind the deployment's name is as good as the whole.
    secrets: tuple[str, ...] = (deploy_key, deploy_key.partition("|")[2] or deploy_key)
    credential = deploy_key
    if act_as is not None:
        try:
            text = json.dumps(act_as, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
            suffix = base64.b64encode(text.encode()).decode("ascii")
        except Exception:  # It may be of the caller's own type, and raise anything.
            return "act_as must be JSON"
        credential, secrets = f"{deploy_key}:{suffix}", (suffix, *secrets)
    acting = act_as is not None
    return Identity(f"Convex {credential}", None, secrets, administers=True, acting=acting)


def bearer(token: str) -> Identity | str:
    """Make the identity of one user token, or say what is wrong with it. No text: nobody's."""
    if not token:
        return Identity()
    problem = _problem_of(token, "token")
    if problem is not None:
        return problem
    return Identity(header=f"Bearer {token}", secrets=(token,))


def _problem_of(credential: object, name: str) -> str | None:
    if not isinstance(credential, str):
        return f"the {name} must be a str"
    if not _SENDABLE.match(credential):
        return f"the {name} holds characters that no header may hold"
    return None
