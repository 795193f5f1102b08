"""The headers that the guide recommends: pages work under them, and ask nobody else."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import QuietHandler, QuietServer
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "guide" / "deploy.md").read_text("utf-8")
HEADERS = re.findall(r"^([A-Z][\w-]+): (.+)$", GUIDE.partition("```text\n")[2].partition("```")[0], re.MULTILINE)
LESSON = "/lessons/multimodal-ai/transformers-for-video-generation/"


@pytest.fixture(scope="module")
def guarded(site: Path) -> Iterator[str]:
    """Serve the site with the headers."""

    class Handler(QuietHandler):
        def end_headers(self) -> None:
            for name, value in HEADERS:
                self.send_header(name, value)
            super().end_headers()

    server = QuietServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_guide_names_headers() -> None:
    assert {"Content-Security-Policy", "Cache-Control"} < {name for name, _ in HEADERS}


@pytest.mark.parametrize("path", ["/", f"{LESSON}quiz/", "/progress/"])
def test_no_page_does_what_the_headers_forbid(page: Page, guarded: str, path: str) -> None:
    page.add_init_script(
        "window.refused = []; addEventListener('securitypolicyviolation',"
        " (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`));"
    )
    page.goto(f"{guarded}{path}")
    expect(page.get_by_role("main")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.refused") == []


def test_search_works_under_the_headers(page: Page, guarded: str) -> None:
    page.goto(f"{guarded}{LESSON}")
    page.keyboard.press("Control+k")
    page.keyboard.type("diffusion")
    expect(page.get_by_text(re.compile(r"\d+ matching documents"))).to_be_visible()
