"""Items that are answered by a number."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Line, Model, Number, Phrase, Symbol
from clawdemy_notes.model.items.item_base import ItemBase


class Tolerance(Model):
    """How far a response may be from the answer; one of the three."""

    absolute: Number | None = Field(default=None, ge=0, description="Right when it differs by at most this much.")
    relative: Number | None = Field(
        default=None,
        ge=0,
        lt=1,
        description="Right when it differs by at most this fraction of the answer: 0.01 is 1 %.",
        examples=[0.01],
    )
    significant_figures: int | None = Field(
        default=None,
        ge=1,
        le=15,
        description="Right when it agrees with the answer to so many figures: within half a unit of the last of them.",
    )


class WrongAnswer(Model):
    """A wrong number that a certain mistake leads to."""

    value: Number = Field(description="The wrong number.")
    feedback: Phrase = Field(description="The mistake in thinking behind it.")


class Variant(Model):
    """The numbers of one attempt."""

    values: dict[Symbol, Number] = Field(
        min_length=1,
        description="What stands where the prompt and other texts of the item say `{{symbol}}`.",
        examples=[{"frames": 24}],
    )
    computed: dict[Symbol, Number] = Field(
        default={}, description="Further numbers that the explanation and feedback have places for."
    )
    answer: Number = Field(description="The answer to these numbers.")
    wrong_answers: tuple[Number, ...] = Field(
        default=(),
        description="The wrong numbers, each in the place of the item's wrong answer whose feedback it gets.",
    )


class Numeric(ItemBase):
    """Work out a number (QTI: text entry)."""

    kind: Literal["numeric"] = Field(description="`numeric`: the response is a number.")
    answer: Number = Field(description="The number.")
    tolerance: Tolerance | None = Field(default=None, description="How far off is still right; exact when left out.")
    unit: Line | None = Field(
        default=None, description="Unit, shown beside the field; readers may type it too.", examples=["tokens"]
    )
    wrong_answers: tuple[WrongAnswer, ...] = Field(default=(), description="Tempting wrong numbers.")
    variants: tuple[Variant, ...] = Field(
        default=(),
        description="Numbers for one attempt after the other, then from the start again; "
        "the item's own answer and wrong answers are those of the first.",
    )

    def at_attempt(self, attempt: int) -> Numeric:
        """Return the item with the numbers of an attempt, which counts from 1; itself where they never change."""
        if not self.variants:
            return self
        variant = self.variants[(attempt - 1) % len(self.variants)]
        wrong_answers = tuple(
            wrong.model_copy(update={"value": value})
            for wrong, value in zip(self.wrong_answers, variant.wrong_answers, strict=False)
        )
        return self.model_copy(update={"answer": variant.answer, "wrong_answers": wrong_answers, "variants": ()})
