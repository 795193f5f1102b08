"""A question that asks for what is not so sets off its “not”.

Readers pass over it, and give the answer to the opposite question.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 17 (word the stem positively, else emphasise the negative word);
NBME item-writing guide, chapter 3, negatively phrased lead-ins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clawdemy_notes.model.items import MultipleChoice, SingleChoice
from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Examined

_WORDS = re.compile(r"[\w'’]+")
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)[^*_]+(?<=\S)\1")


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None or not isinstance(examined.item, SingleChoice | MultipleChoice):
        return
    prompt = examined.item.prompt.lower()
    # What is cut out below has such a word in it, or one of these marks around it.
    if not any(map(prompt.__contains__, language.negative)) and "*" not in prompt and "_" not in prompt:
        return
    sentences = _SENTENCES.split(examined.item.prompt.strip())
    asked = next((sentence for sentence in reversed(sentences) if "?" in sentence), sentences[-1])
    bare = language.harmless_negation.sub("", _EMPHASIS.sub("", asked))
    is_asking = False
    for word in _WORDS.findall(bare):
        folded = word.lower()
        if folded in language.asking:
            is_asking = True
        elif folded in language.subordinating:
            is_asking = False
        elif is_asking and folded in language.negative and not word.isupper():
            yield RULE.flaw(
                ("prompt",),
                f"the question is turned round by a '{word}' that is easily passed over",
                f"ask for what is the case, or write **{word}**",
                word,
            )
            return


RULE = Rule("negative-stem", "warning", in_item=_in_item, kinds=frozenset({"single_choice", "multiple_choice"}))
