"""What a generator is given, and what it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.items import Item
from clawdemy_notes.once import once
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class Ground:
    """What questions grow from: a lesson, in its track, and the language in which to ask."""

    track: CourseTrack
    lesson: CourseLesson
    words: Words
    known: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What one generator has worked out from it and the next one needs too, by name."""


@dataclass(frozen=True)
class Candidate:
    """A wrong option that was considered."""

    text: str
    fact: str
    """Id of the fact that it comes from, as `lesson/fact` when that is another lesson's."""
    dropped: str | None = None
    """Why it was not taken, as one sentence without a full stop; None for one that was."""


@dataclass(frozen=True)
class Generated:
    """A question, and how it came about."""

    item: Item
    """Its id is `<fact>--<generator>`; two hyphens in a row, so that no authored item can have it."""
    generator: str
    """Name of the generator, such as `term-of-definition`."""
    fact: str
    """Id of the fact that it grew from."""
    rule: str
    """How it was made, as one sentence for authors."""
    consider: Callable[[], tuple[Candidate, ...]] = field(default=tuple, repr=False, compare=False)
    """Tell what was considered for wrong options: of many terms, and for one question in a thousand."""

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The wrong options that were considered."""
        return self.consider()


@dataclass(frozen=True, eq=False)
class Offer:
    """A question that a fact may be good for; it is made when somebody asks for it, as most are never asked."""

    generator: str
    """Name of the generator."""
    fact: str
    """Id of the fact."""
    make: Callable[[], Generated | None] = field(repr=False)
    """Make it; None where the fact makes no good one."""

    @property
    def id(self) -> str:
        """The id of the question."""
        return id_of(self.fact, self.generator)

    @classmethod
    def of(cls, made: Generated) -> Offer:
        """Return the offer of a question that is made already."""
        return cls(made.generator, made.fact, lambda: made)

    @once
    def made(self) -> Generated | None:
        """The question, made once; None where the fact makes no good one."""
        return self.make()


def id_of(fact: str, generator: str) -> str:
    """Return the id of the question that a generator makes of a fact."""
    return f"{fact}--{generator}"


@dataclass(frozen=True)
class Generator:
    """A rule that makes questions of one form from one kind of fact."""

    name: str
    """What ids end in, and what authors name in `generate:`; kebab-case."""
    version: int
    """Raised when the same facts make other questions; part of every seed."""
    offers: Callable[[Ground], Iterator[Offer]]
    """Yield at most one question for each fact, in the order of the facts."""

    def make(self, ground: Ground) -> Iterator[Generated]:
        """Yield all questions that turn out good; silent about facts that make no good one."""
        return (offer.made for offer in self.offers(ground) if offer.made is not None)
