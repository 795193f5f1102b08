"""Where each page lies, and how one page links to another."""

from __future__ import annotations

from functools import lru_cache

from clawdemy_notes.model.track import REVIEW

HOME = "index.md"
GLOSSARY = "glossary/index.md"
SOURCES = "sources/index.md"
SCOPE = "scope/index.md"
PROGRESS = "progress/index.md"
ASSETS = "assets/clawdemy"


def track_page(track_id: str) -> str:
    """Return the file of a track's page."""
    return f"lessons/{track_id}/index.md"


def review_page(track_id: str) -> str:
    """Return the file of a track's review quiz."""
    return f"lessons/{track_id}/{REVIEW}/index.md"


def lesson_page(track_id: str, lesson_id: str) -> str:
    """Return the file of a lesson's notes."""
    return f"lessons/{track_id}/{lesson_id}/index.md"


def references_page(track_id: str, lesson_id: str) -> str:
    """Return the file of a lesson's references."""
    return f"lessons/{track_id}/{lesson_id}/references/index.md"


def quiz_page(track_id: str, lesson_id: str) -> str:
    """Return the file of a lesson's quiz."""
    return f"lessons/{track_id}/{lesson_id}/quiz/index.md"


def cheatsheet_page(track_id: str, lesson_id: str) -> str:
    """Return the file of a lesson's cheatsheet."""
    return f"lessons/{track_id}/{lesson_id}/cheatsheet/index.md"


def flashcards_page(track_id: str, lesson_id: str) -> str:
    """Return the file of a lesson's flashcards."""
    return f"lessons/{track_id}/{lesson_id}/flashcards/index.md"


def review_file(track_id: str, lesson_id: str) -> str:
    """Return the file beside a lesson's notes that review mode fetches."""
    return f"lessons/{track_id}/{lesson_id}/review.json"


def address(page: str) -> str:
    """Return a page's address below the site's root: a directory URL, empty for the home page."""
    return page.removesuffix("index.md")


@lru_cache(maxsize=1_024)  # a page links to a dozen others, and these to it
def _steps(page: str) -> tuple[str, ...]:
    """Return the folders of an address below the site's root."""
    return tuple(filter(None, address(page).split("/")))


def href(start: str, target: str) -> str:
    """Return the relative link from one page to another page, or to an asset.

    `start` and `target` are files of the docs folder; pages have directory URLs.
    """
    here, there = _steps(start), _steps(target)
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    steps = [*[".."] * (len(here) - shared), *there[shared:]]
    relative = "/".join(steps) or "."
    return relative + "/" if target.endswith("index.md") else relative
