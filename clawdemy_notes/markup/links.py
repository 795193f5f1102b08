"""Where the links of prose lead; whoever renders a page knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from clawdemy_notes.words import ENGLISH, Words, words_of


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

    def __hash__(self) -> int:
        """Return what equal links have in common; rendered prose is kept by its links."""
        return hash((self.notes, *self.citations, *self.lessons.values(), *self.abbreviations, self.words))


NO_LINKS = Links()
