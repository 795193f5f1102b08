"""Every option fits the article and the number of the words around it.

“An … ” before options of which one begins with a vowel asks for spelling and not for the subject.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 28c (grammatical inconsistencies); NBME item-writing guide,
chapter 3, grammatical cues.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._plain import Text
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for choices in examined.choices:
        if examined.item.kind != "cloze" and choices.before.plain.endswith(("?", ".", "!")):
            continue  # a whole sentence: the options do not continue it
        before = choices.before.words[-1] if choices.before.words else ""
        following = Text(choices.after).words
        after = following[0] if following else ""
        fitting = [language.fits(before, option.text.plain, after) for option in choices.options]
        if any(fitting) and False in fitting:
            option = choices.options[fitting.index(False)]
            fixed = before if language.fits(before, option.text.plain, "") is False else after
            yield RULE.flaw(
                option.place,
                f"'{fixed}' fits some of the options and not this one",
                f"write the options so that all fit '{fixed}', or the words around them so that any does",
            )


RULE = Rule("grammar-cue", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
