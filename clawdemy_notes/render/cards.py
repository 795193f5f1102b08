"""What a lesson's flashcards are about: its terms, and what its quiz asks from memory."""

from __future__ import annotations

from clawdemy_notes.model.course import CourseLesson
from clawdemy_notes.model.facts import Term
from clawdemy_notes.model.items import Recall


def subjects_of(lesson: CourseLesson) -> tuple[Term | Recall, ...]:
    """Return what has a card: each term, then each question that is answered from memory.

    A question that was made from a term asks what the term's own card asks, and takes its place.
    """
    items = lesson.quiz.items if lesson.quiz is not None else ()
    recalls = tuple(item for item in items if isinstance(item, Recall))
    asked = {lesson.origins[item.id].fact for item in recalls if item.id in lesson.origins}
    return (*(term for term in lesson.lesson.terms if term.id not in asked), *recalls)


def has_cards(lesson: CourseLesson) -> bool:
    """Say whether a lesson makes flashcards; where a term has none, a question has taken its place."""
    items = lesson.quiz.items if lesson.quiz is not None else ()
    return bool(lesson.lesson.terms) or any(isinstance(item, Recall) for item in items)
