"""What a lesson's flashcards are about: its terms, and what its quiz asks from memory."""

from __future__ import annotations

from clawdemy_notes.model.course import CourseLesson
from clawdemy_notes.model.facts import Term
from clawdemy_notes.model.items import Recall


def subjects_of(lesson: CourseLesson) -> tuple[Term | Recall, ...]:
    """Return what has a card: each term, then each question that is answered from memory."""
    items = lesson.quiz.items if lesson.quiz is not None else ()
    return (*lesson.lesson.terms, *(item for item in items if isinstance(item, Recall)))
