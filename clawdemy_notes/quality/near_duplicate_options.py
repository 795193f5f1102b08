"""No two options say the same in nearly the same words.

Two options that mean the same cannot both be right where one is asked for, so a reader strikes out both.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 22 (options do not overlap).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._elements import content
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for choices in examined.choices:
        seen: dict[tuple[str, ...], tuple[str, ...]] = {}
        for option in choices.options:
            said = content(option.text.words, language)
            # Of two words the order says nothing; of more, "A leads to B" is not "B leads to A".
            said = tuple(sorted(said)) if len(said) <= 2 else said
            words = seen.setdefault(said, option.text.words)
            if said and words != option.text.words:
                yield RULE.flaw(
                    option.place,
                    f"this says the same as '{' '.join(words)}'",
                    "write what tells the two apart, or delete one",
                )


RULE = Rule("near-duplicate-options", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
