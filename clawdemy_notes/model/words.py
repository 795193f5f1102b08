"""Words as readers type them: what counts as the same, and what counts as nearly the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 200  # characters; beyond it nobody typed a short answer

# Both sides have to agree on each of these, so they are listed and not left to a language's own notion.
_SPACES = re.compile("[ \t\r\n\u200b\ufeff]+")
_SIGNS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u201c\u201d\u201e", '"')
)
_ACCENTS = re.compile("[\u0300-\u036f]")
_DIGITS = re.compile("[0-9]")


def plain(text: str, *, keep_accents: bool) -> str:
    """Return a text in the form that is compared: NFKC, case folded, spaces and typographic signs made one.

    Case is folded by going up and down again, which folds `ß` and `ς` too, and is the same in JavaScript.
    Accents are the combining marks of Latin, Greek and Cyrillic; those of other scripts are vowels.
    """
    folded = unicodedata.normalize("NFKC", text.translate(_SIGNS)).upper().lower().replace("ς", "σ")
    if not keep_accents:
        folded = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", folded)).strip(" ")


def is_near(given: str, answers: Iterable[str]) -> bool:
    """Say whether a text is a slip of the pen away from one of the answers, all in plain form.

    One slip is forgiven from 4 letters on, two from 8 on; none in a digit.
    """
    return any(
        _DIGITS.findall(given) == _DIGITS.findall(answer) and _distance(given, answer) <= min(len(answer) // 4, 2)
        for answer in answers
    )


def _distance(some: str, other: str) -> int:
    """Return the edit distance, a swap of neighbours counted as one (optimal string alignment); at most 3."""
    if abs(len(some) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(some, start=1):
        two_before, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and some[i - 2] == wanted:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
    return min(row[-1], 3)
