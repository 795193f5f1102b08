"""Markdown in sources has no HTML.

A `<` is shown as it is, so that `a < b` and `List<int>` need nothing; but readers would see `<b>` too, and nothing
would be bold. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import problems
from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.source import CourseSources

CHECK = "html-in-prose"
SEVERITY: Severity = "warning"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each opening tag of an element of HTML."""
    yield from problems(sources, CHECK, SEVERITY)
