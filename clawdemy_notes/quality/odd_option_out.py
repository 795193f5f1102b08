"""No option differs in form or in length from all the others.

The eye falls on it first: it is picked, or struck out, for how it looks.
Rule: Haladyna, Downing & Rodriguez 2002, guidelines 23 (homogeneous in content and grammatical structure) and 28d
(conspicuous correct choice); NBME item-writing guide, chapter 3, nonparallel options.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._plain import Text
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Choices, Examined
from clawdemy_notes.text import counted

TIMES = 2
"""How many times as long as all others, or as short, an option stands out …"""
WORDS = 4
"""… when it has at least so many words more, or fewer."""
PARALLEL = 3
"""So many options of one verb form make a pattern; two may be by chance."""


def _in_item(examined: Examined) -> Iterator[Flaw]:
    for choices in examined.choices:
        if len(choices.options) >= 3:
            yield from _by_form(examined, choices)
            yield from _by_length(choices)


def _by_form(examined: Examined, choices: Choices) -> Iterator[Flaw]:
    """Yield the option that alone has a form, or alone lacks it: the first of all forms will do."""
    texts = [option.text for option in choices.options]
    plain = [text.plain for text in texts]
    forms = [
        ("ends in a full stop", [text.endswith(".") for text in plain]),
        ("is about a number", _numbers(texts)),
        ("is or has a formula", ["$" in text.source for text in texts]),
        ("is or has code", ["`" in text.source for text in texts]),
    ]
    if all(text[:1].isalpha() and not text[1:2].isupper() for text in plain):
        forms.append(("begins with a capital letter", [text[0].isupper() for text in plain]))
    for form, has in forms:
        odd = _odd(has)
        if odd is not None:
            only = f"this option alone {form}" if has[odd] else f"every option but this {form}"
            yield _flaw(choices, odd, only)
            return
    language = examined.setting.language
    for name, pattern in language.verb_forms if language is not None else ():
        has = [bool(pattern.match(text.lower)) for text in texts]
        if has.count(False) == 1 and has.count(True) >= PARALLEL:
            yield _flaw(choices, has.index(False), f"every option but this begins with {name}")
            return


def _numbers(texts: list[Text]) -> list[bool]:
    """Say which texts begin with a number; none where others have one further on, as in `less than 5`."""
    begin = [text.plain[:1].isdigit() for text in texts]
    return begin if any(begin) and begin == [text.has_digits for text in texts] else []


def _by_length(choices: Choices) -> Iterator[Flaw]:
    """Yield the option that is by far the longest or the shortest; a long key has a rule of its own."""
    lengths = sorted(len(option.text.plain) for option in choices.options)
    if lengths[0] * TIMES > lengths[1] and lengths[-1] < lengths[-2] * TIMES:
        return
    sizes = [(len(option.text.plain), len(option.text.plain.split())) for option in choices.options]
    order = sorted(range(len(sizes)), key=sizes.__getitem__)
    (shortest, few), (next_shortest, more) = sizes[order[0]], sizes[order[1]]
    (longest, many), (next_longest, fewer) = sizes[order[-1]], sizes[order[-2]]
    if shortest * TIMES <= next_shortest and more - few >= WORDS:
        yield _flaw(choices, order[0], f"an option of {counted(few, 'word')} among options of {more} and more")
    elif longest >= next_longest * TIMES and many - fewer >= WORDS and choices.options[order[-1]] is not choices.key:
        yield _flaw(choices, order[-1], f"an option of {many} words among options of {fewer} and fewer")


def _odd(has: list[bool]) -> int | None:
    """Return the one that differs from all others."""
    for value in (True, False):
        if has.count(value) == 1 and len(has) > 2:
            return has.index(value)
    return None


def _flaw(choices: Choices, number: int, message: str) -> Flaw:
    return RULE.flaw(choices.options[number].place, message, "give all options one form and about one length")


RULE = Rule("odd-option-out", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
