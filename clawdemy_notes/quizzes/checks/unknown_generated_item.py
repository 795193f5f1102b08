"""Sections ask generated questions that are made, and that the quiz does not reject.

What a reader answers in the notes is kept with the quiz, so it has to be a question of the quiz.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.quizzes.checks._wishes import Wishes
from clawdemy_notes.text import nearest

CHECK = "unknown-generated-item"


def check(wishes: Wishes) -> Iterator[Diagnostic]:
    """Yield each generated question that is asked and is not there."""
    rejected = {name for name, override in wishes.quiz.overrides.items() if override.reject}
    for index, section in enumerate(wishes.lesson.lesson.sections):
        for number, name in enumerate(section.ask):
            if "--" in name and (name in rejected or name not in wishes.made):
                # What is rejected is spelt right.
                meant = nearest(name, set(wishes.made) - rejected) if name not in rejected else None
                hint = f"; did you mean '{meant}'?" if meant is not None else ""
                why = "the quiz rejects" if name in rejected else "no fact of this lesson makes"
                yield wishes.notes_document.diagnostic(
                    ("sections", index, "ask", number),
                    check=CHECK,
                    message=f"{why} the question '{name}'{hint}",
                    help="ask another question, or delete it here",
                )
