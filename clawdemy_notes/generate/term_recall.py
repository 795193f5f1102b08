"""Given a term, say from memory what it means; these are the lesson's flashcards too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clawdemy_notes.generate._distractors import field_of
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._terms import Entry, also_called, confusables
from clawdemy_notes.generate.contract import Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Prose
from clawdemy_notes.model.items import Recall

NAME = "term-recall"
VERSION = 2
RULE = "a term is asked for its meaning, and its definition is the model answer"


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each term."""
    entries = field_of(ground).own
    for entry in entries:
        origin = Origin(ground, NAME, VERSION, entry.term.id, entry.section)
        yield origin.offer(partial(_question, origin, entry, entries))


def _question(origin: Origin, entry: Entry, entries: tuple[Entry, ...]) -> Generated:
    prompt = origin.ask("generated.term-recall-", term=entry.name)
    frame = origin.frame(prompt=prompt, explanation=_explanation(origin, entry, entries))
    return origin.made(Recall(kind="recall", answer=Prose(entry.definition), **frame), RULE)


def _explanation(origin: Origin, entry: Entry, entries: tuple[Entry, ...]) -> str:
    """Return what the model answer leaves open: other names, and what the term is mixed up with."""
    contrast = [
        origin.say("generated.not-confused", term=other.name, definition=other.definition)
        for other in confusables(entry, entries)[:2]
    ]
    said = [also_called(origin, entry), *(contrast or [origin.say("generated.compare-parts")])]
    return " ".join(filter(None, said))


GENERATOR = Generator(NAME, VERSION, offers)
