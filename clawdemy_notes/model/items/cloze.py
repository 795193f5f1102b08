"""Items in which the gaps of a text are filled in."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from clawdemy_notes.model.base import Line, Model, Phrase, Prose, Slug
from clawdemy_notes.model.items.choice import Option
from clawdemy_notes.model.items.item_base import ItemBase
from clawdemy_notes.model.items.short_answer import WrongWords


class Gap(Model):
    """A gap in a text: to type into, or to choose in."""

    id: Slug = Field(description="Id, unique in the item and stable; the text names it as `{{id}}`.")
    answers: tuple[Line, ...] = Field(default=(), description="To type: all wordings that are right, the best first.")
    accents: Literal["ignore", "keep"] = Field(default="ignore", description="As in `short_answer`.")
    wrong_answers: tuple[WrongWords, ...] = Field(default=(), description="Tempting wrong words to type.")
    options: tuple[Option, ...] = Field(default=(), description="To choose: the options, one of them correct.")
    feedback: Phrase = Field(description="Why the right answer belongs there.")


class Cloze(ItemBase):
    """Fill in the gaps of a text (QTI: text entry and inline choice)."""

    kind: Literal["cloze"] = Field(description="`cloze`: a text with gaps.")
    text: Prose = Field(
        description="The text, with `{{id}}` where a gap is.", examples=["A clip is cut into {{what}}."]
    )
    gaps: tuple[Gap, ...] = Field(min_length=1, description="The gaps.")
