# Copied from src/languages/python/runtime/convex_openapi/with_response.py by convex-openapi. Do not edit.
"""The operations of the client that blocks, with what comes beside a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import operations
from .answers import Answer
from .options import CallOptions, Unpack
from .settings import NO_ARGS

if TYPE_CHECKING:
    from .client import Client


class WithResponse:
    """The operations of a client, giving the value with what came beside it."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def query(
        self, path: str, args: Mapping[str, Any] = NO_ARGS, **options: Unpack[CallOptions]
    ) -> Answer[Any]:
        """Run a query function."""
        return self._client.perform("query", path, args, options)

    def mutation(
        self, path: str, args: Mapping[str, Any] = NO_ARGS, **options: Unpack[CallOptions]
    ) -> Answer[Any]:
        """Run a mutation function."""
        return self._client.perform("mutation", path, args, options)

    def action(
        self, path: str, args: Mapping[str, Any] = NO_ARGS, **options: Unpack[CallOptions]
    ) -> Answer[Any]:
        """Run an action function."""
        return self._client.perform("action", path, args, options)

    def call_function(
        self,
        path: str,
        args: Mapping[str, Any] = NO_ARGS,
        *,
        component_path: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Answer[Any]:
        """Run a function of any kind, with a deploy key."""
        client = self._client
        steps = operations.call_function(client.settings, path, args, component_path, options)
        return client.perform_other(steps, options)

    def run(
        self, identifier: str, args: Mapping[str, Any] = NO_ARGS, **options: Unpack[CallOptions]
    ) -> Answer[Any]:
        """Run a public function of any kind by its identifier."""
        client = self._client
        steps = operations.run(client.settings, identifier, args, options)
        return client.perform_other(steps, options)

    def query_at_ts(
        self,
        ts: str,
        path: str,
        args: Mapping[str, Any] = NO_ARGS,
        **options: Unpack[CallOptions],
    ) -> Answer[Any]:
        """Run a query function at a timestamp."""
        return self._client.perform("query", path, args, options, ts=ts)
