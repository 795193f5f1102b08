"""A lesson whose sections ask something has a quiz.

The questions in the notes are those of the quiz, asked where they come up.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._asked import asking_lessons
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "ask-without-quiz"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield the first item that is asked in each lesson without a quiz."""
    for asking in asking_lessons(sources):
        if asking.quiz is None:
            asked = asking.asked[0]
            yield asked.document.diagnostic(
                asked.location,
                check=CHECK,
                message=f"this lesson has no quiz with an item '{asked.name}'",
                help="write the quiz, or delete 'ask'",
            )
