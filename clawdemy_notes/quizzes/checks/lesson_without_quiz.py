"""Every lesson has a quiz: one that an author wrote, or one that its facts alone are enough for.

A lesson without questions still reads well, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.quizzes.checks._wishes import Wishes

CHECK = "lesson-without-quiz"
SEVERITY: Severity = "warning"


def check(wishes: Wishes) -> Iterator[Diagnostic]:
    """Yield the lesson when it has no quiz, and the quiz when it has no questions."""
    if wishes.has_questions:
        return
    if wishes.has_quiz_file:
        yield wishes.quiz_document.diagnostic(
            (),
            check=CHECK,
            message="this quiz has no questions: it has no 'items', and none are made from the facts of the lesson",
            help="write 'items:', or state facts such as terms and claims in the lesson",
            severity=SEVERITY,
        )
    else:
        yield wishes.notes_document.diagnostic(
            (),
            check=CHECK,
            message="this lesson has no quiz, and its facts are too few for one",
            help=f"write {wishes.quiz_path}, or state more facts such as terms and claims",
            severity=SEVERITY,
        )
