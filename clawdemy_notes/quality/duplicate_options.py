"""No two options, steps, labels or statements read the same.

Of two that read the same, one is counted as right and the other as wrong, or the reader chooses between nothing.
Rule: Haladyna, Downing & Rodriguez 2002, guidelines 19 (one right answer) and 22 (options do not overlap). This is an
error.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from clawdemy_notes.model.items import (
    Classification,
    Cloze,
    HotText,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Recall,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from clawdemy_notes.model.prose import Location
from clawdemy_notes.quality._plain import Text
from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    for texts in _lists_of(examined):
        seen: set[tuple[str, ...]] = set()
        for place, text in texts:
            if text.words and text.words in seen:
                yield RULE.flaw(
                    place, "this reads the same as one before it", "write what tells the two apart, or delete one"
                )
            seen.add(text.words)


def _lists_of(examined: Examined) -> Iterator[tuple[tuple[Location, Text], ...]]:
    """Yield what readers choose among, list by list; right sides that several pairs share are meant."""
    item = examined.item
    match item:
        case Matching():
            yield tuple((("pairs", number, "left"), Text(pair.left)) for number, pair in enumerate(item.pairs))
            rights = {pair.right: number for number, pair in reversed(tuple(enumerate(item.pairs)))}
            yield (
                *((("pairs", number, "right"), Text(right)) for right, number in reversed(rights.items())),
                *((("extra_right", number, "text"), Text(side.text)) for number, side in enumerate(item.extra_right)),
            )
        case Classification():
            yield tuple((("labels", number, "text"), Text(label.text)) for number, label in enumerate(item.labels))
            if item.second_question is not None:
                labels = item.second_question.labels
                path = ("second_question", "labels")
                yield tuple(((*path, number, "text"), Text(label.text)) for number, label in enumerate(labels))
            yield tuple(
                (("statements", number, "text"), Text(each.text)) for number, each in enumerate(item.statements)
            )
        case Ordering():
            yield tuple((("steps", number, "text"), Text(step.text)) for number, step in enumerate(item.steps))
        case SingleChoice() | MultipleChoice() | Cloze():
            for choices in examined.choices:
                # Two that read the same are told in full only where there are any.
                if len({option.text.words for option in choices.options}) < len(choices.options):
                    yield tuple((option.place, option.text) for option in choices.options)
        case TrueFalse() | Numeric() | ShortAnswer() | HotText() | Recall():
            return
        case _:
            assert_never(item)


RULE = Rule("duplicate-options", "error", in_item=_in_item)
