"""Every quiz item serves an outcome of its lesson.

The result of a quiz tells a reader which outcomes are reached.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unknown-outcome"

_OUTCOME = Kind(CHECK, "outcome", "outcomes", "the lesson")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item whose outcome the lesson does not have."""
    for source, quiz_source, quiz in sources.bound_quizzes():
        of_quiz = source.lesson(quiz_source.id)
        if of_quiz is None or of_quiz.lesson is None:
            continue
        known = [outcome.id for outcome in of_quiz.lesson.outcomes]
        for index, item in enumerate(quiz.items):
            if item.outcome not in known:
                yield _OUTCOME.diagnostic(quiz_source.document, ("items", index, "outcome"), item.outcome, known)
