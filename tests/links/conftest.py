"""A web server on this machine that answers as badly as real ones do."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

Headers = dict[str, str]
HTML = {"Content-Type": "text/html; charset=utf-8"}
PDF = {"Content-Type": "application/pdf"}


@dataclass
class Web:
    """The server, and what it was asked."""

    port: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Methods and paths, in order."""
    agents: set[str] = field(default_factory=set)

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def asked_for(self, path: str) -> list[str]:
        """Return the methods by which a path was asked for."""
        return [method for method, each in self.asked if each == path]

    def answer(self, method: str, path: str) -> tuple[int, Headers]:
        """Return status and headers of an answer."""
        times = len(self.asked_for(path))
        match path.strip("/").split("/"):
            case ["fine", *_]:
                return 200, HTML
            case ["paper"]:
                return 200, PDF
            case ["status", status]:
                return int(status), HTML
            case ["lies"]:  # says yes to HEAD
                return (200 if method == "HEAD" else 404), HTML
            case ["no-head"]:
                return (405 if method == "HEAD" else 200), HTML
            case ["head-is-missing"]:
                return (404 if method == "HEAD" else 200), HTML
            case ["moved", status, *rest]:
                return int(status), {"Location": "/" + "/".join(rest)}
            case ["circle", "a"]:
                return 302, {"Location": "/circle/b"}
            case ["circle", "b"]:
                return 302, {"Location": "/circle/a"}
            case ["further", number]:
                return 302, {"Location": f"/further/{int(number) + 1}"}
            case ["elsewhere"]:
                return 301, {"Location": "http://[broken"}
            case ["to-a-file"]:
                return 301, {"Location": "file:///etc/passwd"}
            case ["to-a-letter"]:
                return 301, {"Location": "/fine/ü".encode().decode("latin-1")}  # as headers are sent
            case ["later", seconds, _]:
                return (200, HTML) if times > 1 else (429, {"Retry-After": seconds})
            case ["always-later", seconds]:
                return 429, {"Retry-After": seconds}
            case ["second-time"]:
                return (200, HTML) if times > 2 else (503, HTML)
        return 404, HTML


@pytest.fixture
def web() -> Iterator[Web]:
    """Start a server for one test."""
    state = Web()
    over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def handle_one(self) -> None:
            state.asked.append((self.command, self.path))
            state.agents.add(self.headers["User-Agent"])
            if self.path == "/silence":
                over.wait()
            elif self.path == "/drip":
                # A byte now and then, so that no single read ever times out.
                while not over.wait(0.05):
                    try:
                        self.wfile.write(b"H")
                    except OSError:
                        return
            elif self.path == "/noise":
                self.wfile.write(b"no HTTP at all\r\n\r\n")
            elif self.path == "/hang-up":
                pass
            else:
                status, headers = state.answer(self.command, self.path)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()

        do_GET = do_HEAD = handle_one  # noqa: N815 - the names that the library looks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - theirs
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.port = server.server_port
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield state
    over.set()
    server.shutdown()
    server.server_close()


@dataclass
class Clock:
    """Time that passes when somebody sleeps, and only then."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        """Return the time."""
        return self.seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(round(seconds, 3))
        self.seconds += seconds
        time.sleep(0)


@pytest.fixture
def clock() -> Clock:
    """Return a clock of the test's own."""
    return Clock()
