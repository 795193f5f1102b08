"""The items that sections ask, with where they are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.source import CourseSources, Document, QuizSource
from clawdemy_notes.source.nodes import Location


@dataclass(frozen=True)
class Asked:
    """An item that a section asks."""

    document: Document
    """The lesson's file."""
    location: Location
    section: str
    name: str


@dataclass(frozen=True)
class AskingLesson:
    """A lesson whose sections ask items, and its quiz."""

    lesson: Lesson
    quiz: QuizSource | None
    """None when there is no such file; a broken quiz is a source without a model."""
    asked: tuple[Asked, ...]


def asking_lessons(sources: CourseSources) -> Iterator[AskingLesson]:
    """Yield every lesson that asks something, with all that it asks in the order of the page."""
    for track in sources.tracks:
        for source in track.lessons:
            if source.lesson is None:
                continue
            asked = tuple(
                Asked(source.document, ("sections", index, "ask", number), section.id, name)
                for index, section in enumerate(source.lesson.sections)
                for number, name in enumerate(section.ask)
            )
            if asked:
                yield AskingLesson(source.lesson, track.quiz(source.id), asked)
