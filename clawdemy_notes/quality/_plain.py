"""Markdown as the words that a reader sees, cheaply: rules compare words and do not render."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_MARKED = re.compile(r"[*_`\[\\]")
_CITATION = re.compile(r" ?\[@[^\]\s]*\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_FORMULA = re.compile(r"(\$[^$\n]+\$)")
_UNDERSCORES = re.compile(r"(?<!\w)_+|_+(?!\w)")
_WORD = re.compile(r"\$[^$]+\$|[^\W_](?:[\w'’.,/+-]*[^\W_])?|[%°≈≤≥<>=≠+×÷−]")
_THOUSANDS = re.compile(r"(?<=\d)[,\u202f\u00a0](?=\d{3}\b)")


@dataclass(frozen=True, eq=False)
class Text:
    """A piece of Markdown, as written, as read, and as words."""

    source: str

    @cached_property
    def plain(self) -> str:
        """The text without its marks, on one line."""
        return unmarked(self.source)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, numbers without signs for thousands, a formula as one word."""
        return tuple(_WORD.findall(_THOUSANDS.sub("", self.plain.lower())))


def unmarked(text: str) -> str:
    """Return Markdown without citations, links and marks of emphasis, on one line."""
    if _MARKED.search(text):
        pieces = _FORMULA.split(text)  # an asterisk in a formula is no mark
        pieces[::2] = [_UNDERSCORES.sub("", _bare(piece)) for piece in pieces[::2]]
        text = "".join(pieces)
    return " ".join(text.split())


def flattened(text: str) -> str:
    """Return a long text in the form in which copies of its sentences are looked for: much cheaper than words."""
    return " ".join(_bare(text).lower().split())


def _bare(text: str) -> str:
    """Return Markdown without the signs that no sentence has."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "[@" in text:
        text = _CITATION.sub("", text)
    for sign in "*`[]\\":  # five times faster than a table or a pattern
        text = text.replace(sign, "")
    return text
