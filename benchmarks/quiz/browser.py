"""A real browser that loads a quiz page, answers all of it, and loads it again."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks.quiz.catalogue import Question, picks
from benchmarks.quiz.samples import Answer, Load, Round

PROBE = (Path(__file__).parent / "probe.js").read_text("utf-8")
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


@dataclass(frozen=True)
class Ways:
    """How `probe.js` finds its way in a quiz, where it says what these are."""

    item: str
    wired: str
    check: str


# The client gives an item's button its name when it takes the item over.
OUR_WAYS = Ways("clawdemy-item", "button:not(:empty)", "Check")
# The peer's button is in the page; what its script makes for each item, just before it listens, is "Try Again".
THEIR_WAYS = Ways(".quiz", ".quiz-reset-button", "Submit")


class Handler(SimpleHTTPRequestHandler):
    """Serves files without a word, and keeps connections open as every real server does."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012 - theirs

    def end_headers(self) -> None:
        """Isolate the page: only then do its clocks show more than tenths of a millisecond."""
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - theirs
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A server that the browser may leave in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a page that lacks something does not become usable."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address, with a slash at its end."""
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def opened() -> Iterator[Browser]:
    """Start the system's Chromium; Playwright's own where there is none."""
    found = next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        try:
            yield browser
        finally:
            browser.close()


def measure(browser: Browser, address: str, ways: Ways, questions: Sequence[Question]) -> Round:
    """Measure one round in a context of its own: nothing cached, nothing remembered.

    Every second answer is wrong. Raises ValueError when an item does not say what it has to say to its answer.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.add_init_script(f"{PROBE}\nglobalThis.probe = new Probe({json.dumps(vars(ways))});")
        page.goto(address)
        first = _load(page.evaluate("probe.load()"), len(questions), address)
        answers = []
        for place, question in enumerate(questions):
            picked = picks(question, right=place % 2 == 0)
            told = page.evaluate(
                "([place, picks, news]) => probe.answer(place, picks, news)",
                [place, [choice.text for choice in picked], picked[-1].feedback],
            )
            if not told.pop("answered"):
                raise ValueError(f"{address}: item {question.id} did not respond to its answer")
            answers.append(Answer(**told))
        page.reload()
        again = _load(page.evaluate("probe.load()"), len(questions), address)
    finally:
        context.close()
    return Round(first, tuple(answers), again)


def _load(told: dict[str, Any], expected: int, address: str) -> Load:
    found = told.pop("items")
    if found != expected:
        raise ValueError(f"{address} has {found} items; expected {expected}")
    return Load(long_tasks=tuple(told.pop("longTasks")), **told)
