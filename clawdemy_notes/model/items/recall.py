"""Items that are answered from memory and rated by the reader."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.items.item_base import ItemBase


class Recall(ItemBase):
    """Answer from memory, compare, and rate yourself (QTI: extended text)."""

    kind: Literal["recall"] = Field(description="`recall`: written from memory and rated by the reader; not scored.")
    answer: Prose = Field(description="A model answer to compare with.")
    key_points: tuple[Phrase, ...] = Field(default=(), description="What a good answer names.")
    named: int | None = Field(
        default=None, ge=1, description="How many of the key points are enough; all of them when left out."
    )
