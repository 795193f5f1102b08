"""The files that pages need beside themselves: style sheets and the quiz's modules."""

from __future__ import annotations

from pathlib import Path

from clawdemy_notes.render.layout import ASSETS

CLIENT = Path(__file__).parent.parent / "client"

STYLE = f"{ASSETS}/clawdemy.css"
"""The style sheet of all pages."""
QUIZ_STYLE = f"{ASSETS}/quiz.css"
QUIZ_SCRIPT = f"{ASSETS}/define.js"


def client_files() -> tuple[tuple[str, Path], ...]:
    """Return each asset's place on the site and the file it comes from, in order."""
    files = sorted(path for path in CLIENT.rglob("*") if path.suffix in {".js", ".css", ".svg"})
    return tuple((f"{ASSETS}/{path.relative_to(CLIENT).as_posix()}", path) for path in files)
