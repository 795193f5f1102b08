"""A `single_choice` item has exactly one correct option.

With none, no reader can be right; with two, one of two right readers is told to be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import SingleChoice
from clawdemy_notes.source import CourseSources

CHECK = "one-correct-option"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item with no correct option, or each correct option after the first."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if not isinstance(item, SingleChoice):
                continue
            correct = [number for number, option in enumerate(item.options) if option.correct]
            path = ("items", index, "options")
            if not correct:
                yield quiz_source.document.diagnostic(
                    path,
                    check=CHECK,
                    message="no option is correct; expected one",
                    help="write 'correct: true' for the right option",
                    key=True,
                )
            for number in correct[1:]:
                first = item.options[correct[0]].id
                yield quiz_source.document.diagnostic(
                    (*path, number, "correct"),
                    check=CHECK,
                    message=f"a second option is correct, after '{first}'; expected one",
                    help="write 'correct: false' for one of them, or make it a multiple_choice",
                )
