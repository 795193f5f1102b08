"""A track: lessons in an order, grouped in phases, with words they share."""

from __future__ import annotations

from pydantic import Field

from clawdemy_notes.model.base import LessonItem, Line, Model, Phrase, Prose, Slug
from clawdemy_notes.model.lecture import Lecture, Series, WholeSeries

REVIEW = "review"
"""What a track's review quiz is called where lessons are called by their ids; no lesson may have this id."""


class Phase(Model):
    """A stretch of the track that belongs together."""

    id: Slug = Field(description="Id, unique in the track.")
    title: Line = Field(description="Title of the phase.")
    about: Phrase = Field(description="What a reader can do at its end, in one sentence.")


class PlannedLesson(Model):
    """What is known of a lesson that is not written yet."""

    title: Line = Field(description="Working title.")
    about: Phrase = Field(description="What it will be about, in one sentence.")
    lecture: Lecture | None = Field(default=None, description="The lecture it will accompany.")
    series: WholeSeries | None = Field(default=None, description="Or the series it will draw on as a whole.")


class TrackEntry(Model):
    """A lesson's place in the track."""

    id: Slug = Field(description="The lesson's id: the name of its YAML file.")
    phase: Slug = Field(description="Id of the phase it belongs to.")
    needs: tuple[Slug, ...] = Field(default=(), description="Ids of the lessons to read first.")
    planned: PlannedLesson | None = Field(
        default=None, description="Only while the lesson is not written; delete it when the lesson's file is there."
    )


class ScopeCategory(Model):
    """A conversation that the track leaves to others, named once for all its lessons."""

    id: Slug = Field(description="Id, unique in the track.")
    title: Line = Field(description="Short name.")
    question: Phrase = Field(description="The question that this conversation is about.")
    forum: Phrase = Field(description="Who settles it.")
    instruments: tuple[Phrase, ...] = Field(min_length=1, description="By what means they settle it.")


class Review(Model):
    """The review quiz of a track: questions that its lessons' quizzes ask, of all lessons, mixed."""

    items: int | None = Field(
        default=None,
        ge=0,
        le=100,
        description="How many questions it asks, 0 for no such quiz; when left out, 25 once three lessons have a quiz.",
    )
    pin: tuple[LessonItem, ...] = Field(default=(), description="Items that it asks in any case: `<lesson>/<item>`.")
    reject: tuple[LessonItem, ...] = Field(
        default=(), description="Items that it never asks, such as those that say “this lesson”: `<lesson>/<item>`."
    )


class Track(Model):
    """A course of lessons: their order, and what they share."""

    title: Line = Field(description="Title of the track.")
    about: Phrase = Field(description="One sentence for the home page and for search engines.")
    blurb: Prose = Field(description="What the track teaches, whom it is for and what it builds on.")
    series: tuple[Series, ...] = Field(default=(), description="Lecture series that its lessons accompany.")
    phases: tuple[Phase, ...] = Field(min_length=1, description="Its phases, in order.")
    lessons: tuple[TrackEntry, ...] = Field(min_length=1, description="Its lessons, in order.")
    scope_categories: tuple[ScopeCategory, ...] = Field(
        default=(), description="Conversations that its lessons leave to others."
    )
    review_every_months: int = Field(
        # Half a year: what a field of research believes about itself seldom stands longer.
        default=6,
        ge=1,
        le=120,
        description="After how many months a lesson has to be read against its sources again.",
    )
    review: Review = Field(default=Review(), description="The quiz that mixes questions of all lessons.")
