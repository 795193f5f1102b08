"""A few generators whose questions can be told from the facts at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.generate import Generated, Ground, Offer
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.items import Item, Option, Recall, SingleChoice, TrueFalse
from clawdemy_notes.quizzes import Makers
from clawdemy_notes.quizzes.makers import Questions

NAMES = ("pick-term", "judge-term", "recall-term")


def make(ground: Ground) -> tuple[Generated, ...]:
    """Return three questions on each term of a lesson."""
    return tuple(each for name in NAMES for each in _made(ground, name))


def _made(ground: Ground, name: str) -> Iterator[Generated]:
    for term in ground.lesson.lesson.terms:
        item = item_of(name, term.id, term.section or "key-terms")
        yield Generated(item, name, term.id, "a term is asked for")


def item_of(name: str, fact: str, section: str) -> Item:
    """Return the question that a generator makes of a fact."""
    own = {
        "id": "made",
        "prompt": Prose(f"Which is {fact}?"),
        "outcome": "explain",
        "section": section,
        "explanation": Prose(f"It is {fact}."),
    }
    item: Item
    match name:
        case "pick-term":
            right = Option(id="a", text=Phrase("Yes"), correct=True, feedback=Phrase("It is."))
            wrong = Option(id="b", text=Phrase("No"), correct=False, feedback=Phrase("It is not."))
            item = SingleChoice.model_validate({**own, "kind": "single_choice", "options": (right, wrong)})
        case "judge-term":
            both = {"feedback_true": Phrase("It is."), "feedback_false": Phrase("It is.")}
            item = TrueFalse.model_validate({**own, "kind": "true_false", "answer": True, **both})
        case _:
            item = Recall.model_validate({**own, "kind": "recall", "answer": Prose("It is.")})
    return item.model_copy(update={"id": f"{fact}--{name}"})


MAKERS = Makers(NAMES, lambda ground: Questions(map(Offer.of, make(ground))))
