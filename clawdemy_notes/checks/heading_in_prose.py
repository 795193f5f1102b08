"""Markdown in sources has no headings.

The page's outline comes from sections; a heading inside would not be in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import problems
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "heading-in-prose"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each heading."""
    yield from problems(sources, CHECK)
