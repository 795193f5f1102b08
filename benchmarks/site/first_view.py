"""A real browser that opens a page for the first time, and a server that writes down what it is asked for."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser

from benchmarks.quiz.browser import Handler, Server


class _Recorder(Handler):
    """Serves files, and keeps the paths of those that there are."""

    def __init__(self, *arguments: object, found: list[str], directory: str) -> None:
        self.found, self.root = found, Path(directory)
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # what the server gives

    def do_GET(self) -> None:  # noqa: N802 - theirs
        """Write down the file, then serve it."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        name = f"{path}index.html" if not path or path.endswith("/") else path
        if (self.root / name).is_file():
            self.found.append(name)
        super().do_GET()


def first_view(browser: Browser, site: Path, page: str) -> tuple[str, ...]:
    """Return the files of a site that a browser with an empty cache asks for until a page has come to rest."""
    found: list[str] = []
    server = Server(("127.0.0.1", 0), partial(_Recorder, found=found, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        context.new_page().goto(f"http://127.0.0.1:{server.server_port}/{page}", wait_until="networkidle")
    finally:
        context.close()
        server.shutdown()
        server.server_close()
    return tuple(found)
