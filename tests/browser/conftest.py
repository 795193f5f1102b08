"""A real browser and a quiet web server for the tests that act as a reader."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sample import COLOURS, publish_client, quiz_html
from tests.browser.sample import page as page_of

SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",  # containers often forbid the sandbox's system calls
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the system's Chromium; Playwright's own where there is none."""
    found = next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), None)
    system = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **system, "args": [*browser_type_launch_args.get("args", []), *QUIET]}


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a word, and scripts with the type that modules need on every machine."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012 - theirs

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - theirs
        """Say nothing."""


class QuietServer(ThreadingHTTPServer):
    """A server that browsers may leave in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: the tests look at the page."""


@pytest.fixture
def patience() -> Iterator[None]:
    """Wait long for what is asked of a server that shares its machine with all other tests."""
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=5_000)  # Playwright's own


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders on ports of their own of 127.0.0.1; returns the address, without a slash at its end."""
    servers: list[QuietServer] = []

    def serve_folder(folder: Path) -> str:
        server = QuietServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serve_folder
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def quiz_site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Return the address of bare pages with the sample quiz: for each colour scheme, and from right to left."""
    folder = tmp_path_factory.mktemp("quiz")
    publish_client(folder)
    for scheme in COLOURS:
        (folder / f"{scheme}.html").write_text(page_of(quiz_html(), scheme=scheme), encoding="utf-8")
    mirrored = page_of(quiz_html()).replace('<html lang="en">', '<html lang="ar" dir="rtl">')
    (folder / "rtl.html").write_text(mirrored, encoding="utf-8")
    return serve(folder)


@pytest.fixture
def quiz(page: Page, quiz_site: str) -> Iterator[Page]:
    """Open the sample quiz; whatever a test does, no script may fail."""
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(f"{quiz_site}/default.html")
    yield page
    assert failures == []
