"""The generators, as far as the quizzes need to know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from clawdemy_notes.generate import GENERATORS, Generated, Ground, generate_items


@dataclass(frozen=True)
class Makers:
    """A set of generators."""

    names: tuple[str, ...]
    make: Callable[[Ground], tuple[Generated, ...]]
    """Return all questions that grow from a lesson."""


class _Grounds:
    """A ground, equal to another when all that questions grow from is the same objects again.

    That is the lesson and its quiz, the track, and the notes of the lessons before it. Files that have not changed
    are the same objects each time they are read.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        track, own = ground.track, ground.lesson
        before = tuple(each.lesson for each in takewhile(lambda each: each.id != own.id, track.lessons))
        self._parts = (track.track, *before, own.lesson, own.quiz, ground.words)
        self._names = (track.id, own.id)

    def __hash__(self) -> int:
        return hash((self._names, *map(id, self._parts)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Grounds) or len(self._parts) != len(other._parts) or self._names != other._names:
            return False
        return all(own is its for own, its in zip(self._parts, other._parts, strict=True))


@lru_cache(maxsize=2048)  # lessons: checks and pages ask for the same, and a preview again at each change
def _made(grounds: _Grounds) -> tuple[Generated, ...]:
    return generate_items(grounds.ground)


def _make(ground: Ground) -> tuple[Generated, ...]:
    return _made(_Grounds(ground))


SHIPPED = Makers(tuple(generator.name for generator in GENERATORS), _make)
"""The generators of this package."""
