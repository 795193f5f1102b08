"""Every quiz belongs to a lesson of the same name in the same track.

A quiz is reached from its lesson; without one nobody meets it.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.base import SLUG
from clawdemy_notes.source import CourseSources
from clawdemy_notes.text import nearest

CHECK = "quiz-without-lesson"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each quiz without a lesson."""
    for source in sources.tracks:
        for quiz in source.quizzes:
            if source.lesson(quiz.id) is not None or not SLUG.fullmatch(quiz.id):
                continue  # a name that cannot be an id has its own finding
            meant = nearest(quiz.id, [lesson.id for lesson in source.lessons])
            yield quiz.document.diagnostic(
                (),
                check=CHECK,
                message=f"this quiz belongs to docs/lessons/{source.id}/{quiz.id}.yml, which does not exist",
                help=f"rename it to {meant}.yml" if meant is not None else "write the lesson, or rename the quiz",
            )
