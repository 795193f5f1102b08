"""Pick what the lesson leaves to others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clawdemy_notes.generate._borders import SCOPE, Matter, balanced, matters_beyond, matters_within, test_of
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import MultipleChoice, Option

NAME = "scope-choice"
VERSION = 3
RULE = "examples of what is out of scope are picked among matters that are in scope"
FEWEST = 2
MOST_BEYOND, MOST_WITHIN = 3, 3


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for a lesson that says of two matters or more on either side where they belong."""
    origin = Origin(ground, NAME, VERSION, SCOPE, SCOPE)
    yield origin.offer(partial(_question, origin))


def _question(origin: Origin) -> Generated | None:
    all_within, all_beyond = matters_within(origin), matters_beyond(origin)
    sides = balanced(all_within, all_beyond, MOST_WITHIN, MOST_BEYOND)
    if sides is None or min(map(len, sides)) < FEWEST:
        return None
    within, beyond = sides
    matters = (*beyond, *within)
    options = tuple(
        Option(id=id_, text=Phrase(matter.text), correct=bool(matter.categories), feedback=Phrase(matter.reason))
        for id_, matter in zip(part_ids([matter.text for matter in matters]), matters, strict=True)
    )
    frame = origin.frame(prompt=origin.ask("generated.scope-choice-"), explanation=test_of(origin))
    item = MultipleChoice(kind="multiple_choice", options=options, **frame)
    return origin.made(item, RULE, lambda: tuple(_candidate(matter, within) for matter in all_within))


def _candidate(matter: Matter, taken: list[Matter]) -> Candidate:
    return Candidate(matter.text, SCOPE, None if matter in taken else f"{MOST_WITHIN} were taken")


GENERATOR = Generator(NAME, VERSION, offers)
