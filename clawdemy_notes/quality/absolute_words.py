"""No absolute word stands in wrong options alone, or gives a false statement away.

Few things hold always or never, and readers know it: they strike out what says so.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 28a (specific determiners); NBME item-writing guide, chapter 3,
absolute terms.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.model.items import TrueFalse
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined

MOST_WRONG = 0.5
"""The part of the wrong options that has to be affected: one of four strikes out little."""


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    item = examined.item
    if isinstance(item, TrueFalse):
        word = next((word for word in examined.prompt.words if word in language.strongly_absolute), None)
        if word is not None and not item.answer:
            yield RULE.flaw(
                ("prompt",),
                f"'{word}' gives a false statement away",
                "say how far the statement goes, so that it is false for a reason of the subject",
                word,
            )
        return
    for choices in examined.choices:
        if all(language.absolute.isdisjoint(option.text.words) for option in choices.wrong):
            continue
        found = [
            next((word for word in option.text.words if word in language.absolute), None) for option in choices.options
        ]
        pairs = list(zip(choices.options, found, strict=True))
        in_wrong = [(option, word) for option, word in pairs if word is not None and not option.is_correct]
        in_right = [(option, word) for option, word in pairs if word is not None and option.is_correct]
        if len(in_wrong) >= MOST_WRONG * len(choices.wrong) and in_wrong and not in_right:
            option, word = in_wrong[0]
            yield RULE.flaw(
                option.place,
                f"'{word}' stands in wrong options only; readers strike out what allows no exception",
                "take the absolute words out, or let a correct option have one that holds",
                word,
            )


RULE = Rule("absolute-words", "warning", in_item=_in_item, kinds=WITH_OPTIONS | {"true_false"})
