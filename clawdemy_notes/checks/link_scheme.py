"""Links in Markdown lead to the web, to a lesson, or to a section of the same lesson.

Anything else is a link that a reader cannot follow, or one that runs a script.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import problems
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "link-scheme"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each link of another kind."""
    yield from problems(sources, CHECK)
