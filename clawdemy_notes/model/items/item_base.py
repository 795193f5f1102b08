"""What every item has."""

from __future__ import annotations

from pydantic import Field

from clawdemy_notes.model.base import Line, Model, Phrase, Prose, Slug


class Allow(Model):
    """A warning about how something is written that its author has weighed."""

    rule: Slug = Field(description="Id of the rule of item writing that does not fit here.")
    because: Line = Field(description="Why it does not, for whoever reads the source.")


class ItemBase(Model):
    """What every item has."""

    id: Slug = Field(description="Id, stable for ever: readers' progress is kept under it.")
    prompt: Prose = Field(description="The question.")
    outcome: Slug = Field(description="Id of the outcome that it serves.")
    section: Slug = Field(
        description="Id of the section to read again, or of another part of the notes page, such as `scope`."
    )
    explanation: Prose = Field(description="Why the answer is right, shown after checking.")
    hints: tuple[Phrase, ...] = Field(default=(), description="Hints, from slight to plain.")
    points: int = Field(default=1, ge=1, le=20, description="Weight in the quiz's score.")
    group: Slug | None = Field(default=None, description="Id of the group of the quiz that it belongs to.")
    allow: tuple[Allow, ...] = Field(default=(), description="Warnings about the item that do not apply, with reasons.")
