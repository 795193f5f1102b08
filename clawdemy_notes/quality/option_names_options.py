"""No option speaks of other options by letter, number or place.

Readers see options shuffled and without letters: “both a and b” names nothing on the page.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 9 (no complex multiple choice, type K). This is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clawdemy_notes.quality._language import Language
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Choices, Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for choices in examined.choices:
        for option in choices.options:
            found = language.names_options.fullmatch(option.text.lower.rstrip("."))
            if found is None or _are_names(found["letters"], choices, language):
                continue
            yield RULE.flaw(
                option.place,
                "an option that names others; readers see them shuffled and without letters",
                "make it a multiple_choice, or say in words what is meant",
            )


def _are_names(letters: str | None, choices: Choices, language: Language) -> bool:
    """Say whether the question itself calls things by these letters: `Models A and B differ …`."""
    named = set(language.letters.findall(letters or ""))
    return bool(named) and {letter.upper() for letter in named} <= set(re.findall(r"\b[A-Z]\b", choices.before.plain))


RULE = Rule("option-names-options", "error", in_item=_in_item, kinds=WITH_OPTIONS)
