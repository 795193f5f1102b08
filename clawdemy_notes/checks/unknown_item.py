"""Sections ask items that the lesson's quiz has.

What a reader answers in the notes is kept with the quiz, so it has to be a question of the quiz.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._asked import asking_lessons
from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unknown-item"

_ITEM = Kind(CHECK, "item", "items", "the lesson's quiz")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item that is asked and does not exist."""
    for asking in asking_lessons(sources):
        if asking.quiz is None or asking.quiz.quiz is None:
            continue  # ask-without-quiz speaks, or what is wrong in the quiz
        known = [item.id for item in asking.quiz.quiz.items]
        for asked in asking.asked:
            # Those that are made from facts are looked up where they are made.
            if asked.name not in known and "--" not in asked.name:
                yield _ITEM.diagnostic(asked.document, asked.location, asked.name, known)
