"""Where the links of prose lead; whoever renders a page knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from clawdemy_notes.model.base import LINK
from clawdemy_notes.text import without_typographic_quotes
from clawdemy_notes.words import ENGLISH, Words, words_of

# For links that are wrong, so they are compiled when there is one.
_DOMAIN = r"(?i)(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?"
_FILE = r"(?i)\.(?:ya?ml|md|html?|svg|png|jpe?g|pdf)$"
_MAIL = r"(?i)[^\s@/:]+@[^\s@/]+\.[a-z]{2,}"


def escape(text: str) -> str:
    """Return text as HTML, the way the sanitiser writes it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


def quoted(text: str) -> str:
    """Return the value of an attribute as HTML, the way the sanitiser writes it."""
    return escape(text).replace('"', "&quot;")


@dataclass(frozen=True)
class Citation:
    """A source as prose cites it."""

    label: str
    """What stands between the brackets: its number in the list of sources, or `lecture`."""
    title: str
    href: str


@dataclass(frozen=True)
class Links:
    """What `[@key]`, `(lesson:id)` and `(#section)` resolve to on one page."""

    citations: Mapping[str, Citation] = field(default_factory=dict)
    lessons: Mapping[str, str] = field(default_factory=dict)
    """Address by lesson id, relative to the page."""
    notes: str = ""
    """Address of the lesson's notes, relative to the page; empty on the notes themselves."""
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    words: Words = field(default_factory=partial(words_of, ENGLISH))
    """What is said of links, tables and formulas to those who do not see them."""

    @cached_property
    def abbreviation(self) -> re.Pattern[str] | None:
        """What an abbreviation is found by in a text, the longest first; None where there are none."""
        if not self.abbreviations:
            return None
        longest_first = sorted(self.abbreviations, key=lambda short: (-len(short), short))
        return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")

    def may_abbreviate(self, html: str) -> bool:
        """Say whether an abbreviation may stand in HTML; a look is a tenth of the work of finding them."""
        for short in self._in_html:  # noqa: SIM110 - `any` takes twice as long, and this is asked of every phrase
            if short in html:
                return True
        return False

    @cached_property
    def _in_html(self) -> tuple[str, ...]:
        return tuple(map(escape, self.abbreviations))

    def abbreviated(self, text: str) -> str:
        """Return text as HTML, with what its abbreviations mean."""
        html = escape(text)
        if self.abbreviation is None or not self.may_abbreviate(html):
            return html
        pieces = self.abbreviation.split(text)
        # Every second piece is an abbreviation.
        pieces[::2] = map(escape, pieces[::2])
        pieces[1::2] = [f'<abbr title="{quoted(self.abbreviations[one])}">{escape(one)}</abbr>' for one in pieces[1::2]]
        return "".join(pieces)

    def __hash__(self) -> int:
        """Return what equal links have in common; rendered prose is kept by its links."""
        return hash((self.notes, *self.citations, *self.lessons.values(), *self.abbreviations, self.words))


NO_LINKS = Links()


def link_meant(text: str) -> str | None:
    """Return the address that a text without `https://` or `mailto:` in front probably stands for."""
    bare = without_typographic_quotes(text.strip())
    if re.fullmatch(_MAIL, bare):
        bare = f"mailto:{bare}"
    elif bare.startswith("//"):
        bare = f"https:{bare}"
    elif re.fullmatch(_DOMAIN, bare) and ("/" in bare or not re.search(_FILE, bare)):
        bare = f"https://{bare}"
    return bare if bare != text and LINK.fullmatch(bare) else None
