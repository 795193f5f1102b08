"""No rare word stands in the prompt and the key and in no other option.

Readers who know nothing pick the option that sounds like the question.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 28b (clang associations); NBME item-writing guide, chapter 3,
word repeats.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined

SHORTEST = 5  # letters: shorter words are hardly ever rare


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for choices in examined.choices:
        if choices.key is None or not choices.wrong:
            continue
        key = {language.stem(word) for word in choices.key.text.words if len(word) >= SHORTEST} - language.common
        # A stem is a beginning of its word, and letters are looked for much faster than words.
        if not any(stem in choices.before.lower or not stem.isalpha() for stem in key):
            continue
        asked = {language.stem(word) for word in choices.before.words if len(word) >= SHORTEST}
        if key.isdisjoint(asked):
            continue
        elsewhere = {language.stem(word) for option in choices.wrong for word in option.text.words}
        for word in choices.key.text.words:
            stem = language.stem(word)
            if len(word) >= SHORTEST and stem in asked and stem not in elsewhere and stem not in language.common:
                yield RULE.flaw(
                    choices.key.place,
                    f"'{word}' stands in the question and in the correct option, and in no other",
                    "say it in other words, or let a wrong option have it too",
                    word,
                )
                break


RULE = Rule("clang", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
