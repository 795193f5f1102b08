"""A field of one paragraph has no lists, tables, code blocks or further paragraphs.

It is shown where only one line of thought has room, such as an option or a table's cell.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import problems
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "phrase-has-blocks"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each field with more than one paragraph."""
    yield from problems(sources, CHECK)
