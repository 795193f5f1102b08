"""Items that are answered by a word or a few."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Line, Model, Phrase
from clawdemy_notes.model.items.item_base import ItemBase


class WrongWords(Model):
    """Words that a certain mistake leads to."""

    text: Line = Field(description="The wrong words.")
    feedback: Phrase = Field(description="The mistake in thinking behind them.")


class ShortAnswer(ItemBase):
    """Name something in a word or a few (QTI: text entry)."""

    kind: Literal["short_answer"] = Field(description="`short_answer`: the response is a word or a few.")
    answers: tuple[Line, ...] = Field(
        min_length=1, description="All wordings that are right, the best first; letter case does not count."
    )
    accents: Literal["ignore", "keep"] = Field(
        default="ignore", description="`keep` where a missing accent makes another word."
    )
    wrong_answers: tuple[WrongWords, ...] = Field(
        default=(), description="Tempting wrong words; also those so near to a right one that they look misspelt."
    )
