"""Put the steps of a sequence into order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate._seeds import number_from
from clawdemy_notes.generate._steps import steps_of
from clawdemy_notes.generate._wording import as_markdown, in_quotes
from clawdemy_notes.generate.contract import Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.facts import Sequence
from clawdemy_notes.model.items import Ordering, Step

NAME = "sequence-ordering"
VERSION = 1
RULE = "the steps of a sequence, or as many in a row as can be held in mind, are put into order"
MOST_STEPS = 7


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each sequence."""
    for sequence in ground.lesson.lesson.sequences:
        origin = Origin(ground, NAME, VERSION, sequence.id, sequence.section)
        yield origin.offer(partial(_question, origin, sequence))


def _question(origin: Origin, sequence: Sequence) -> Generated | None:
    steps = steps_of(sequence)
    if not steps:
        return None
    start = number_from(origin.seed) % max(1, len(steps) - MOST_STEPS + 1)
    asked = steps[start : start + MOST_STEPS]
    title = as_markdown(sequence.title)
    key = "generated.order-explained" if len(asked) == len(steps) else "generated.order-part-explained"
    explanation = origin.say(key, title=title, first=in_quotes(asked[0]), last=in_quotes(asked[-1]))
    frame = origin.frame(prompt=origin.ask("generated.sequence-ordering-", title=title), explanation=explanation)
    parts = tuple(Step(id=id_, text=Phrase(step)) for id_, step in zip(part_ids(asked), asked, strict=True))
    return origin.made(Ordering(kind="ordering", steps=parts, **frame), RULE)


GENERATOR = Generator(NAME, VERSION, offers)
