"""Items in which steps are put into order."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Model, Phrase, Slug
from clawdemy_notes.model.items.item_base import ItemBase


class Step(Model):
    """A step of an order."""

    id: Slug = Field(description="Id, unique in the item and stable.")
    text: Phrase = Field(description="The step.")
    feedback: Phrase | None = Field(default=None, description="Why it comes where it comes.")


class Ordering(ItemBase):
    """Put steps into order (QTI: order)."""

    kind: Literal["ordering"] = Field(description="`ordering`: steps are put into order.")
    steps: tuple[Step, ...] = Field(
        min_length=2, description="The steps in the right order; readers see them shuffled."
    )
