"""Every lesson has a quiz.

A lesson without questions still reads well, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.source import CourseSources

CHECK = "lesson-without-quiz"
SEVERITY: Severity = "warning"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each lesson without a quiz."""
    for source in sources.tracks:
        for lesson in source.lessons:
            if source.quiz(lesson.id) is None:
                yield lesson.document.diagnostic(
                    (),
                    check=CHECK,
                    message="this lesson has no quiz",
                    help=f"write quizzes/{source.id}/{lesson.id}.yml",
                    severity=SEVERITY,
                )
