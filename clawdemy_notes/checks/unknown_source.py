"""What was drawn, and where to go deeper, names sources of the lesson or its `lecture`.

Title, authors and address are written once, with the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.checks.unknown_citation import citable
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unknown-source"

_SOURCE = Kind(CHECK, "source", "sources", "this lesson", "key")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each source that the lesson does not have."""
    for _, document, lesson in sources.bound_lessons():
        known = citable(lesson)
        for name in ("drawn", "going_deeper"):
            for index, entry in enumerate(getattr(lesson.references, name)):
                if entry.source not in known:
                    location = ("references", name, index, "source")
                    yield _SOURCE.diagnostic(document, location, entry.source, known)
