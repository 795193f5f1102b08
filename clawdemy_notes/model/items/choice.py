"""Items in which options are picked: one, several, or true and false."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Model, Phrase, Slug
from clawdemy_notes.model.items.item_base import ItemBase


class Option(Model):
    """An option of a choice item."""

    id: Slug = Field(description="Id, unique in the item and stable: `a`, `b` … will do.")
    text: Phrase = Field(description="What the reader can pick.")
    correct: bool = Field(description="`true` or `false`.")
    feedback: Phrase = Field(description="Why it is right, or the mistake in thinking behind it.")


class SingleChoice(ItemBase):
    """Pick the one correct option (QTI: choice)."""

    kind: Literal["single_choice"] = Field(description="`single_choice`: exactly one option is correct.")
    options: tuple[Option, ...] = Field(min_length=2, description="The options; they are shuffled for each attempt.")


class MultipleChoice(ItemBase):
    """Pick all correct options (QTI: choice)."""

    kind: Literal["multiple_choice"] = Field(description="`multiple_choice`: one or more options are correct.")
    options: tuple[Option, ...] = Field(min_length=2, description="The options; they are shuffled for each attempt.")


class TrueFalse(ItemBase):
    """Judge a statement (QTI: choice)."""

    kind: Literal["true_false"] = Field(description="`true_false`: the prompt is a statement to judge.")
    answer: bool = Field(description="`true` when the statement is true.")
    feedback_true: Phrase = Field(description="Said to a reader who picked true.")
    feedback_false: Phrase = Field(description="Said to a reader who picked false.")
