"""Given what the notes say of a term, pick the term."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clawdemy_notes.generate._cues import names_itself
from clawdemy_notes.generate._distractors import FEWEST, Field, field_of
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import term_ids
from clawdemy_notes.generate._terms import Entry, also_called, explanation_of
from clawdemy_notes.generate.contract import Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Option, SingleChoice

NAME = "term-of-definition"
VERSION = 3
RULE = "the definition of a term is quoted, and the term is picked among terms that are near to it"


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each term with two wrong options or more beside it."""
    field = field_of(ground)
    for entry in field.own:
        origin = Origin(ground, NAME, VERSION, entry.term.id, entry.section)
        yield origin.offer(partial(_question, origin, field, entry))


def _question(origin: Origin, field: Field, entry: Entry) -> Generated | None:
    found = field.distractors(entry, origin.seed, lambda other: other.name)
    others = [other.term.term for other in found.taken]
    if len(others) < FEWEST or names_itself(entry.term.term, entry.definition, others):
        return None
    right = " ".join(filter(None, (origin.say("generated.is-the-term", term=entry.name), also_called(origin, entry))))
    own, *ids = term_ids((entry, *found.taken), field.lesson)
    options = [Option(id=own, text=Phrase(entry.name), correct=True, feedback=Phrase(right))]
    for id_, other in zip(ids, found.taken, strict=True):
        otherwise = origin.say("generated.is-another", term=other.name, definition=other.definition)
        options.append(Option(id=id_, text=Phrase(other.name), correct=False, feedback=Phrase(otherwise)))
    prompt = f"{origin.ask('generated.term-of-definition-')}\n\n> {entry.definition}"
    explanation = explanation_of(origin, entry, field.own)
    item = SingleChoice(
        kind="single_choice", options=tuple(options), **origin.frame(prompt=prompt, explanation=explanation)
    )
    return origin.made(item, RULE, found.consider)


GENERATOR = Generator(NAME, VERSION, offers)
