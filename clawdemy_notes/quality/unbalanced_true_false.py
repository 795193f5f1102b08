"""Statements to judge are not nearly all true, nor nearly all false.

Options are shuffled, so no place is the right one more often; what is left to notice is that “false” is always right.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 20 (vary the location of the right answer).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.model.items import TrueFalse
from clawdemy_notes.quality._chance import at_least
from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Setting

LUCK = 0.1
"""How often luck makes it this uneven, in either direction: 5 of 5 are told, 4 of 4 and 6 of 7 are not."""


def _in_quiz(setting: Setting) -> Iterator[Flaw]:
    answers = [item.answer for item in setting.items if isinstance(item, TrueFalse)]
    rarer = min(answers.count(True), answers.count(False))
    if answers and 2 * at_least(len(answers) - rarer, [0.5] * len(answers)) <= LUCK:
        most = "true" if answers.count(True) > rarer else "false"
        yield RULE.flaw(
            ("items",),
            f"{len(answers) - rarer} of {len(answers)} statements to judge are {most}",
            "turn some of them round, so that about half are true",
        )


RULE = Rule("unbalanced-true-false", "warning", in_quiz=_in_quiz)
