"""Markdown is not nested deeper than it can be rendered.

Quotes in lists in quotes, some hundred levels deep, end in an empty page.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import problems
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "nested-too-deep"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each text that is nested too deep."""
    yield from problems(sources, CHECK)
