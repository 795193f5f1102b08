"""Markdown as the words that a reader sees, cheaply: rules compare words and do not render."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clawdemy_notes.once import once

_MARKED = re.compile(r"[*_`\[\\]")
_CITATION = re.compile(r"\[@[^\]\s]*\]")  # a space in front goes with it; in the pattern it would make it slow
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_FORMULA = re.compile(r"(\$[^$\n]+\$)")
_UNDERSCORES = re.compile(r"(?<!\w)_+|_+(?!\w)")
_WORD = re.compile(r"\$[^$]+\$|[^\W_](?:[\w'’.,/+-]*[^\W_])?|[%°≈≤≥<>=≠+×÷−]")
_DIGIT = re.compile("[0-9]")
_THOUSANDS = re.compile(r"(?<=\d)[,\u202f\u00a0](?=\d{3}\b)")


@dataclass(frozen=True, eq=False)
class Text:
    """A piece of Markdown, as written, as read, and as words."""

    source: str

    @once
    def plain(self) -> str:
        """The text without its marks, on one line."""
        return unmarked(self.source)

    @once
    def lower(self) -> str:
        """The same in lower case."""
        return self.plain.lower()

    @once
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, numbers without signs for thousands, a formula as one word."""
        simple = self.source.rstrip(".?!").replace(", ", " ")
        if simple.isascii() and simple.replace(" ", "").isalnum():  # much cheaper, and true of most
            return tuple(simple.lower().split())
        text = self.lower
        if "," in text or not text.isascii():
            text = _THOUSANDS.sub("", text)
        return tuple(_WORD.findall(text))

    @once
    def has_digits(self) -> bool:
        """Whether there is a digit anywhere in it."""
        text = self.plain
        return _DIGIT.search(text) is not None if text.isascii() else any(map(str.isdigit, text))


def unmarked(text: str) -> str:
    """Return Markdown without citations, links and marks of emphasis, on one line."""
    if _MARKED.search(text):
        pieces = _FORMULA.split(text)  # an asterisk in a formula is no mark
        pieces[::2] = [_UNDERSCORES.sub("", _bare(piece)) for piece in pieces[::2]]
        text = "".join(pieces)
    return _on_one_line(text)


def flattened(text: str) -> str:
    """Return a long text in the form in which copies of its sentences are looked for: much cheaper than words."""
    return _on_one_line(_bare(text).lower())


def _on_one_line(text: str) -> str:
    """Return a text with single spaces for all white space, and none at its ends."""
    line = text.replace("\n", " ")
    if not line.isprintable():  # other white space, or signs that only splitting takes for it
        return " ".join(text.split())
    while "  " in line:
        line = line.replace("  ", " ")
    return line.strip(" ")


def _bare(text: str) -> str:
    """Return Markdown without the signs that no sentence has."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "[@" in text:
        *before, last = _CITATION.split(text)
        text = "".join((*(piece.removesuffix(" ") for piece in before), last))
    for sign in "*`[]\\":  # five times faster than a table or a pattern
        text = text.replace(sign, "")
    return text
