"""The key does not share more with the other options than these share with each other.

Who builds wrong options by changing one element of the right one at a time leaves a trace: the option with the most
in common with the others is right.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 28e (pairs or triplets of options); NBME item-writing guide,
chapter 3, convergence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from clawdemy_notes.quality._elements import elements
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for choices in examined.choices:
        if choices.key is None or len(choices.options) < 3:
            continue
        if not all(language.has_joint.search(option.text.lower) for option in choices.options):
            continue  # one element alone: nothing that could be shared in part
        said = {option.place: elements(option.text, language) for option in choices.options}
        if min(map(len, said.values())) < 2:
            continue
        times = Counter(element for parts in said.values() for element in parts)
        shared = {place: sum(times[element] - 1 for element in parts) for place, parts in said.items()}
        own = shared.pop(choices.key.place)
        if all(times[element] > 1 for element in said[choices.key.place]) and own > max(shared.values()):
            yield RULE.flaw(
                choices.key.place,
                "the correct option has more in common with the others than any of these",
                "let each element stand in as many wrong options as the others do",
            )


RULE = Rule("converging-options", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
