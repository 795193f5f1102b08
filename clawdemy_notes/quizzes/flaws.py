"""Which generated questions are not good enough to be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from clawdemy_notes.generate import Generated
from clawdemy_notes.model.course import CourseLesson
from clawdemy_notes.quality import Flaw, Setting, errors_of_item, setting_of
from clawdemy_notes.words import Words


def errors_in(made: Iterable[Generated], lesson: CourseLesson, words: Words) -> dict[str, Flaw]:
    """Return, by id, the first plain error of each question that has one: it must not be asked.

    Warnings pass: they are about taste as often as about the question, and an author can reject it.
    """
    setting = _setting_of(lesson, words)
    found = {one.item.id: errors_of_item(setting.examine(one.item)) for one in made}
    return {name: errors[0] for name, errors in found.items() if errors}


def fitness_in(lesson: CourseLesson, words: Words) -> Callable[[Generated], bool]:
    """Return what tells of a question on a lesson whether it may be asked: it has no plain error."""
    setting = _setting_of(lesson, words)
    return lambda one: not errors_of_item(setting.examine(one.item))


def _setting_of(lesson: CourseLesson, words: Words) -> Setting:
    authored = lesson.quiz.items if lesson.quiz is not None else ()
    return setting_of(authored, lesson.lesson, words.language)
