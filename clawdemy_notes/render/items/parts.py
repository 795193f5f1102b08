"""The parts of an item: their first order, their letters, and their words where no markup may stand."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

from clawdemy_notes.markup import Links, render_phrase
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Item
from clawdemy_notes.render.shuffle import shuffled


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


Part = TypeVar("Part", bound=_WithId)


def in_first_order(item: Item, parts: Iterable[Part], *, avoid: Iterable[str] = ()) -> tuple[Part, ...]:
    """Return parts in the order of a reader's first attempt; the client shuffles for later ones.

    An order to `avoid` is turned by one place.
    """
    by_id = {part.id: part for part in parts}
    order = shuffled(by_id, f"{item.id}:1")
    if order == tuple(avoid):
        order = (*order[1:], *order[:1])
    return tuple([by_id[id_] for id_ in order])


def letter(place: int) -> str:
    """Return the letter of an option by its place from 0; past Z, a number."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def plain_words(phrase: Phrase, links: Links) -> str:
    """Return a phrase's words without markup and citations, for places that take text only."""
    rendered = render_phrase(phrase, links)
    if "<" in rendered:
        rendered = re.sub(r"<a [^>]*cn-cite[^>]*>.*?</a>", "", rendered)
        rendered = re.sub(r"<[^>]*>", "", rendered)
    return " ".join(html.unescape(rendered).split())
