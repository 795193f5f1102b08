"""The files that pages need beside themselves: style sheets and the quiz's script."""

from __future__ import annotations

import json
from pathlib import Path

from clawdemy_notes.render.layout import ASSETS
from clawdemy_notes.render.modules import joined, without_comments
from clawdemy_notes.words import Words

CLIENT = Path(__file__).parent.parent / "client"

STYLE = f"{ASSETS}/clawdemy.css"
"""The style sheet of all pages."""
QUIZ_STYLE = f"{ASSETS}/quiz.css"
QUIZ_SCRIPT = f"{ASSETS}/define.js"
CLIENT_TABLE = "table.js"
"""The module of the client that is made here, not written."""


def client_files(words: Words) -> tuple[tuple[str, bytes], ...]:
    """Return each asset's place on the site and its content, in order.

    The quiz's modules are published as one script, and nothing with its comments: a fifth of the weight.
    """
    files = {path.relative_to(CLIENT).as_posix(): path for path in CLIENT.rglob("*")}
    content = {
        "define.js": joined(
            {name: path.read_text("utf-8") for name, path in files.items() if path.suffix == ".js"}
            | {CLIENT_TABLE: client_table(words)}
        ),
        **{name: without_comments(path.read_text("utf-8")) for name, path in files.items() if path.suffix == ".css"},
        **{name: path.read_text("utf-8") for name, path in files.items() if path.suffix == ".svg"},
    }
    return tuple((f"{ASSETS}/{name}", content[name].encode("utf-8")) for name in sorted(content))


def client_table(words: Words) -> str:
    """Return the module with what the client says, and in which language; `client/table.d.ts` declares it."""
    table = json.dumps(dict(words.client()), ensure_ascii=False, separators=(",", ":"))
    return f"export const language = {json.dumps(words.language)};\nexport const words = {table};\n"
