"""What a quiz says of the questions that are made from the facts of the notes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from clawdemy_notes.model.base import ItemId, Model, Phrase, Prose, Slug

Count = Annotated[int, Field(ge=0, le=100)]


class Generation(Model):
    """Which questions are made from the facts, and how many."""

    generators: dict[Slug, Count] = Field(
        default={},
        description="Names of generators with how many questions each may add at most; all of them when left out.",
        examples=[{"term-recall": 2}],
    )
    # More than the authored items of a good quiz, and it is no longer theirs.
    most: Count = Field(default=20, description="How many questions they may add at most in all.")
    mix: Literal["after", "by_section"] = Field(
        default="after", description="`after` the authored items, or among them, `by_section` of the notes."
    )


class Override(Model):
    """What an author changes about one question that was made from a fact."""

    reject: Phrase | None = Field(default=None, description="Why the question is left out.")
    pin: bool = Field(default=False, description="Whether it is asked whatever the numbers in `generate` say.")
    prompt: Prose | None = Field(default=None, description="Replaces the question.")
    explanation: Prose | None = Field(default=None, description="Replaces the explanation.")
    feedback: dict[Slug, Phrase] = Field(
        default={}, description="Replaces what is said to options, pairs, gaps or steps, by their ids."
    )


Overrides = dict[ItemId, Override]
