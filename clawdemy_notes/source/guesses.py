"""What an author probably meant by a value that its field does not take."""

from __future__ import annotations

import datetime
import re

from clawdemy_notes.model.base import SLUG_LENGTH
from clawdemy_notes.text import kebab_case, without_typographic_quotes

_TRUTH = {
    **dict.fromkeys(("yes", "y", "on", "true", "1", "right", "correct"), "true"),
    **dict.fromkeys(("no", "n", "off", "false", "0", "wrong", "incorrect"), "false"),
}
_NUMBERS = re.compile(r"([0-9]{1,4})[^0-9]+([0-9]{1,2})[^0-9]+([0-9]{1,4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SIGNED_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")


def truth_meant(text: str) -> str | None:
    """Return `true` or `false` for the words that people use for them."""
    return _TRUTH.get(without_typographic_quotes(text.strip()).lower())


def number_meant(text: str) -> str | None:
    """Return the number in a text, without what people write around it; None when it is not plain which one."""
    bare = re.sub(r"(?<=\d)[,' ](?=\d{3}(?:\D|$))", "", without_typographic_quotes(text.strip()))
    found = _SIGNED_NUMBER.findall(bare.replace("−", "-"))
    return found[0] if len(found) == 1 else None


def dates_meant(text: str) -> tuple[str, ...]:
    """Return the dates that a text could say; several where day and month could be either."""
    bare = without_typographic_quotes(text.strip()).partition("T")[0]
    named = re.search("|".join(_MONTHS), bare.lower())
    if named is not None:
        numbers = [int(number) for number in re.findall(r"[0-9]{1,4}", bare)[:2]]
        month = _MONTHS.index(named[0]) + 1
        orders = [(year, month, day) for year in numbers for day in numbers if year > 31 >= day]
    else:
        digits = _NUMBERS.fullmatch(bare)
        first, second, third = (int(number) for number in digits.groups()) if digits is not None else (0, 0, 0)
        if first > 31:
            orders = [(first, second, third), (first, third, second)][: 1 if second <= 12 else 2]
        else:
            orders = [(third, second, first), (third, first, second)]
    meant = []
    for year, month, day in orders:
        try:
            meant.append(datetime.date(year, month, day).isoformat())
        except ValueError:
            continue  # no calendar has it
    return tuple(dict.fromkeys(meant)) if all(int(date[:4]) > 1000 for date in meant) else ()


def slug_meant(text: str) -> str | None:
    """Return the id that is closest to a text, or None when nothing is left of it."""
    return kebab_case(text)[:SLUG_LENGTH].strip("-") or None


def drawing_meant(text: str) -> str | None:
    """Return the file name that is closest to one that cannot be a drawing's, if that is one of a drawing."""
    name = without_typographic_quotes(text.strip()).replace("\\", "/").rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    slug = slug_meant(stem)
    return f"{slug}.svg" if slug is not None and ending.lower() == "svg" else None
