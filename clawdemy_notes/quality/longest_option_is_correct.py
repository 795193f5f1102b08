"""The correct option is not much longer than the next, nor the longest more often than chance has it.

Authors qualify what has to be true; readers who know nothing pick the longest option and are right.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 24 (options of about equal length); NBME item-writing guide,
chapter 3, the correct answer stands out.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._chance import at_least
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined, Setting

RATIO = 1.3
"""How many times as long as the next a key is at most, in characters …"""
WORDS = 3
"""… when it has at least so many more words: short options differ by a third through a single word."""
LUCK = 0.02
"""A quiz is doubted when luck makes so many longest keys at most so often: in one sound quiz of fifty."""


def _in_item(examined: Examined) -> Iterator[Flaw]:
    for choices in examined.choices:
        if choices.key is None or not choices.wrong:
            continue
        key = choices.key.text
        longest = max((option.text for option in choices.wrong), key=lambda text: len(text.plain))
        if (
            len(key.plain) >= RATIO * len(longest.plain)
            and len(key.plain.split()) - max(len(option.text.plain.split()) for option in choices.wrong) >= WORDS
        ):
            yield RULE.flaw(
                choices.key.place,
                f"the correct option has {len(key.plain)} characters, the next longest {len(longest.plain)}",
                "move its reasons into the feedback, or let wrong options be as thorough",
            )


def _in_quiz(setting: Setting) -> Iterator[Flaw]:
    chances: list[float] = []
    longest = 0
    for examined in setting.examined:
        for choices in examined.choices:
            if choices.key is not None and choices.takes_one and choices.wrong:
                chances.append(1 / len(choices.options))
                longest += len(choices.key.text.plain) > max(len(option.text.plain) for option in choices.wrong)
    if at_least(longest, chances) <= LUCK:
        yield RULE.flaw(
            ("items",),
            f"in {longest} of {len(chances)} lists of options the longest is correct; by chance it would be about"
            f" {sum(chances):.0f}",
            "shorten some correct options, or make wrong ones longer",
        )


RULE = Rule("longest-option-is-correct", "warning", in_item=_in_item, kinds=WITH_OPTIONS, in_quiz=_in_quiz)
