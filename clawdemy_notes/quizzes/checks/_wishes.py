"""What a lesson and its quiz say of generated questions, with those that are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from clawdemy_notes.generate import Ground
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.items import Item, Quiz
from clawdemy_notes.quizzes.makers import Makers
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.words import ENGLISH, words_of


@dataclass(frozen=True)
class Wishes:
    """A lesson with a quiz."""

    track: CourseTrack
    lesson: CourseLesson
    quiz: Quiz
    notes_document: Document
    quiz_document: Document
    makers: Makers

    @cached_property
    def made(self) -> Mapping[str, Item]:
        """All items that grow from the lesson, by id; made when the first check asks, as most quizzes name none.

        Ids are the same in every language.
        """
        ground = Ground(self.track, self.lesson, words_of(ENGLISH))
        return {one.item.id: one.item for one in self.makers.make(ground)}


def wishes_of(sources: CourseSources, makers: Makers) -> Iterator[Wishes]:
    """Yield each lesson that can be shown and has a quiz."""
    for track in sources.course.tracks:
        for lesson in track.lessons:
            if lesson.quiz is not None and lesson.quiz_path is not None:
                documents = sources.documents[lesson.path], sources.documents[lesson.quiz_path]
                yield Wishes(track, lesson, lesson.quiz, *documents, makers)
