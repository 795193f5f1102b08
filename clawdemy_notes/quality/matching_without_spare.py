"""A matching has right sides to spare, or one that belongs to several left sides.

Without them the last pair is right by itself, and a single mistake makes a second one.
Rule: NBME item-writing guide, matching sets (more options than items, each used once, more than once or not at all);
the format is one of guideline 9 of Haladyna, Downing & Rodriguez 2002.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.model.items import Matching
from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    item = examined.item
    if (
        isinstance(item, Matching)
        and not item.extra_right
        and len({pair.right for pair in item.pairs}) == len(item.pairs)
    ):
        yield RULE.flaw(
            ("pairs",),
            "as many right sides as left ones: the last pair needs no thought",
            "add a plausible right side under 'extra_right'",
        )


RULE = Rule("matching-without-spare", "warning", in_item=_in_item, kinds=frozenset({"matching"}))
