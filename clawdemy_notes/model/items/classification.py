"""Items in which each statement gets its labels."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Model, Phrase, Prose, Slug
from clawdemy_notes.model.items.item_base import ItemBase


class Label(Model):
    """A label that statements can carry."""

    id: Slug = Field(description="Id, unique in its list and stable.")
    text: Phrase = Field(description="The label's words.")


class SecondQuestion(Model):
    """What is asked of a statement once it has certain labels."""

    prompt: Phrase = Field(
        description="The second question, such as `Which conversation does it belong to?`.",
        examples=["Which conversation does it belong to?"],
    )
    asked_for: tuple[Slug, ...] = Field(min_length=1, description="Ids of the labels after which it is asked.")
    labels: tuple[Label, ...] = Field(min_length=2, description="Its possible answers.")


class Statement(Model):
    """A statement to be labelled."""

    id: Slug = Field(description="Id, unique in the item and stable.")
    text: Phrase = Field(description="The statement.")
    labels: tuple[Slug, ...] = Field(min_length=1, description="Ids of all labels that it carries.")
    second: tuple[Slug, ...] = Field(
        default=(), description="Ids of all right answers to the second question, where it is asked."
    )
    reason: Phrase = Field(description="Why it carries these labels.")


class Classification(ItemBase):
    """Label each statement (QTI: match)."""

    kind: Literal["classification"] = Field(description="`classification`: each statement gets its label or labels.")
    labels: tuple[Label, ...] = Field(min_length=2, description="The labels.")
    statements: tuple[Statement, ...] = Field(min_length=2, description="The statements.")
    second_question: SecondQuestion | None = Field(default=None, description="Asked after certain labels.")
    closing: Prose | None = Field(default=None, description="A remark on the pattern, shown after checking.")
