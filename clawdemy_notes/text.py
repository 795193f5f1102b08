"""Words for messages, and the ids that are made of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MOST_CANDIDATES = 100
"""Among more names than that a guess costs more time than it saves: each takes some microseconds."""

CLOSING = {"“": "”", "”": "”", "„": "“", "‘": "’", "’": "’", "‚": "‘", "«": "»"}
"""Typographic quotes that open a text, each with the one that closes it."""


def nearest(word: str, candidates: Iterable[str], most: int = MOST_CANDIDATES) -> str | None:
    """Return the candidate that `word` was probably meant to be, or None when none is close.

    Closeness is difflib's ratio (Ratcliff/Obershelp), at least 0.6. There is no guess among more than `most`.
    """
    names = sorted(candidates)
    if len(names) > most:
        return None
    from difflib import get_close_matches  # for guesses alone

    matches = get_close_matches(word, names, n=1, cutoff=0.6)
    return matches[0] if matches else None


def listed(words: Iterable[str], most: int = 12) -> str:
    """Join words for a message, and say how many were left out past `most`."""
    every = list(words)
    shown = ", ".join(every[:most])
    return f"{shown} and {len(every) - most} more" if len(every) > most else shown


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Say a number with its noun: `1 question`, `2 questions`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def runs(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return the first and the last of each run of ascending numbers without a gap."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)


def without_typographic_quotes(text: str) -> str:
    """Return a text without typographic quotes around it."""
    closing = CLOSING.get(text[:1])
    return text[1:].removesuffix(closing) if closing is not None and len(text) > 1 else text


def kebab_case(text: str) -> str:
    """Return the letters and digits of a text as lower-case words joined by hyphens; empty where it has none."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_text))
