"""What rules know of a language.

To add one: write a module like `_english.py` with its `Language`, and name it in `LANGUAGES` below. Rules that need
words are silent about quizzes in a language that is not listed; the others hold in every language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES: Mapping[str, str] = {"en": "_english"}
"""Languages as Material names them, each with its module here."""


@dataclass(frozen=True, eq=False)
class Language:
    """The words and forms of a language that rules look for; all in lower case."""

    stem: Callable[[str], str]
    """Return what several forms of a word share: letters with which the word begins."""
    fillers: frozenset[str]
    """Words that can be dropped without changing what a phrase says: articles and the like."""
    common: frozenset[str]
    """Stems too common to betray anything when they stand in both stem and key."""
    absolute: frozenset[str]
    """Words that allow no exception, and are seldom true."""
    strongly_absolute: frozenset[str]
    """Those of them that betray a false statement even by themselves."""
    negative: frozenset[str]
    """Words that turn a question round."""
    asking: frozenset[str]
    """Words that a question begins with."""
    subordinating: frozenset[str]
    """Words after which the question itself is over, and a negation is not its own."""
    harmless_negation: re.Pattern[str]
    """Phrases in which a negative word turns nothing round, such as `not only`."""
    imperatives: frozenset[str]
    """Words that begin a stem which tells what to do instead of asking."""
    empty_question: re.Pattern[str]
    """A whole stem that asks nothing, such as `Which of these is true?`"""
    all_of_the_above: re.Pattern[str]
    none_of_the_above: re.Pattern[str]
    names_options: re.Pattern[str]
    """A whole option that is about other options by letter, number or place.

    The group `letters` is what could be letters of options, and could be names of things as well.
    """
    letters: re.Pattern[str]
    """One of these letters."""
    joints: re.Pattern[str]
    """What stands between the elements of an option."""
    has_joint: re.Pattern[str]
    """What is found where there is something of the kind: much quicker to look for."""
    ranges: tuple[tuple[re.Pattern[str], str], ...]
    """Ranges in words, each with the form of its bounds: `>`, `>=`, `<`, `<=` or `..`."""
    fits: Callable[[str, str, str], bool | None]
    """Say whether an option fits between the words before and after it; None where grammar does not tell."""
    verb_forms: tuple[tuple[str, re.Pattern[str]], ...]
    """Forms that an option can begin with, each with its name for messages."""


@cache
def language_of(code: str) -> Language | None:
    """Return a language by its code or the code of its less special form; None when it is not listed."""
    name = LANGUAGES.get(code) or LANGUAGES.get(code.partition("-")[0])
    if name is None:
        return None
    language = import_module(f"{__package__}.{name}").LANGUAGE
    assert isinstance(language, Language)  # noqa: S101 - our own module, narrowed for the type checker
    return language
