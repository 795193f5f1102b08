"""Lessons' own words, made ready to stand in a question."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 400
"""Characters of a piece of a lesson that a question quotes; more would be reading, not asking."""
LONGEST_OPTION = 300
"""Characters of what is picked or matched: several of them have to be held in mind at once."""
FEWEST_LETTERS = 8
"""Letters of a piece that says enough to be told from others."""

_CITATION = re.compile(r"\[@[^\]\s]{1,80}\]")  # with the white space in front, it would be looked for at each space
_KEYWORD = re.compile(r"\[\[([^\[\]]{1,120})\]\]")
_LINK = re.compile(r"\[([^\[\]]{1,1000})\]\([^()\s]{0,1000}\)")
_STOPPED = re.compile(r"(?<!\.)\.$")
_SPECIAL = re.compile(r"([\\`*_\[\]{}$])")
_BLOCK_START = re.compile(r"^(?=[#>+~=-])|^(\d+)(?=[.)])")
_INNER_QUOTES = str.maketrans("“”„", "‘’‚")
_WORD = re.compile(r"[^\W_]+")
_ASCII_WORDS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
_ESCAPED = re.compile(r"\\.")
_PAIRED = ("*", "_", "`", "$")
_HAS_MARKS = re.compile(r"[*_`$\[\]]").search


@lru_cache(maxsize=4_096)
def quotable(phrase: str) -> str:
    """Return a phrase on one line without its citations; key words and links keep their words."""
    return " ".join(_bare(phrase).split())


def _bare(text: str) -> str:
    """Return a text without citations, and without the marks of key words and links."""
    if "]" not in text:
        return text
    text = without_citations(text)
    if "[[" in text:
        text = _KEYWORD.sub(r"\1", text)
    return _LINK.sub(r"\1", text) if "](" in text else text


def without_citations(text: str) -> str:
    """Return a text without citations, and without the white space in front of them."""
    if "[@" not in text:
        return text
    *before, last = _CITATION.split(text)
    return "".join((*map(str.rstrip, before), last))


def is_quotable(text: str, longest: int = LONGEST) -> bool:
    """Say whether a text has something to say, is not too long, and has all its marks closed."""
    return len(text) <= longest and any(map(str.isalnum, text)) and "{{" not in text and is_closed(text)


def is_closed(text: str) -> bool:
    """Say whether emphasis, code, formulas and brackets that a text opens are closed in it."""
    if _HAS_MARKS(text) is None:
        return True
    bare = _ESCAPED.sub("", text) if "\\" in text else text
    # One word with an underscore in it is no emphasis.
    return not any(bare.count(mark) % 2 for mark in _PAIRED) and bare.count("[") == bare.count("]")


def says_enough(text: str) -> bool:
    """Say whether a description has enough letters to describe anything."""
    return sum(map(str.isalpha, text)) >= FEWEST_LETTERS


@lru_cache(maxsize=1_024)
def as_markdown(line: str) -> str:
    """Return plain text as Markdown that shows it as it is."""
    return _BLOCK_START.sub(lambda found: f"{found[1] or ''}\\", _SPECIAL.sub(r"\\\1", line))


def without_stop(text: str) -> str:
    """Return a text without the full stop at its end."""
    if "." not in text[-2:]:  # there may be the end of a line behind it
        return text
    return _STOPPED.sub("", text)


def stopped(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.endswith((".", "!", "?", "…", "。", "।", "؟", ".”", "?”", "!”")) else f"{text}."


def in_quotes(text: str) -> str:
    """Return a text as it stands between quotation marks: without its full stop, its own quotation marks single."""
    return without_stop(text).translate(_INNER_QUOTES)


@lru_cache(maxsize=4_096)
def same_words(text: str) -> str:
    """Return what is compared where only the words count: no case, no marks, no punctuation, one space."""
    return " ".join(words_of(text)) or _folded(quotable(text))


@lru_cache(maxsize=1_024)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded to one case."""
    return tuple(_words_in(quotable(text)))


def words_of_prose(text: str) -> list[str]:
    """Return the words of a long text, folded to one case; nothing of it is kept in mind."""
    return _words_in(_bare(text))


def _words_in(text: str) -> list[str]:
    return ascii_words(text) if text.isascii() else _WORD.findall(_folded(text))


def ascii_words(text: str) -> list[str]:
    """Return the words of a text in ASCII: much cheaper, and the same, as nothing else there is a letter or a digit."""
    return text.encode("ascii").translate(_ASCII_WORDS).decode("ascii").split()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
