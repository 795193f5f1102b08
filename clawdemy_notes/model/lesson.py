"""A lesson: the content of `docs/lessons/<track>/<lesson>.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from clawdemy_notes.model.base import Day, ItemId, Line, Model, Phrase, Prose, Slug, form
from clawdemy_notes.model.facts import Calculation, Claim, PairSet, Sequence, Term
from clawdemy_notes.model.lecture import Lecture, WholeSeries
from clawdemy_notes.model.references import References
from clawdemy_notes.model.scope import Scope

PAGE_PARTS = (
    "outcomes",
    "summary",
    "key-terms",
    "scope",
    "in-scope",
    "out-of-scope",
    "covered-elsewhere",
    "not-covered",
    "pitfalls",
    "activities",
    "remember",
    "next",
)
"""The parts of every page of notes beside its sections, by anchor: links and items may name them too."""

Difficulty = Literal["introductory", "intermediate", "advanced"]


class Outcome(Model):
    """Something a reader can do after the lesson."""

    id: Slug = Field(description="Id, unique in the lesson.")
    text: Phrase = Field(
        description="Starts with an observable verb: explain, compute, compare, diagnose.",
        examples=["Compute how many tokens a clip becomes."],
    )


FigureName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$"),
    form("a file name of lower-case words joined by single hyphens, ending in .svg"),
]


class Figure(Model):
    """A drawing of our own: an SVG file in `figures/` beside the lesson."""

    file: FigureName = Field(
        description="File name in `docs/lessons/<track>/figures/`, kebab-case, ending in `.svg`.",
        examples=["spacetime-patches.svg"],
    )
    alt: Line = Field(description="What the drawing shows, for readers who do not see it.")
    caption: Phrase = Field(description="What to notice in it.")


LectureTime = Annotated[
    str,
    StringConstraints(pattern=r"^(\d{1,2}:)?\d{1,2}:\d{2}$"),
    form("minutes:seconds or hours:minutes:seconds, such as 12:30"),
]


class Section(Model):
    """A part of the notes under one heading."""

    id: Slug = Field(description="Id and anchor, unique in the lesson.")
    title: Line = Field(description="Heading.")
    body: Prose = Field(
        description="The notes. `[[word]]` marks a key word, `[@key]` cites a source.",
        examples=["A clip is cut into [[spacetime patches]] [@brooks-2024]."],
    )
    figures: tuple[Figure, ...] = Field(default=(), description="Drawings, shown after the body.")
    lecture_time: LectureTime | None = Field(
        default=None,
        description="Where the lecture comes to this: minutes:seconds, or hours:minutes:seconds.",
        examples=["12:30", "1:02:03"],
    )
    ask: tuple[ItemId, ...] = Field(
        default=(),
        # More would turn the notes into a second quiz.
        max_length=3,
        description="Ids of items of the lesson's quiz to ask right after the section.",
    )


class Pitfall(Model):
    """A common misunderstanding and its mending."""

    belief: Phrase = Field(description="What people tend to believe.")
    correction: Prose = Field(description="What is the case, and how to see it.")


class Step(Model):
    """One step of an activity."""

    do: Prose = Field(description="What to do.")
    answer: Prose | None = Field(default=None, description="What to compare with, shown on demand.")


class Activity(Model):
    """Something to do by hand or at a terminal; not graded."""

    id: Slug = Field(description="Id, unique in the lesson.")
    title: Line = Field(description="What it is.")
    minutes: int = Field(ge=1, le=240, description="How long it takes, in minutes.")
    steps: tuple[Step, ...] = Field(min_length=1, description="Its steps.")


class Lesson(Model):
    """One lesson: notes, facts, scope and references."""

    title: Line = Field(description="Title of the lesson.")
    description: Annotated[str, StringConstraints(min_length=40, max_length=180)] = Field(
        description="One or two plain sentences for search engines: 40 to 180 characters."
    )
    difficulty: Difficulty = Field(description="`introductory`, `intermediate` or `advanced`.")
    reviewed: Day = Field(description="The day on which somebody last read it against its sources (YYYY-MM-DD).")
    lecture: Lecture | None = Field(default=None, description="The lecture that it accompanies.")
    series: WholeSeries | None = Field(default=None, description="Or the series that it draws on as a whole.")
    outcomes: tuple[Outcome, ...] = Field(min_length=1, description="What a reader can do afterwards.")
    summary: Prose = Field(description="The lesson in a minute.")
    sections: tuple[Section, ...] = Field(min_length=1, description="The notes.")
    abbreviations: dict[Line, Line] = Field(
        default={},
        description="Abbreviations of the prose and what they stand for; shown on hover.",
        examples=[{"VAE": "variational autoencoder"}],
    )
    terms: tuple[Term, ...] = Field(default=(), description="Key terms.")
    pair_sets: tuple[PairSet, ...] = Field(default=(), description="Pairs of one relation.")
    sequences: tuple[Sequence, ...] = Field(default=(), description="Steps in order.")
    claims: tuple[Claim, ...] = Field(default=(), description="True statements with false versions.")
    calculations: tuple[Calculation, ...] = Field(default=(), description="Rules of arithmetic.")
    scope: Scope = Field(description="What it settles and what it leaves to others.")
    pitfalls: tuple[Pitfall, ...] = Field(default=(), description="Common misunderstandings.")
    remember: tuple[Phrase, ...] = Field(min_length=1, description="What to keep when all else is forgotten.")
    activities: tuple[Activity, ...] = Field(default=(), description="Things to do; not graded.")
    references: References = Field(description="Where it comes from and where to go next.")
