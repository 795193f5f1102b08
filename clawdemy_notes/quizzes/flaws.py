"""Which generated questions are not good enough to be asked."""

from __future__ import annotations

from clawdemy_notes.generate import Generated
from clawdemy_notes.model.course import CourseLesson
from clawdemy_notes.quality import Examined, Flaw, Setting, errors_of_item
from clawdemy_notes.words import Words


def errors_in(made: tuple[Generated, ...], lesson: CourseLesson, words: Words) -> dict[str, Flaw]:
    """Return, by id, the first plain error of each question that has one: it must not be asked.

    Warnings pass: they are about taste as often as about the question, and an author can reject it.
    """
    authored = lesson.quiz.items if lesson.quiz is not None else ()
    setting = Setting(authored, lesson.lesson, words.language)
    found = {one.item.id: errors_of_item(Examined(one.item, setting)) for one in made}
    return {name: errors[0] for name, errors in found.items() if errors}
