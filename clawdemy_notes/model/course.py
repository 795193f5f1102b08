"""The course: all tracks with their lessons and quizzes, as read and bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clawdemy_notes.model.items import Item, Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track, TrackEntry


@dataclass(frozen=True)
class Origin:
    """Where an item comes from, so that it can be mended there."""

    path: str
    """The file that an author edits for it, relative to the project's root."""
    line: int
    fact: str | None = None
    """Id of the fact that it was made from; None for an authored item."""
    generator: str | None = None
    """Name of the rule that made it."""


@dataclass(frozen=True)
class CourseLesson:
    """A published lesson in its place."""

    id: str
    entry: TrackEntry
    lesson: Lesson
    path: str
    """The lesson's source, relative to the project's root."""
    quiz: Quiz | None = None
    quiz_path: str | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where the items of the quiz come from, by their ids."""


@dataclass(frozen=True)
class ReviewItem:
    """An item of a track's review quiz: one that the quiz of a lesson asks too."""

    lesson: str
    """Id of the lesson."""
    item: Item
    """As the lesson's quiz has it."""

    @property
    def id(self) -> str:
        """Return its id among the items of all lessons; no id of a lesson has a full stop."""
        return f"{self.lesson}.{self.item.id}"

    @property
    def renamed(self) -> Item:
        """Return the item under that id."""
        return self.item.model_copy(update={"id": self.id})


@dataclass(frozen=True)
class CourseTrack:
    """A track with its published lessons, in the track's order."""

    id: str
    track: Track
    path: str
    lessons: tuple[CourseLesson, ...] = ()
    figures: Mapping[str, str] = field(default_factory=dict)
    """SVG source by file name, as read from `figures/`: not sanitised."""
    review: tuple[ReviewItem, ...] = ()
    """The items of the review quiz, in order; none where the track has no such quiz."""
    promises_review: bool = False
    """Whether there will be a review quiz, although its items are not chosen yet."""

    @property
    def has_review(self) -> bool:
        """Whether the track has a review quiz."""
        return bool(self.review) or self.promises_review

    def lesson(self, lesson_id: str) -> CourseLesson | None:
        """Return the published lesson with this id."""
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)

    def title_of(self, lesson_id: str) -> str:
        """Return the title of a lesson of the track, published or planned; the id when neither has one."""
        published = self.lesson(lesson_id)
        if published is not None:
            return published.lesson.title
        planned = next((entry.planned for entry in self.track.lessons if entry.id == lesson_id), None)
        return planned.title if planned is not None else lesson_id


@dataclass(frozen=True)
class Course:
    """All tracks, ordered by id."""

    tracks: tuple[CourseTrack, ...] = ()
