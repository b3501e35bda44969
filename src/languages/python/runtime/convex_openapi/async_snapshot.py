"""Reads of one moment, for the client for asyncio."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .options import CallOptions, Unpack
from .settings import NO_ARGS

if TYPE_CHECKING:
    from .async_client import AsyncClient


class AsyncSnapshot:
    """Queries that all see the data of one moment."""

    def __init__(self, client: AsyncClient, ts: str) -> None:
        self._client = client
        self.ts = ts

    async def query(
        self, path: str, args: Mapping[str, Any] = NO_ARGS, **options: Unpack[CallOptions]
    ) -> Any:  # noqa: ANN401
        """Run a query function on the data of this moment."""
        return await self._client.query_at_ts(path, args, ts=self.ts, **options)
