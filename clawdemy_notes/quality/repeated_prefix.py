"""Options do not all begin with the same words.

What every option says belongs to the question: readers read it once and see at a glance where options differ.
Rule: Haladyna, Downing & Rodriguez 2002, guidelines 13 (little to read) and 15 (the central idea in the stem).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined

WORDS = 3
"""So many words in common are worth moving into the question."""


def _in_item(examined: Examined) -> Iterator[Flaw]:
    for choices in examined.choices:
        first, *others = (option.text.words for option in choices.options)
        if any(words[:WORDS] != first[:WORDS] for words in others):
            continue
        shared = 0
        while shared < len(first) and all(first[: shared + 1] == words[: shared + 1] for words in others):
            shared += 1
        if others and shared >= WORDS and any(len(words) > shared for words in (first, *others)):
            yield RULE.flaw(
                choices.options[0].place,
                f"all options begin with '{' '.join(first[:shared])}'",
                "say it in the question, and let the options begin with what differs",
            )


RULE = Rule("repeated-prefix", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
