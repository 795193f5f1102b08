"""No key and no true statement repeats a sentence of the notes.

It can be known again without being understood.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 3 (paraphrase the language of the lesson).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.model.items import TrueFalse
from clawdemy_notes.model.prose import Location
from clawdemy_notes.quality._plain import flattened
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined

WORDS = 6
"""Shorter ones are names and turns of phrase, which have no other words."""


def _in_item(examined: Examined) -> Iterator[Flaw]:
    for place, text in _statements(examined):
        said = flattened(text).rstrip(".!")
        if said.count(" ") >= WORDS - 1 and said in examined.setting.notes:
            yield RULE.flaw(
                place,
                "the notes say this in the very same words",
                "say it in other words, or ask for a case to which it applies",
            )


def _statements(examined: Examined) -> Iterator[tuple[Location, str]]:
    """Yield what readers are to take for true."""
    item = examined.item
    if isinstance(item, TrueFalse) and item.answer:
        yield ("prompt",), item.prompt
    for choices in examined.choices:
        for option in choices.correct:
            yield option.place, option.text.source


RULE = Rule("verbatim-copy", "warning", in_item=_in_item, kinds=WITH_OPTIONS | {"true_false"})
