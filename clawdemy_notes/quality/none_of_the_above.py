"""No option says that none of the options is right.

A reader who picks it shows that the others were known to be wrong, and not that the right answer is known.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 25 (none-of-the-above only with care); NBME item-writing guide,
chapter 3, “None of the above”.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for option in examined.options_saying(language.none_of_the_above):
        yield RULE.flaw(
            option.place,
            "an option that says no other is right; whoever picks it need not know what is",
            "write the mistake that a learner would make, or delete this option",
        )


RULE = Rule("none-of-the-above", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
