"""Items in which passages of a text are picked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Model, Phrase, Prose, Slug
from clawdemy_notes.model.items.item_base import ItemBase


class Passage(Model):
    """A passage of a text that can be picked."""

    id: Slug = Field(description="Id, unique in the item and stable; the text names it as `[[id|words]]`.")
    correct: bool = Field(description="`true` when it is to be picked.")
    feedback: Phrase = Field(description="Why it is to be picked, or the mistake in thinking behind picking it.")


class HotText(ItemBase):
    """Pick passages of a text (QTI: hottext)."""

    kind: Literal["hot_text"] = Field(description="`hot_text`: passages of a text are picked.")
    text: Prose = Field(
        description="The text, with `[[id|words]]` around each passage that can be picked.",
        examples=["It [[first|removes noise]] and [[second|stores pixels]]."],
    )
    passages: tuple[Passage, ...] = Field(min_length=2, description="The passages.")
