"""A quiz: its items of any kind, and what several of them share."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from clawdemy_notes.model.base import Model, Prose, Slug
from clawdemy_notes.model.items.choice import MultipleChoice, SingleChoice, TrueFalse
from clawdemy_notes.model.items.classification import Classification
from clawdemy_notes.model.items.cloze import Cloze
from clawdemy_notes.model.items.generation import Generation, Overrides
from clawdemy_notes.model.items.hot_text import HotText
from clawdemy_notes.model.items.item_base import Allow
from clawdemy_notes.model.items.matching import Matching
from clawdemy_notes.model.items.numeric import Numeric
from clawdemy_notes.model.items.ordering import Ordering
from clawdemy_notes.model.items.recall import Recall
from clawdemy_notes.model.items.short_answer import ShortAnswer
from clawdemy_notes.model.lesson import Figure

Item = Annotated[
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | Matching
    | Classification
    | Ordering
    | Numeric
    | ShortAnswer
    | Cloze
    | HotText
    | Recall,
    Field(discriminator="kind", title="Item"),
]
"""An item of any kind; dispatch over it with `match` and `assert_never`."""


class Group(Model):
    """What several items share: a stem, drawings, or both."""

    id: Slug = Field(description="Id, unique in the quiz; items name it as their `group`.")
    stem: Prose | None = Field(default=None, description="What is said before the first of its items.")
    figures: tuple[Figure, ...] = Field(default=(), description="Drawings, shown after the stem.")


class Quiz(Model):
    """A lesson's questions, and which further ones are made from its facts."""

    intro: Prose | None = Field(default=None, description="Said before the first question.")
    groups: tuple[Group, ...] = Field(default=(), description="What items share; those of a group stand together.")
    generate: Generation = Field(default=Generation(), description="Which questions are made from the facts.")
    overrides: Overrides = Field(default={}, description="Changes to questions that are made from facts, by their ids.")
    items: tuple[Item, ...] = Field(
        default=(),
        description="The questions, in order; without them, those made from the facts are the quiz.",
    )
    allow: tuple[Allow, ...] = Field(
        default=(), description="Warnings about the quiz as a whole that do not apply, with reasons."
    )

    def group_of(self, item: Item) -> Group | None:
        """Return the group that an item names."""
        return next((group for group in self.groups if group.id == item.group), None)
