"""A lesson, planned or written, accompanies either one lecture or a whole series.

The box at its head shows one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import PlannedLesson
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.nodes import Location

CHECK = "one-lecture-or-series"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each lesson with both or neither."""
    for _, document, track in sources.bound_tracks():
        for index, entry in enumerate(track.lessons):
            if entry.planned is not None:
                yield from _not_one(document, ("lessons", index, "planned"), entry.planned)
    for _, document, lesson in sources.bound_lessons():
        yield from _not_one(document, (), lesson)


def _not_one(document: Document, path: Location, lesson: Lesson | PlannedLesson) -> Iterator[Diagnostic]:
    if lesson.lecture is not None and lesson.series is not None:
        yield document.diagnostic(
            (*path, "series"),
            check=CHECK,
            message="this lesson has both 'lecture' and 'series'; expected one of the two",
            help="delete 'series', which is for lessons without a lecture of their own",
            key=True,
        )
    elif lesson.lecture is None and lesson.series is None:
        yield document.diagnostic(
            path,
            check=CHECK,
            message="this lesson has neither 'lecture' nor 'series'; expected one of the two",
            help="add 'lecture:', or 'series:' when it draws on a series as a whole",
        )
