"""No option says that all options are right.

Options are shuffled, so nothing is above. Whoever knows two right ones has the key, and whoever knows one wrong
option has struck this one out.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 26 (avoid all-of-the-above). This is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for option in examined.options_saying(language.all_of_the_above):
        yield RULE.flaw(
            option.place,
            "an option that says all others are right; options are shuffled, and two known ones give it away",
            "make it a multiple_choice in which each is picked for itself, or delete this option",
        )


RULE = Rule("all-of-the-above", "error", in_item=_in_item, kinds=WITH_OPTIONS)
