"""The client for asyncio."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any

import httpx

from . import operations
from .answers import Answer
from .async_driver import AsyncDriver
from .async_methods import AsyncMethods, AsyncWithResponse
from .async_snapshot import AsyncSnapshot
from .async_transport import AsyncTransport
from .calls import Settings, T
from .errors import ABSENT, ConvexCallError
from .identity import AsyncTokenSource
from .operation_table import OperationId
from .operations import FunctionKind
from .options import CallOptions, Retry, Unpack
from .settings import no_cookies, settings_of
from .shapes import Shape


class AsyncClient(AsyncMethods):
    """A client of one deployment for asyncio.

    - `token`: a user's token, or a function that gives it and may be `async`. The function
      is asked for every call, and once more, with True, after a 401.
    - `deploy_key`: instead of a token; `act_as` is the identity to act as.
    - `timeout` is for each attempt, `total_timeout` for a call in all; both in seconds.
      Left out, an attempt may take as long as the API's document says of its operation.
    - `http_client`: your own httpx client, for proxies, certificates or tests. It stays yours to
      close.

    Every method raises `ConvexCallError`, and `CancelledError` when its task is cancelled. What a
    token function raises becomes one of kind `input`, with the exception as its `__cause__`.

    Arguments and values are None, bool, int (an int64), float, str, bytes, list and dict. What is
    sent, repeated, timed and refused follows the contract for runtimes: its rules Q and V for
    requests and values, R and T for retries and time, Z for authorization.
    """

    def __init__(
        self,
        url: str,
        *,
        token: str | AsyncTokenSource | None = None,
        deploy_key: str | None = None,
        act_as: Mapping[str, object] | None = None,
        retry: Retry = Retry(),  # noqa: B008
        timeout: float | None = None,
        total_timeout: float | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        settings = settings_of(
            url, token, deploy_key, act_as, retry, timeout, total_timeout, http_client
        )
        # A debugger prints what stands in the frame that an error comes from.
        del url, token, deploy_key, act_as
        if isinstance(settings, ConvexCallError):
            raise settings
        self.settings = settings
        self._owned = http_client is None
        self._http = http_client or httpx.AsyncClient(
            transport=AsyncTransport(settings.url), cookies=no_cookies()
        )
        self._driver = AsyncDriver(self._http, settings.identity)
        self.with_response = AsyncWithResponse(self)
        """The same operations, giving an `Answer`: the value with status, log lines, request id."""

    def __repr__(self) -> str:
        # One whose options were refused has none, and is printed in the traceback that says so.
        settings: Settings | None = getattr(self, "settings", None)
        return f"AsyncClient({settings.url if settings else None!r})"

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        if self._owned:
            await self._http.aclose()

    async def snapshot(self, **options: Unpack[CallOptions]) -> AsyncSnapshot:
        """Fix a moment, so that several queries see the same data. It serves some ten seconds."""
        return AsyncSnapshot(self, await self.query_ts(**options))

    async def call(
        self,
        operation_id: OperationId,
        *,
        body: object = ABSENT,
        parameters: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> Any:  # noqa: ANN401
        """Call any operation of the API by its operationId, as its document describes it.

        `body` is JSON with Convex values in the encoded form, or bytes where the operation takes
        bytes. `parameters` are those of the path and the query, by name; None leaves one out.

        Gives the answer's JSON, in which a number without point and exponent is an `int`; a text;
        bytes; or None where the body is empty. A function that threw is a `ConvexCallError` of kind
        `function`; in a batch it stays in its place.
        """
        steps = operations.any_operation(self.settings, operation_id, body, parameters, options)
        return await self._driver.run(steps, options.get("cancellation"))

    async def perform(
        self,
        kind: FunctionKind,
        path: str,
        args: object,
        options: CallOptions,
        *,
        ts: str | None = None,
        shape: Shape | None = None,
    ) -> Answer[Any]:
        """Run a function of a known kind. What typed functions are made of."""
        steps = operations.function(self.settings, kind, path, args, options, ts=ts, shape=shape)
        return await self._driver.run(steps, options.get("cancellation"))

    async def perform_other(self, steps: operations.Steps[T], options: CallOptions) -> T:
        """Take the steps of an operation that has no kind."""
        return await self._driver.run(steps, options.get("cancellation"))
