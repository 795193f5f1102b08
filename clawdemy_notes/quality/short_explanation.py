"""The explanation of an item explains.

Whoever got it wrong reads it to get it right the next time; “Because.” helps nobody.
Neither Haladyna, Downing & Rodriguez 2002 nor the NBME item-writing guide has a rule on it: both are about
examinations, which explain nothing. The nearest is guideline 30 of the former, wrong options from typical errors: this
says what the error is.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Examined
from clawdemy_notes.text import counted

WORDS = 4
"""The shortest explanation that says something has about so many words; a calculation counts as well."""


def _in_item(examined: Examined) -> Iterator[Flaw]:
    explanation = examined.item.explanation
    if len(explanation.split(maxsplit=WORDS)) < WORDS and not _shows_a_step(explanation):
        yield RULE.flaw(
            ("explanation",),
            f"an explanation of {counted(len(explanation.split()), 'word')}",
            "say why the answer is right, as you would to somebody who got it wrong",
        )


def _shows_a_step(explanation: str) -> bool:
    return any(sign in explanation for sign in "=$≈")


RULE = Rule("short-explanation", "warning", in_item=_in_item)
