"""Whether a wrong option is surely wrong: a term that could pass for the key, or its definition, is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import compress, product

from clawdemy_notes.generate._closeness import Closeness
from clawdemy_notes.generate._terms import Entry
from clawdemy_notes.once import once

NEARLY_THE_SAME = 0.7
"""Cosine from which two definitions say nearly the same."""
FITS_BOTH = 0.75
"""Part of a definition that another contains, from which the one also fits the other."""


@dataclass(frozen=True, eq=False)
class Gate:
    """Lets wrong options pass that are surely wrong."""

    closeness: Closeness
    equations: frozenset[frozenset[str]]
    """Pairs of names of which the notes say that the one is the other."""
    _judged: dict[Entry, tuple[set[Entry], set[Entry]]] = field(default_factory=dict, repr=False)
    """The terms that were judged beside one, and those of them that can stand there: questions ask again and again."""

    @once
    def equated(self) -> frozenset[str]:
        """The names that stand in these pairs."""
        return frozenset().union(*self.equations)

    def sieves(self, key: Entry, taken: Sequence[Entry]) -> list[Entry]:
        """Return terms that others have to be able to stand beside, in an order that leaves few to be judged anew.

        First are those of the key's category, beside which others of it are judged anyway, the best known before.
        """
        if not taken:
            return [key]
        return sorted(
            (key, *taken),
            key=lambda entry: (entry.term.category != key.term.category, -len(self._judged_beside(entry)[0])),
        )

    def can_stand(self, key: Entry, other: Entry) -> bool:
        """Say whether a term can stand as a wrong option beside another."""
        judged, fit = self._judged_beside(key)
        return other in fit if other in judged else bool(self.passing(key, {other}))

    def passing(self, key: Entry, others: Set[Entry]) -> Set[Entry]:
        """Return those of some terms that can stand as wrong options beside another."""
        judged, fit = self._judged_beside(key)
        if not others <= judged:
            new = others - judged
            fit.update(self._fit(key, new))
            judged |= new
        return others & fit

    def _judged_beside(self, key: Entry) -> tuple[set[Entry], set[Entry]]:
        if key not in self._judged:
            self._judged[key] = set(), set()
        return self._judged[key]

    def _fit(self, key: Entry, others: Iterable[Entry]) -> Iterator[Entry]:
        """Yield those of some terms against which there is nothing to say.

        Most have no word in common with the key's names, and all that is left to look at is the definition.
        """
        every = tuple(others)
        definitions = [other.definition for other in every]
        alike = self.closeness.are_unlike(key.definition, definitions, NEARLY_THE_SAME, FITS_BOTH)
        names, beginning = key.words_it_goes_by, key.words_it_starts_with
        is_plain = self.equated.isdisjoint(key.names)
        for other in compress(every, alike):
            if (
                is_plain
                and names.isdisjoint(other.words_it_starts_with)
                and beginning.isdisjoint(other.words_it_goes_by)
            ):
                if key.words_of_definition != other.words_of_definition:
                    yield other
            elif self.why_unfit(key, other) is None:
                yield other

    def why_unfit(self, key: Entry, other: Entry) -> str | None:
        """Return why a term cannot stand as a wrong option beside another; None where it can."""
        is_blank = key.has_blank_name or other.has_blank_name
        if is_blank or not key.all_words_of_names.isdisjoint(other.all_words_of_names):
            shared = set(key.names) & set(other.names)
            if shared:
                return f"it is also called “{sorted(shared)[0]}”, as the term is"
            pairs = product(key.words_of_names, other.words_of_names)
            if any(some < whole or whole < some for some, whole in pairs):
                return "the name of one is part of a name of the other, so one may be a kind of the other"
        if self.equations and not self.equations.isdisjoint(map(frozenset, product(key.names, other.names))):
            return "the notes say that the one is the other"
        return self._why_too_near(key, other)

    def _why_too_near(self, key: Entry, other: Entry) -> str | None:
        if _is_kind_of(key, other) or _is_kind_of(other, key):
            return "one definition says that its term is a kind of the other"
        cosine, contained = self.closeness.compared(key.definition, other.definition)
        if cosine >= NEARLY_THE_SAME or key.words_of_definition == other.words_of_definition:
            return "the definitions say nearly the same"
        return "the definition of one also fits the other" if contained >= FITS_BOTH else None


def _is_kind_of(entry: Entry, other: Entry) -> bool:
    """Say whether a definition begins with the name of another term: `a denoiser that …`."""
    if entry.words_of_genus.isdisjoint(other.last_words) and not other.has_blank_name:
        return False
    return any(f" {name} " in entry.genus or f" {name}s " in entry.genus for name in other.names)
