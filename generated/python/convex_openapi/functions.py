# Copied from src/languages/python/runtime/convex_openapi/functions.py by convex-openapi. Do not edit.
"""Typed functions of a deployment: what the generated `Api` is made of."""

from __future__ import annotations

from typing import Generic, TypeVar, cast

from .answers import Answer
from .async_client import AsyncClient
from .async_snapshot import AsyncSnapshot
from .client import Client
from .operations import FunctionKind
from .options import CallOptions, Unpack
from .settings import NO_ARGS
from .shapes import Shape
from .snapshot import Snapshot

A = TypeVar("A")
R = TypeVar("R")


class SyncFunction(Generic[A, R]):
    """One function of a deployment: call it with its arguments to get its value."""

    def __init__(
        self, client: Client, kind: FunctionKind, path: str, shape: Shape | None = None
    ) -> None:
        self._client = client
        self._shape = shape
        self.kind: FunctionKind = kind
        self.path = path
        """The function path, such as `messages:list`."""

    def __repr__(self) -> str:
        return f"<{self.kind} {self.path}>"

    def __call__(self, args: A, **options: Unpack[CallOptions]) -> R:
        """Call it and give its value."""
        return self.perform(args, options).value

    def with_response(self, args: A, **options: Unpack[CallOptions]) -> Answer[R]:
        """Call it and give its value with status, log lines and request id."""
        return self.perform(args, options)

    def perform(self, args: object, options: CallOptions, ts: str | None = None) -> Answer[R]:
        """Call it, at a timestamp if there is one."""
        answer = self._client.perform(self.kind, self.path, args, options, ts=ts, shape=self._shape)
        return cast("Answer[R]", answer)


class SyncQuery(SyncFunction[A, R]):
    """A query: it can be read at a snapshot too."""

    def at(self, snapshot: Snapshot, args: A, **options: Unpack[CallOptions]) -> R:
        """Read it on the data of a snapshot."""
        return self.perform(args, options, snapshot.ts).value


class SyncEasyFunction(SyncFunction[A, R]):
    """A function that can be called without arguments."""

    def __call__(self, args: A | None = None, **options: Unpack[CallOptions]) -> R:
        """Call it and give its value."""
        return self.perform(_args(args), options).value

    def with_response(self, args: A | None = None, **options: Unpack[CallOptions]) -> Answer[R]:
        """Call it and give its value with status, log lines and request id."""
        return self.perform(_args(args), options)


class SyncEasyQuery(SyncEasyFunction[A, R]):
    """A query that can be called without arguments."""

    def at(self, snapshot: Snapshot, args: A | None = None, **options: Unpack[CallOptions]) -> R:
        """Read it on the data of a snapshot."""
        return self.perform(_args(args), options, snapshot.ts).value


class AsyncFunction(Generic[A, R]):
    """One function of a deployment: await it with its arguments to get its value."""

    def __init__(
        self, client: AsyncClient, kind: FunctionKind, path: str, shape: Shape | None = None
    ) -> None:
        self._client = client
        self._shape = shape
        self.kind: FunctionKind = kind
        self.path = path
        """The function path, such as `messages:list`."""

    def __repr__(self) -> str:
        return f"<{self.kind} {self.path}>"

    async def __call__(self, args: A, **options: Unpack[CallOptions]) -> R:
        """Call it and give its value."""
        return (await self.perform(args, options)).value

    async def with_response(self, args: A, **options: Unpack[CallOptions]) -> Answer[R]:
        """Call it and give its value with status, log lines and request id."""
        return await self.perform(args, options)

    async def perform(self, args: object, options: CallOptions, ts: str | None = None) -> Answer[R]:
        """Call it, at a timestamp if there is one."""
        answer = await self._client.perform(
            self.kind, self.path, args, options, ts=ts, shape=self._shape
        )
        return cast("Answer[R]", answer)


class AsyncQuery(AsyncFunction[A, R]):
    """A query: it can be read at a snapshot too."""

    async def at(self, snapshot: AsyncSnapshot, args: A, **options: Unpack[CallOptions]) -> R:
        """Read it on the data of a snapshot."""
        return (await self.perform(args, options, snapshot.ts)).value


class AsyncEasyFunction(AsyncFunction[A, R]):
    """A function that can be called without arguments."""

    async def __call__(self, args: A | None = None, **options: Unpack[CallOptions]) -> R:
        """Call it and give its value."""
        return (await self.perform(_args(args), options)).value

    async def with_response(
        self, args: A | None = None, **options: Unpack[CallOptions]
    ) -> Answer[R]:
        """Call it and give its value with status, log lines and request id."""
        return await self.perform(_args(args), options)


class AsyncEasyQuery(AsyncEasyFunction[A, R]):
    """A query that can be called without arguments."""

    async def at(
        self, snapshot: AsyncSnapshot, args: A | None = None, **options: Unpack[CallOptions]
    ) -> R:
        """Read it on the data of a snapshot."""
        return (await self.perform(_args(args), options, snapshot.ts)).value


def _args(args: object) -> object:
    return NO_ARGS if args is None else args
