"""The course: all tracks with their lessons and quizzes, as read and bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from clawdemy_notes.model.items import Item, Quiz, Recall
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

    @property
    def outline(self) -> CourseLesson:
        """The same with no more than pages outside its track and menus say of it: a tenth of the memory.

        Of the quiz, that is whether there is one, and what becomes a flashcard. What else the notes say is not there:
        to ask for it is an error.
        """
        lesson = self.lesson.model_copy()
        for name in Lesson.model_fields.keys() - _IN_OUTLINES:
            del lesson.__dict__[name]
        items = tuple(item for item in self.quiz.items if isinstance(item, Recall)) if self.quiz is not None else ()
        origins = {item.id: self.origins[item.id] for item in items if item.id in self.origins}
        quiz = Quiz.model_construct(items=items) if self.quiz is not None else None
        return replace(self, lesson=lesson, quiz=quiz, origins=origins)


_IN_OUTLINES = frozenset({"title", "lecture", "series", "abbreviations", "terms", "scope", "references"})
"""What indexes and menus say of a lesson, and what the definitions in a glossary refer to."""


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

    @property
    def outline(self) -> CourseTrack:
        """The same with the outlines of its lessons, and without its drawings."""
        return replace(self, lessons=tuple(lesson.outline for lesson in self.lessons), figures={})

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
