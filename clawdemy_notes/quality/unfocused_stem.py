"""The prompt of a single choice asks something that can be answered before the options are read.

“Which is true?” makes a reader judge each option by itself, against nothing.
Rule: Haladyna, Downing & Rodriguez 2002, guidelines 14 (clear directions) and 15 (the central idea in the stem); NBME
item-writing guide, cover the options.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.model.items import SingleChoice
from clawdemy_notes.quality._language import Language
from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Examined
from clawdemy_notes.text import counted

WORDS = 4
"""A shorter prompt cannot say what it is about."""


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None or not isinstance(examined.item, SingleChoice):
        return
    prompt = examined.prompt
    if language.empty_question.fullmatch(prompt.lower):
        message = "the prompt asks nothing by itself; each option has to be judged alone"
    elif len(prompt.plain.split()) < WORDS:
        message = f"a prompt of {counted(len(prompt.plain.split()), 'word')}"
    elif (
        "?" not in prompt.plain
        and not _tells_what_to_do(prompt.plain, language)
        and not prompt.plain.endswith(("…", ":"))
    ):
        message = "the prompt asks no question"
    else:
        return
    yield RULE.flaw(("prompt",), message, "ask what can be answered before the options are read")


def _tells_what_to_do(prompt: str, language: Language) -> bool:
    """Say whether some sentence begins like `Choose …`."""
    return any(
        sentence.split()[0].lower() in language.imperatives for sentence in prompt.split(". ") if sentence.split()
    )


RULE = Rule("unfocused-stem", "warning", in_item=_in_item, kinds=frozenset({"single_choice"}))
