"""No prompt says what another item asks for.

A reader who has read on knows the answer; it shows how attentive the reader is and nothing else.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 4 (items are independent of each other).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.model.items import ShortAnswer
from clawdemy_notes.model.prose import Location
from clawdemy_notes.quality._plain import Text
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined

SHORTEST = 12  # characters: what is shorter stands in other prompts by chance


def _in_item(examined: Examined) -> Iterator[Flaw]:
    for place, key in _keys_of(examined):
        answer = f" {' '.join(key.words)} "
        if len(answer) - 2 < SHORTEST or not _is_telling(key, examined):
            continue
        other = next(
            (name for name, prompt in examined.setting.prompts if answer in prompt and name != examined.item.id), None
        )
        if other is not None and answer not in f" {' '.join(examined.prompt.words)} ":
            yield RULE.flaw(
                place,
                f"the prompt of '{other}' says this answer",
                "ask one of the two in other words, or delete one",
            )


def _keys_of(examined: Examined) -> Iterator[tuple[Location, Text]]:
    item = examined.item
    for choices in examined.choices:
        if choices.takes_one and choices.key is not None:
            yield choices.key.place, choices.key.text
    if isinstance(item, ShortAnswer):
        yield ("answers", 0), Text(item.answers[0])


def _is_telling(key: Text, examined: Examined) -> bool:
    """Say whether an answer is more than an everyday word."""
    language = examined.setting.language
    return len(key.words) > 1 or language is None or language.stem(key.words[0]) not in language.common


RULE = Rule("item-answers-another", "warning", in_item=_in_item, kinds=WITH_OPTIONS | {"short_answer"})
