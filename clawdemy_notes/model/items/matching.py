"""Items in which each left side gets its right side."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Model, Phrase, Slug
from clawdemy_notes.model.items.item_base import ItemBase


class Pair(Model):
    """A left side and the right side that belongs to it."""

    id: Slug = Field(description="Id, unique in the item and stable.")
    left: Phrase = Field(description="The left side.")
    right: Phrase = Field(description="What belongs to it.")
    feedback: Phrase = Field(description="Why the two belong together.")


class ExtraRight(Model):
    """A right side that belongs to no left side."""

    id: Slug = Field(description="Id, unique among pairs and extra right sides of the item.")
    text: Phrase = Field(description="The right side.")
    feedback: Phrase = Field(description="Why it belongs to none of the left sides.")


class Matching(ItemBase):
    """Give each left side its right side (QTI: match)."""

    kind: Literal["matching"] = Field(description="`matching`: each left side gets one right side.")
    pairs: tuple[Pair, ...] = Field(min_length=2, description="The pairs.")
    extra_right: tuple[ExtraRight, ...] = Field(default=(), description="Right sides to spare.")
