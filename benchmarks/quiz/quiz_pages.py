"""The built pages: what a quiz's own script and style weigh, and marks around that script."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quiz.projects import OUR_PAGE, THEIR_PAGE
from clawdemy_notes.render.assets import QUIZ_SCRIPT, QUIZ_STYLE

# What mkdocs-quiz appends to a page: its style, then its scripts, of which the last is the quiz's.
_APPENDED = re.compile(
    r"(?P<style><style type=\"text/css\">.*?</style>)"
    r"(?P<scripts><script type=\"text/javascript\">.*?<script type=\"text/javascript\" defer>.*?</script>)",
    re.DOTALL,
)
_ENTER = "<script>document.addEventListener('DOMContentLoaded', () => probe.enter());probe.enter()</script>"
_LEAVE = (
    "<script>probe.leave();"
    "document.addEventListener('DOMContentLoaded', () => { probe.leave(); probe.watch(); })</script>"
)


@dataclass(frozen=True)
class Weights:
    """Bytes with gzip."""

    own: int
    """The quiz's own script and style."""
    html: int
    """The quiz's page; on the peer's site it contains the script and the style."""
    first_visit: int
    """The page with script and style."""
    next_page: int
    """Another quiz page of this size, when the browser has the files of the first in its cache."""


def our_weights(site: Path) -> Weights:
    """Weigh our built quiz: a page, and two files that a browser keeps for the next page."""
    own = sum(_weight((site / name).read_bytes()) for name in (QUIZ_SCRIPT, QUIZ_STYLE))
    html = _weight((site / OUR_PAGE / "index.html").read_bytes())
    return Weights(own, html, html + own, html)


def their_weights(site: Path) -> Weights:
    """Weigh the peer's built quiz: all of it is in its page."""
    page = (site / THEIR_PAGE / "index.html").read_text("utf-8")
    html = _weight(page.encode())
    return Weights(_weight(_appended(page)[0].encode()), html, html, html)


def mark_ours(site: Path) -> None:
    """Put marks around our script, which does its work as soon as it runs."""
    path = site / QUIZ_SCRIPT
    script = path.read_text("utf-8")
    # The microtask comes after those that the script itself leaves for its end.
    end = "queueMicrotask(() => { probe.leave(); probe.watch(); });"
    path.write_text(f"probe.enter();\n{script}\n{end}\n", encoding="utf-8")


def mark_theirs(site: Path) -> None:
    """Put marks around the peer's scripts, which prepare at once and do their work when the page is parsed.

    Listeners are called in the order in which they were added, so that these two frame the peer's.
    """
    path = site / THEIR_PAGE / "index.html"
    page = path.read_text("utf-8")
    scripts = _appended(page)["scripts"]
    path.write_text(page.replace(scripts, f"{_ENTER}{scripts}{_LEAVE}"), encoding="utf-8")


def write_project(root: Path, project: Mapping[str, str]) -> None:
    """Write a project's files below a folder."""
    for name, text in project.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _appended(page: str) -> re.Match[str]:
    found = list(_APPENDED.finditer(page))
    if len(found) != 1:
        raise ValueError(f"the peer's page has its script {len(found)} times; expected once")
    return found[0]


def _weight(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))
