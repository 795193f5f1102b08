"""The generators, as far as the quizzes need to know them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from clawdemy_notes.generate import NAMES, Generated, Ground, Offer, offer_items
from clawdemy_notes.once import once


class Questions(Mapping[str, Generated]):
    """The questions that grow from a lesson, by their ids; each is made when somebody asks for it, all to count them.

    They are in the order of generators, then of facts.
    """

    def __init__(self, offers: Iterable[Offer]) -> None:
        self.offers = tuple(offers)

    @once
    def _by_id(self) -> Mapping[str, Offer]:
        return {offer.id: offer for offer in self.offers}

    def __getitem__(self, name: str) -> Generated:
        """Return the question with an id; KeyError where no fact makes it."""
        made = self._by_id[name].made
        if made is None:
            raise KeyError(name)
        return made

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of all that turn out good."""
        return (name for name, offer in self._by_id.items() if offer.made is not None)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)


@dataclass(frozen=True)
class Makers:
    """A set of generators."""

    names: tuple[str, ...]
    questions: Callable[[Ground], Questions]
    """Return the questions that grow from a lesson."""

    def make(self, ground: Ground) -> tuple[Generated, ...]:
        """Return all questions that grow from a lesson."""
        return tuple(self.questions(ground).values())


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


@lru_cache(maxsize=64)  # lessons: what checks have made, pages ask for, and a preview asks again at each change
def _questions(grounds: _Grounds) -> Questions:
    return Questions(offer_items(grounds.ground))


def forget_questions() -> None:
    """Let go of questions that were made, as when all is written that asks them."""
    _questions.cache_clear()


SHIPPED = Makers(NAMES, lambda ground: _questions(_Grounds(ground)))
"""The generators of this package."""
