"""The files that a new site starts with: a small course that teaches by example."""

from __future__ import annotations

from pathlib import Path

FILES = Path(__file__).parent / "files"
HIDDEN = {"gitignore": ".gitignore"}
"""Files that would act on this package itself if they lay here under their own names."""


def starter_files() -> dict[str, str]:
    """Return the text of each file by its place in the new site's folder, in order of places."""
    found = {path.relative_to(FILES).as_posix(): path for path in FILES.rglob("*") if path.is_file()}
    texts = {HIDDEN.get(place, place): path.read_text("utf-8") for place, path in found.items()}
    return dict(sorted(texts.items()))
