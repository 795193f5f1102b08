"""A `multiple_choice` item has at least one correct option, and a `hot_text` one correct passage.

Its score divides by the number of correct options, and a reader who ticks nothing has left it blank.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import HotText, MultipleChoice
from clawdemy_notes.source import CourseSources

CHECK = "no-correct-option"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item without a correct option."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            match item:
                case MultipleChoice(options=parts):
                    field, noun = "options", "option"
                case HotText(passages=parts):
                    field, noun = "passages", "passage"
                case _:
                    continue
            if not any(part.correct for part in parts):
                yield quiz_source.document.diagnostic(
                    ("items", index, field),
                    check=CHECK,
                    message=f"no {noun} is correct; expected at least one",
                    help=f"write 'correct: true' for each right {noun}",
                    key=True,
                )
