"""What lessons, their quizzes and their track say of questions, with those that are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from clawdemy_notes.generate import Generated, Ground
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.quizzes.course import FEWEST_ALONE, chosen_items
from clawdemy_notes.quizzes.makers import Makers
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.guesses import slug_meant
from clawdemy_notes.words import ENGLISH, words_of

NO_QUIZ = Quiz()

PLENTY = 12
"""So many facts make a quiz for sure; to see which questions they make would take a while."""


@dataclass(frozen=True)
class Wishes:
    """A lesson and its quiz."""

    track: CourseTrack
    lesson: CourseLesson
    quiz: Quiz
    """An empty one where there is no file."""
    notes_document: Document
    quiz_document: Document
    """The lesson's own where there is no file."""
    makers: Makers

    @property
    def has_quiz_file(self) -> bool:
        """Say whether an author has written a quiz."""
        return self.lesson.quiz is not None

    @property
    def quiz_path(self) -> str:
        """Return where an author can write it."""
        return f"quizzes/{self.track.id}/{self.lesson.id}.yml"

    @cached_property
    def has_questions(self) -> bool:
        """Say whether readers get a quiz."""
        if self.quiz.items:
            return True
        notes = self.lesson.lesson
        if not self.has_quiz_file and len(notes.terms) + len(notes.claims) + len(notes.calculations) >= PLENTY:
            return True
        fewest = 1 if self.has_quiz_file else FEWEST_ALONE
        return len(chosen_items(self.track, self.lesson, words_of(ENGLISH), self.makers)) >= fewest

    @cached_property
    def made(self) -> Mapping[str, Generated]:
        """All questions that grow from the lesson, by id; one is made when a check asks for it.

        Ids are the same in every language.
        """
        return self.makers.questions(Ground(self.track, self.lesson, words_of(ENGLISH)))


def wishes_of(sources: CourseSources, makers: Makers) -> Iterator[Wishes]:
    """Yield each lesson that can be shown, unless its quiz is broken or misnamed."""
    files = {source.id: source for source in sources.tracks}
    for track in sources.course.tracks:
        for lesson in track.lessons:
            notes = sources.documents[lesson.path]
            if lesson.quiz is not None and lesson.quiz_path is not None:
                yield Wishes(track, lesson, lesson.quiz, notes, sources.documents[lesson.quiz_path], makers)
            elif lesson.id not in {slug_meant(quiz.id) for quiz in files[track.id].quizzes}:
                yield Wishes(track, lesson, NO_QUIZ, notes, notes, makers)


@dataclass(frozen=True)
class ReviewWishes:
    """A track, and what its review can ask."""

    track: CourseTrack
    document: Document
    """`track.yml`."""
    broken: frozenset[str]
    """Ids of lessons of which nothing can be said, as their notes or their quiz cannot be read."""
    makers: Makers

    @cached_property
    def items(self) -> Mapping[str, frozenset[str]]:
        """The ids of all questions of each lesson, authored or made; made when the first check asks."""
        words = words_of(ENGLISH)
        return {
            lesson.id: frozenset(
                {item.id for item in (lesson.quiz.items if lesson.quiz is not None else ())}
                | set(self.makers.questions(Ground(self.track, lesson, words)))
            )
            for lesson in self.track.lessons
        }

    def rejected(self, lesson_id: str) -> frozenset[str]:
        """Return the ids of the questions that the lesson's own quiz rejects."""
        lesson = self.track.lesson(lesson_id)
        overrides = lesson.quiz.overrides if lesson is not None and lesson.quiz is not None else {}
        return frozenset(name for name, override in overrides.items() if override.reject)


def review_wishes_of(sources: CourseSources, makers: Makers) -> Iterator[ReviewWishes]:
    """Yield each track that can be shown."""
    of_source = {source.id: source for source in sources.tracks}
    for track in sources.course.tracks:
        source = of_source[track.id]
        broken = {lesson.id for lesson in source.lessons if lesson.lesson is None}
        broken |= {quiz.id for quiz in source.quizzes if quiz.quiz is None}
        yield ReviewWishes(track, sources.documents[track.path], frozenset(broken), makers)
