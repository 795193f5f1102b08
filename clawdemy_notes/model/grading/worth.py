"""What a response can be worth, and what keeps it from being graded."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from clawdemy_notes.model.numbers import NumberFault

Response = object
"""What a reader entered, as the client keeps it in JSON; its shape depends on the kind:

- choices and `hot_text`: a list of the ids of options or passages (`true` and `false` for a statement to judge);
- `matching`: a mapping of pair id to the id of a right side;
- `classification`: a mapping of statement id to `{labels: […], second: […]}`;
- `ordering`: a list of all step ids; an empty one while the reader has moved nothing;
- `cloze`: a mapping of gap id to the text as it was typed, or to the id of the option;
- `recall`: a mapping with the `text` and the `rating`, one of `knew`, `partly` and `not`;
- `numeric` and `short_answer`: the text as it was typed.
"""

Fault = NumberFault | Literal["invalid", "incomplete-order", "check-spelling", "not-rated"]


@dataclass(frozen=True)
class Blank:
    """Nothing was entered; not counted."""


@dataclass(frozen=True)
class Invalid:
    """It cannot be graded, and the reader is told why; not counted."""

    reason: Fault


@dataclass(frozen=True)
class Graded:
    """What the response is worth."""

    score: float
    """From 0 to 1."""
    right: int
    """Parts that are right: options, pairs, statements, steps in order, or the number."""
    of: int
    """Parts that could be right; 0 where readers rate themselves, which does not count for the quiz's score."""
    extra: int = 0
    """Wrong options that were picked, where several may be picked."""


Grade = Blank | Invalid | Graded


def known_ids(response: Response, known: Collection[str]) -> frozenset[str] | Invalid:
    """Return the ids of a list, each once."""
    if not isinstance(response, list | tuple):
        return Invalid("invalid")
    picks = frozenset(pick for pick in response if isinstance(pick, str) and pick in known)
    return picks if all(isinstance(pick, str) and pick in picks for pick in response) else Invalid("invalid")
