"""Take and draw the pictures of the guide's first page for contributors: `make pictures`.

The site's own pages are photographed. What follows happens on GitHub, whose pages are not ours to publish: they are
drawn, with the words of their buttons and nothing else of their looks. Each picture is made for both colour schemes.
"""

from __future__ import annotations

import html
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "guide" / "pictures"
LESSON = "lessons/multimodal-ai/jepa-and-world-modeling/"
WIDTH = 420  # hardly more than a phone: what is in it can be read there too
SHARPNESS = 2  # screens of phones have two dots and more for each

Scheme = Literal["light", "dark"]
COLOURS: dict[Scheme, dict[str, str]] = {
    "light": {
        "paper": "#fbf7ef", "surface": "#f4ecdd", "ink": "#2a2520", "soft": "#5f5549", "rule": "#ddd0b8",
        "accent": "#0e5a6a", "on-accent": "#fbf7ef", "mark": "#f6dfa4", "old": "#f9e1de", "new": "#e3efd9",
    },
    "dark": {
        "paper": "#1f1d1c", "surface": "#2a2725", "ink": "#e9e1d4", "soft": "#b9ad9c", "rule": "#46403a",
        "accent": "#8ccbd8", "on-accent": "#14282d", "mark": "#5a4713", "old": "#42262a", "new": "#22342a",
    },
}  # fmt: skip
"""The site's own colours, as in `client/clawdemy.css`."""

STYLE = """
body { margin: 0; padding: 12px; background: var(--paper); color: var(--ink); font: 15px/1.5 sans-serif; }
.window { border: 1px solid var(--rule); border-radius: 8px; overflow: hidden; }
.bar { display: flex; align-items: center; gap: 10px; padding: 10px 14px; background: var(--surface);
  border-bottom: 1px solid var(--rule); }
.bar b { flex: 1; font-weight: 600; }
.press { padding: 6px 14px; border-radius: 6px; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.quiet { padding: 5px 13px; border: 1px solid var(--rule); border-radius: 6px; color: var(--soft); }
.ring { outline: 3px solid var(--accent); outline-offset: 4px; }
.body { padding: 14px; }
pre { margin: 0; padding: 12px 0; font: 14px/1.7 monospace; }
pre span { display: block; padding-inline-start: 14px; }
pre i { display: inline-block; width: 30px; margin-right: 12px; color: var(--soft); font-style: normal; }
pre .old { background: var(--old); } pre .new { background: var(--new); }
mark { background: var(--mark); color: inherit; padding: 0 2px; border-radius: 3px; }
.field { margin: 4px 0 12px; padding: 7px 12px; border: 1px solid var(--rule); border-radius: 6px; }
.soft, .label { color: var(--soft); }
.label { font-size: 13px; }
.row { display: flex; justify-content: flex-end; gap: 10px; margin-top: 4px; }
"""
FILE = "jepa-and-world-modeling.yml"
BEFORE = "Two views of one scene should lead"
TYPO, MENDED = "to the smae embedding.", "to the same embedding."


def lines(*rows: tuple[int, str, str]) -> str:
    """Return lines of a file as HTML: number, class, text."""
    return (
        "<pre>"
        + "".join(f'<span class="{kind}"><i>{number}</i>{text}</span>' for number, kind, text in rows)
        + "</pre>"
    )


FIRST, LAST = (41, "", "summary: |-"), (44, "", "")
DRAWINGS = {
    "editor": f"""
<div class="window"><div class="bar"><b>{FILE}</b><span class="press ring">Commit changes…</span></div>
{lines(FIRST, (42, "", f"  {BEFORE}"), (43, "", f"  <mark>{MENDED}</mark>"), LAST)}</div>""",
    "propose": """
<div class="window"><div class="bar"><b>Propose changes</b></div><div class="body">
<span class="label">Commit message</span><div class="field">Mend a typo in the summary</div>
<span class="label">Extended description</span><div class="field soft">What was wrong, if it is not plain to see</div>
<div class="row"><span class="quiet">Cancel</span><span class="press ring">Propose changes</span></div></div></div>""",
    "compare": f"""
<div class="window"><div class="bar"><b>Comparing changes</b><span class="press ring">Create pull request</span></div>
{lines((42, "", f"  {BEFORE}"), (43, "old", f"− {TYPO}"), (43, "new", f"+ {MENDED}"), LAST)}</div>""",
}
"""What a contributor meets on GitHub, step by step."""


def main() -> None:
    """Take and draw all pictures, in both colour schemes."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(ROOT / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme in COLOURS:
            for name, picture in taken(browser, scheme, f"http://127.0.0.1:{server.server_port}/{LESSON}"):
                (PICTURES / f"{name}-{scheme}.png").write_bytes(picture)
        browser.close()
    server.shutdown()


def taken(browser: Browser, scheme: Scheme, lesson: str) -> Iterator[tuple[str, bytes]]:
    """Yield each picture with its name."""
    page = browser.new_page(
        viewport={"width": WIDTH, "height": 420},
        device_scale_factor=SHARPNESS,
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page.goto(lesson)
    page.wait_for_load_state("networkidle")
    link = page.get_by_role("link", name="Edit this page")
    link.evaluate("link => { link.style.outline = '3px solid'; link.style.outlineOffset = '6px'; }")
    # The end of the notes and the link below them, in the middle of the picture.
    link.evaluate("link => link.scrollIntoView({ block: 'center' })")
    yield "edit-this-page", page.screenshot(clip={"x": 0, "y": 56, "width": WIDTH, "height": 220})
    colours = "".join(f"--{name}:{value};" for name, value in COLOURS[scheme].items())
    for name, drawing in DRAWINGS.items():
        head = f"<title>{html.escape(name)}</title><style>:root{{{colours}}}{STYLE}</style>"
        page.set_content(f"<!doctype html><html lang=en>{head}{drawing}")
        yield name, page.locator("body").screenshot()
    page.close()


if __name__ == "__main__":
    main()
