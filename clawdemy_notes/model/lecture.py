"""What a lesson accompanies: one lecture, or a whole series of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from clawdemy_notes.model.base import Day, Line, Link, Model, Phrase, Prose, Slug

PermittedUse = Literal["link-only", "embed", "reuse"]


class Rights(Model):
    """Whose the material is, and what its licence lets a companion site do."""

    licence: Phrase = Field(
        description="Name or terms of the licence, as its publisher states them.", examples=["CC BY 4.0"]
    )
    licence_url: Link | None = Field(
        default=None,
        description="Where the licence can be read.",
        examples=["https://creativecommons.org/licenses/by/4.0/"],
    )
    permitted_use: PermittedUse = Field(
        description="`link-only`: link to it and describe it in our own words. `embed`: may be embedded. "
        "`reuse`: an open licence, parts may be reused under its terms."
    )
    rights_holders: tuple[Line, ...] = Field(min_length=1, description="Who holds the rights.")
    statement: Prose | None = Field(
        default=None, description="What readers should know about the rights, as a sentence or two."
    )


class Person(Model):
    """A speaker or an instructor."""

    name: Line = Field(description="Name as the person publishes it.")
    affiliation: Line | None = Field(default=None, description="Where the person worked at the time.")


class PublicRecording(Model):
    """A recording that anyone can watch."""

    status: Literal["available"] = Field(description="`available`: anyone can watch it at `url`.")
    url: Link = Field(description="The recording's page.")


class MissingRecording(Model):
    """A recording that is awaited, or that does not exist in public."""

    status: Literal["pending", "unavailable"] = Field(
        description="`pending`: announced or expected. `unavailable`: looked for and not found."
    )
    looked_for: Day = Field(description="The day on which somebody last looked for it (YYYY-MM-DD).")
    note: Phrase = Field(description="What the notes rest on instead, for readers.")


Recording = Annotated[PublicRecording | MissingRecording, Field(discriminator="status", title="Recording")]


class Lecture(Model):
    """One talk of a series, with its people, its date and its recording."""

    title: Line = Field(description="The lecture's title, as published.")
    series: Slug = Field(description="Id of the series in `track.yml`.")
    edition: Slug = Field(description="Id of the edition of that series.")
    date: Day = Field(description="The day it was given (YYYY-MM-DD).")
    speakers: tuple[Person, ...] = Field(min_length=1, description="Who spoke.")
    recording: Recording = Field(description="Where it can be watched, or why it cannot.")
    rights: Rights | None = Field(default=None, description="Only where they differ from the series' rights.")


class WholeSeries(Model):
    """A lesson with no lecture of its own: it draws on a series as a whole."""

    series: Slug = Field(description="Id of the series in `track.yml`.")
    editions: tuple[Slug, ...] = Field(min_length=1, description="Ids of the editions that it draws on.")
    note: Phrase = Field(description="How the lesson relates to the series, for readers.")


class Edition(Model):
    """One run of a series."""

    id: Slug = Field(description="Id, unique in the series.")
    title: Line = Field(description="Title such as `V5 (spring 2025)`.", examples=["V5 (spring 2025)"])
    url: Link = Field(description="Page of the edition.")


class Series(Model):
    """A series of lectures that lessons of the track accompany."""

    id: Slug = Field(description="Id, unique in the track.")
    title: Line = Field(description="Title of the series.")
    short_title: Line = Field(description="Title for narrow places, such as `CS25`.", examples=["CS25"])
    publisher: Line = Field(description="Who publishes it.")
    url: Link = Field(description="Its page.")
    playlist: Link | None = Field(default=None, description="All its recordings in one place.")
    instructors: tuple[Person, ...] = Field(default=(), description="Who runs it.")
    editions: tuple[Edition, ...] = Field(min_length=1, description="Its runs, oldest first.")
    rights: Rights = Field(description="Rights of its recordings, unless a lecture says otherwise.")
