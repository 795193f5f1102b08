"""The sources of a course: what was read, bound or not, and what was found on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.course import Course
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track
from clawdemy_notes.source.document import Document


@dataclass(frozen=True, eq=False)
class LessonSource:
    """A lesson's file; the lesson is None when the file is broken."""

    id: str
    document: Document
    lesson: Lesson | None


@dataclass(frozen=True, eq=False)
class QuizSource:
    """A quiz's file; the quiz is None when the file is broken."""

    id: str
    document: Document
    quiz: Quiz | None


@dataclass(frozen=True, eq=False)
class TrackSource:
    """All files of one track."""

    id: str
    document: Document | None
    """`track.yml`, if there is one."""
    track: Track | None
    """None when `track.yml` is missing or broken."""
    lessons: tuple[LessonSource, ...] = ()
    quizzes: tuple[QuizSource, ...] = ()
    figures: tuple[Document, ...] = ()
    """Drawings in `figures/`, as text."""

    def lesson(self, lesson_id: str) -> LessonSource | None:
        """Return the file of a lesson."""
        return next((source for source in self.lessons if source.id == lesson_id), None)

    def quiz(self, lesson_id: str) -> QuizSource | None:
        """Return the file of a lesson's quiz."""
        return next((source for source in self.quizzes if source.id == lesson_id), None)


@dataclass(frozen=True, eq=False)
class CourseSources:
    """All that was read of a course."""

    course: Course
    """What can be shown: broken files are left out."""
    documents: Mapping[str, Document]
    """Every file by its path, broken ones too."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What the reader found; checks find the rest."""
    tracks: tuple[TrackSource, ...] = field(default=())
    """The same files in their places, for checks: also those that the course leaves out."""
    salvaged: CourseSources | None = None
    """Broken lessons and quizzes, as far as they can be read, with the lessons of these quizzes; None without any."""

    parts: tuple[CourseSources, ...] = ()
    """The same track by track, each as a course of its own; none of a course that is a single track."""

    def bound_tracks(self) -> Iterator[tuple[TrackSource, Document, Track]]:
        """Yield the tracks whose `track.yml` is readable."""
        for source in self.tracks:
            if source.document is not None and source.track is not None:
                yield source, source.document, source.track

    def bound_lessons(self) -> Iterator[tuple[TrackSource, Document, Lesson]]:
        """Yield the lessons that are readable, whether or not their track is."""
        for source in self.tracks:
            for lesson in source.lessons:
                if lesson.lesson is not None:
                    yield source, lesson.document, lesson.lesson

    def bound_quizzes(self) -> Iterator[tuple[TrackSource, QuizSource, Quiz]]:
        """Yield the quizzes that are readable, whether or not their lessons are."""
        for source in self.tracks:
            for quiz in source.quizzes:
                if quiz.quiz is not None:
                    yield source, quiz, quiz.quiz
