"""Where a lesson comes from, and where a reader can go from it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Day, Line, Link, Model, Phrase, Prose, Slug
from clawdemy_notes.model.lecture import Rights


class LinkedPage(Model):
    """A further page of a source."""

    title: Line = Field(description="What the page is.")
    url: Link = Field(description="Its address.")


class Source(Model):
    """Something the notes cite: `[@key]` in prose becomes a link to it."""

    key: Slug = Field(description="The word to cite it by, unique in the lesson.", examples=["peebles-2023"])
    kind: Literal["paper", "report", "documentation", "article", "course", "talk", "book", "code", "dataset"] = Field(
        description="What it is."
    )
    title: Line = Field(description="Its title.")
    authors: Line = Field(description="Authors or organisation, such as `Peebles & Xie`.", examples=["Peebles & Xie"])
    year: int = Field(ge=1000, le=9999, description="Year of publication.")
    url: Link = Field(description="Where to read it.")
    also_at: tuple[LinkedPage, ...] = Field(default=(), description="Further pages of the same source.")
    rights: Rights | None = Field(default=None, description="Its licence, where it matters (an open licence, say).")


class Drawn(Model):
    """What the notes took from one source."""

    source: Slug = Field(description="Key of the source, or `lecture`.")
    text: Prose = Field(description="What was drawn from it.")


class GoingDeeper(Model):
    """A source worth reading next, and why."""

    source: Slug = Field(description="Key of the source, or `lecture`.")
    why: Phrase = Field(description="What a reader finds there.")


class AdjacentTopic(Model):
    """A topic next door."""

    title: Line = Field(description="Name of the topic.")
    text: Prose = Field(description="How it relates to the lesson.")
    lesson: Slug | None = Field(default=None, description="Id of the lesson of this track that treats it.")


class Discussion(Model):
    """A public discussion that is worth a reader's time."""

    title: Line = Field(description="Its title.")
    url: Link = Field(description="Its address.")
    why: Phrase = Field(description="What it adds.")


class Community(Model):
    """Public discussions of the lesson's matter, or why none was selected."""

    discussions: tuple[Discussion, ...] = Field(default=(), description="The selected ones.")
    none_because: Prose | None = Field(default=None, description="Where none was selected: why not.")
    looked_on: Day = Field(description="The day on which somebody last looked (YYYY-MM-DD).")
    look_again: Phrase = Field(
        description="When it is looked at again, such as `at the next review`.", examples=["at the next review"]
    )


class References(Model):
    """The lesson's page of references."""

    sources: tuple[Source, ...] = Field(min_length=1, description="All that the notes cite.")
    drawn: tuple[Drawn, ...] = Field(min_length=1, description="What was drawn from each source.")
    own_work: Prose = Field(description="What is our own: framing, arithmetic, groupings that no source states.")
    going_deeper: tuple[GoingDeeper, ...] = Field(default=(), description="What to read next.")
    adjacent: tuple[AdjacentTopic, ...] = Field(default=(), description="Topics next door.")
    community: Community = Field(description="Public discussions, or why none was selected.")
