"""Sort questions into what the lesson settles and what belongs to another conversation, and to which."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clawdemy_notes.generate._borders import SCOPE, balanced, categories_of, matters_beyond, matters_within, test_of
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate._seeds import drawn
from clawdemy_notes.generate._wording import as_markdown
from clawdemy_notes.generate.contract import Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Classification, Label, SecondQuestion, Statement

NAME = "scope-classification"
VERSION = 3
RULE = "what is in scope and examples of what is out of scope are sorted, the latter by conversation too"
FEWEST = 2
MOST_WITHIN, MOST_BEYOND = 3, 5  # eight statements take about three minutes


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for a lesson that says of two matters or more on either side where they belong."""
    origin = Origin(ground, NAME, VERSION, SCOPE, SCOPE)
    yield origin.offer(partial(_question, origin))


def _question(origin: Origin) -> Generated | None:
    sides = balanced(matters_within(origin), matters_beyond(origin), MOST_WITHIN, MOST_BEYOND)
    if sides is None or min(map(len, sides)) < FEWEST:
        return None
    within, beyond = sides
    categories = categories_of(origin)
    second = None
    if len(categories) > 1:
        labels = tuple(Label(id=one.id, text=Phrase(as_markdown(one.title))) for one in categories.values())
        second = SecondQuestion(
            prompt=Phrase(origin.say("generated.which-conversation")), asked_for=("out",), labels=labels
        )
    matters = drawn((*within, *beyond), origin.seed, lambda matter: matter.text)
    statements = tuple(
        Statement(
            id=id_,
            text=Phrase(matter.text),
            labels=("out" if matter.categories else "in",),
            second=matter.categories if second is not None else (),
            reason=Phrase(matter.reason),
        )
        for id_, matter in zip(part_ids([matter.text for matter in matters]), matters, strict=True)
    )
    labels = (
        Label(id="in", text=Phrase(origin.say("generated.settled-in-lesson"))),
        Label(id="out", text=Phrase(origin.say("generated.settled-elsewhere"))),
    )
    frame = origin.frame(prompt=origin.ask("generated.scope-classification-"), explanation=test_of(origin))
    item = Classification(kind="classification", labels=labels, statements=statements, second_question=second, **frame)
    return origin.made(item, RULE)


GENERATOR = Generator(NAME, VERSION, offers)
