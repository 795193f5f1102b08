"""A single choice has three to five options.

Of two, one is right by luck every other time. Past five, learners make no such mistakes any more and only read longer.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 18 (as many as are effective; three are enough).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.model.items import SingleChoice
from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Examined
from clawdemy_notes.text import counted

FEWEST, MOST = 3, 5


def _in_item(examined: Examined) -> Iterator[Flaw]:
    item = examined.item
    if not isinstance(item, SingleChoice) or FEWEST <= len(item.options) <= MOST:
        return
    help_ = (
        "add a mistake that learners make, or make it a true_false"
        if len(item.options) < FEWEST
        else "keep those that learners would really pick"
    )
    yield RULE.flaw(("options",), f"{counted(len(item.options), 'option')}; expected {FEWEST} to {MOST}", help_)


RULE = Rule("option-count", "warning", in_item=_in_item, kinds=frozenset({"single_choice"}))
