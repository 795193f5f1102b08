"""The files that pages need beside themselves: style sheets, and a script for each kind of page and for review."""

from __future__ import annotations

import json
from pathlib import Path

from rcssmin import cssmin

from clawdemy_notes.render.layout import ASSETS
from clawdemy_notes.render.modules import joined
from clawdemy_notes.words import Words

CLIENT = Path(__file__).parent.parent / "client"

STYLE = f"{ASSETS}/clawdemy.css"
"""The style sheet of all pages."""
QUIZ_STYLE = f"{ASSETS}/quiz.css"
SHEET_STYLE = f"{ASSETS}/sheet.css"
"""The style sheet of the pages that are made for paper."""
QUIZ_SCRIPT = f"{ASSETS}/define.js"
PROGRESS_SCRIPT = f"{ASSETS}/progress.js"
"""The script of the pages that show how far a reader is."""
PROGRESS_PAGE_SCRIPT = f"{ASSETS}/progress_page.js"
"""The script of the page with the history, which also exports and imports."""
REVIEW_SCRIPT = f"{ASSETS}/review.js"
"""The script of review mode, which the theme's controls fetch when the address asks for it."""
SCRIPTS = {
    "define.js": ("client",),
    "progress.js": ("client.progress", "summary", "progress"),
    "progress_page.js": ("client.progress", "summary", "progress-page"),
    "review.js": ("review",),
}
"""What each script says: groups of the table of words, and single entries."""
CLIENT_TABLE = "table.js"
"""The module of the client that is made here, not written."""


def client_files(words: Words) -> tuple[tuple[str, bytes], ...]:
    """Return each asset's place on the site and its content, in order.

    Modules are published joined, as one script for each kind of page, and nothing with its comments: a fifth of the
    weight.
    """
    files = {path.relative_to(CLIENT).as_posix(): path for path in CLIENT.rglob("*")}
    modules = {name: path.read_text("utf-8") for name, path in files.items() if path.suffix == ".js"}
    content = {
        **{start: joined(modules | {CLIENT_TABLE: client_table(words, start)}, start) for start in SCRIPTS},
        **{name: cssmin(path.read_text("utf-8")) for name, path in files.items() if path.suffix == ".css"},
        **{name: path.read_text("utf-8") for name, path in files.items() if path.suffix == ".svg"},
    }
    return tuple((f"{ASSETS}/{name}", content[name].encode("utf-8")) for name in sorted(content))


def client_table(words: Words, script: str) -> str:
    """Return the module with what a script says, and in which language; `client/table.d.ts` declares it."""
    table = json.dumps(dict(words.among(*SCRIPTS[script])), ensure_ascii=False, separators=(",", ":"))
    return f"export const language = {json.dumps(words.tag)};\nexport const words = {table};\n"
