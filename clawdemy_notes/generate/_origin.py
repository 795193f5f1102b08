"""Where a question grows from, and what all questions have from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from clawdemy_notes.generate._outcomes import outcome_for
from clawdemy_notes.generate._seeds import picked
from clawdemy_notes.generate.contract import Candidate, Generated, Ground, Offer, id_of
from clawdemy_notes.model.items import Item
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class Origin:
    """A fact of a lesson, and the generator that makes a question of it."""

    ground: Ground
    generator: str
    version: int
    fact: str
    """Id of the fact."""
    section: str
    """Id of the section, or another part of the page, where the notes state it."""

    @property
    def seed(self) -> str:
        """What every choice for this question depends on: ids, and the generator's version."""
        return f"{self.ground.track.id}/{self.ground.lesson.id}/{self.fact}--{self.generator}/{self.version}"

    def ask(self, beginning: str, part: str = "", /, **values: object) -> str:
        """Return one of the phrasings whose keys are the beginning and a letter, by the seed and the part asked of."""
        words = self.ground.words
        return words.text(picked(_phrasings(words, beginning), f"{self.seed}/{beginning}{part}"), **values)

    def say(self, key: str, **values: object) -> str:
        """Return what the table of words has for a key."""
        return self.ground.words.text(key, **values)

    def frame(self, prompt: str, explanation: str) -> dict[str, Any]:
        """Return the fields that items of all kinds have."""
        return {
            "id": self.fact,
            "prompt": prompt,
            "outcome": self._outcome(),
            "section": self.section,
            "explanation": explanation,
        }

    def _outcome(self) -> str:
        """Return the outcome that the question serves; several ask about most sections."""
        known = self.ground.known.setdefault("outcomes", {})
        if self.section not in known:
            known[self.section] = outcome_for(self.ground.lesson, self.section)
        return str(known[self.section])

    def offer(self, make: Callable[[], Generated | None]) -> Offer:
        """Return the question as one that can be made."""
        return Offer(self.generator, self.fact, make)

    def made(self, item: Item, rule: str, consider: Callable[[], tuple[Candidate, ...]] = tuple) -> Generated:
        """Return the finished question, with the id under which readers' progress is kept.

        Authored ids have no two hyphens in a row, and the model says so; this id is given past it.
        """
        vars(item)["id"] = id_of(self.fact, self.generator)  # nobody else has it yet, so it need not be copied
        return Generated(item, self.generator, self.fact, rule, consider)


@lru_cache(maxsize=256)
def _phrasings(words: Words, beginning: str) -> tuple[str, ...]:
    """Return the keys that are a beginning and a letter, in order; to look through the table takes a while."""
    return tuple(sorted(key for key in words.table if key.startswith(beginning) and len(key) == len(beginning) + 1))
