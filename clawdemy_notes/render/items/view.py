"""What each kind of item adds to the frame that all items share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clawdemy_notes.render.variants import FIXED, Places


@dataclass(frozen=True, slots=True)
class View:
    """What one kind of item asks and answers, as finished HTML."""

    key: Mapping[str, object]
    """What the client grades with; the shapes are described in `client/contract.d.ts`."""
    question: str
    """Below the prompt: where the answer goes."""
    answer: str = ""
    """What is right and why, above the explanation."""
    closing: str = ""
    """What the explanation ends with."""
    places: Places = FIXED
    """Where numbers stand that are new at each attempt."""
    variants: tuple[Mapping[str, object], ...] = ()
    """What the client grades with and shows at each attempt; none where its numbers never change."""


def name_of(item_id: str) -> str:
    """Return the id of an item on its page, which the ids of its parts begin with."""
    return f"item-{item_id}"
