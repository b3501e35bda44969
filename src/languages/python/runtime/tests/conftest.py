"""A server that says what it is told to, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


class Deployment:
    """Answers every call with `value`, after `delay` seconds."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.value: Any = None
        self.hold = threading.Event()
        self.hold.set()
        self.bodies: list[dict[str, Any]] = []
        self.connections = 0
        self.status = 200


@pytest.fixture
def deployment() -> Iterator[Deployment]:
    """A deployment on a port of its own."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            made.connections += 1
            super().setup()

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"]))
            body = json.loads(text) if text else {}
            made.bodies.append(body)
            made.hold.wait(10)
            answer: dict[str, Any] = {
                "status": "success",
                "value": made.value,
                "ts": "AAAAAAAAAAA=",
            }
            answer["results"] = [{"status": "success", "value": None}] * len(
                body.get("queries", [])
            )
            content = json.dumps(answer).encode()
            self.send_response(made.status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made = Deployment(f"http://127.0.0.1:{server.server_address[1]}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield made
    made.hold.set()
    server.shutdown()
    server.server_close()
