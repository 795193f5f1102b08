"""A `multiple_choice` item has at least one correct option.

Its score divides by the number of correct options, and a reader who ticks nothing has left it blank.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import MultipleChoice
from clawdemy_notes.source import CourseSources

CHECK = "no-correct-option"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item without a correct option."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if isinstance(item, MultipleChoice) and not any(option.correct for option in item.options):
                yield quiz_source.document.diagnostic(
                    ("items", index, "options"),
                    check=CHECK,
                    message="no option is correct; expected at least one",
                    help="write 'correct: true' for each right option",
                    key=True,
                )
