"""What a reader's browser gets: pages, everything of a first view, and the search index."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LESSON = "lessons/track-1/lesson-1/"
QUIZ = f"{LESSON}quiz/"
_COMPRESSED = {".woff2", ".woff", ".png", ".jpg", ".webp", ".gz"}


@dataclass(frozen=True)
class Weights:
    """Bytes of a built site; with gzip where nothing else is said."""

    lesson: int
    """The HTML of a page of notes."""
    quiz: int
    """The HTML of a quiz page of ten authored items."""
    first_view: int
    """Everything that a browser with an empty cache gets from the site for that quiz page."""
    requests: int
    """How many files that were."""
    search: int
    """All files of the search index."""
    search_raw: int
    """The same without gzip: what a browser has to parse."""


def weigh(site: Path, fetched: Iterable[str]) -> Weights:
    """Weigh a built site; `fetched` are the files that a browser asked for when it showed the quiz page."""
    files = sorted(set(fetched))
    index = [path for path in sorted(site.rglob("*.json")) if "search" in path.relative_to(site).as_posix()]
    return Weights(
        weight(site / LESSON / "index.html"),
        weight(site / QUIZ / "index.html"),
        sum(weight(site / name) for name in files),
        len(files),
        sum(map(weight, index)),
        sum(path.stat().st_size for path in index),
    )


def weight(path: Path) -> int:
    """Return how many bytes go over the wire for a file; pictures and fonts are compressed already."""
    content = path.read_bytes()
    return len(content) if path.suffix in _COMPRESSED else len(gzip.compress(content, 9, mtime=0))
