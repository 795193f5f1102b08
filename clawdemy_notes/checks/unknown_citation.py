"""Every `[@key]` cites a source of the lesson, or its `lecture`.

A citation that leads nowhere is a claim without a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import all_prose, numbered
from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.checks.reserved_source_key import LECTURE
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.source import CourseSources

CHECK = "unknown-citation"

_SOURCE = Kind(CHECK, "source", "sources", "this lesson", "key")
_TRACK_SOURCE = Kind(CHECK, "source", "sources", "a track", "key")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each citation of something that is not there."""
    for field in all_prose(sources):
        if not field.findings.citations:
            continue
        known = citable(field.lesson) if field.lesson is not None else []
        kind = _SOURCE if field.lesson is not None else _TRACK_SOURCE
        for name, occurrence in numbered(field.findings.citations):
            if name not in known:
                yield kind.diagnostic(
                    field.document, field.location, name, known, needle=f"[@{name}]", occurrence=occurrence
                )


def citable(lesson: Lesson) -> list[str]:
    """Return all that a lesson and its quiz can cite: sources, and the lecture or series that it accompanies."""
    accompanies = [LECTURE] if lesson.lecture is not None or lesson.series is not None else []
    return [*(source.key for source in lesson.references.sources), *accompanies]
