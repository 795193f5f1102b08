"""A lesson whose sections ask something has a quiz.

The questions in the notes are those of the quiz, asked where they come up.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.quizzes.checks._wishes import Wishes

CHECK = "ask-without-quiz"


def check(wishes: Wishes) -> Iterator[Diagnostic]:
    """Yield the first item that is asked and has no quiz to stand in."""
    if wishes.has_quiz_file:
        return  # what is asked is looked up there
    for index, section in enumerate(wishes.lesson.lesson.sections):
        for number, name in enumerate(section.ask):
            # Those that are made from facts need no file, if there are enough of them.
            if "--" not in name or not wishes.has_questions:
                yield wishes.notes_document.diagnostic(
                    ("sections", index, "ask", number),
                    check=CHECK,
                    message=f"this lesson has no quiz with an item '{name}'",
                    help=f"write {wishes.quiz_path}, or delete 'ask'",
                )
                return
