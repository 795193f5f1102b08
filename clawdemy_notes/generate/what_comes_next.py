"""Given how a sequence begins, pick its next step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from clawdemy_notes.generate._cues import echoes, is_conspicuous
from clawdemy_notes.generate._distractors import MOST
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate._ranks import is_about_as_long
from clawdemy_notes.generate._seeds import number_from
from clawdemy_notes.generate._sentences import leans
from clawdemy_notes.generate._steps import steps_of
from clawdemy_notes.generate._wording import as_markdown, in_quotes
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.facts import Sequence
from clawdemy_notes.model.items import Option, SingleChoice

NAME = "what-comes-next"
VERSION = 3
RULE = "the first steps of a sequence are given, and the next is picked among those that come later"


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each sequence of five steps or more."""
    for sequence in ground.lesson.lesson.sequences:
        origin = Origin(ground, NAME, VERSION, sequence.id, sequence.section)
        yield origin.offer(partial(_best_question, origin, sequence))


def _best_question(origin: Origin, sequence: Sequence) -> Generated | None:
    """Return a question whose words do not point to the next step, where there is one."""
    steps = steps_of(sequence)
    turns = [turn for place in range(1, len(steps)) if (turn := _turn(steps, place)) is not None]
    best = [turn for turn in turns if not echoes(" ".join(turn.given), turn.key, turn.wrong)] or turns
    return _question(origin, as_markdown(sequence.title), best[number_from(origin.seed) % len(best)]) if best else None


@dataclass(frozen=True)
class Turn:
    """A place in a sequence at which one can be asked how it goes on."""

    steps: tuple[str, ...]
    place: int
    """Of the next step, counted from 0."""
    later: tuple[int, ...]
    """Places of the wrong options. Only steps that come later are surely wrong: an earlier one may be due again."""

    @property
    def given(self) -> tuple[str, ...]:
        """The steps that are told."""
        return self.steps[: self.place]

    @property
    def key(self) -> str:
        """The step that follows."""
        return self.steps[self.place]

    @property
    def wrong(self) -> tuple[str, ...]:
        """The wrong options."""
        return tuple(self.steps[later] for later in self.later)


def _turn(steps: tuple[str, ...], place: int) -> Turn | None:
    """Return the question at a place; None where its options can be told apart without knowing the order.

    A step that leans on one that is not told, such as `Take that noise away`, drops out by its grammar.
    """

    def rank(later: int) -> tuple[bool, int]:
        return not is_about_as_long(steps[later], steps[place]), later

    later = sorted((one for one in range(place + 1, len(steps)) if not leans(steps[one])), key=rank)[:MOST]
    turn = Turn(steps, place, tuple(later))
    is_fit = len(later) == MOST and not leans(turn.key) and not is_conspicuous(turn.key, turn.wrong)
    return turn if is_fit else None


def _question(origin: Origin, title: str, turn: Turn) -> Generated:
    before = in_quotes(turn.given[-1])
    own, *ids = part_ids([turn.key, *turn.wrong])
    said = Phrase(origin.say("generated.follows", step=before))
    options = [Option(id=own, text=Phrase(turn.key), correct=True, feedback=said)]
    for id_, later in zip(ids, turn.later, strict=True):
        remark = origin.say("generated.comes-later", number=later + 1, count=len(turn.steps))
        options.append(Option(id=id_, text=Phrase(turn.steps[later]), correct=False, feedback=Phrase(remark)))
    given = "\n".join(f"{number}. {step}" for number, step in enumerate(turn.given, start=1))
    prompt = f"{origin.ask('generated.what-comes-next-', title=title)}\n\n{given}"
    explanation = origin.say("generated.order-of-two", first=before, then=in_quotes(turn.key))
    item = SingleChoice(kind="single_choice", options=tuple(options), **origin.frame(prompt, explanation))
    return origin.made(item, RULE, lambda: tuple(_candidates(origin, turn)))


def _candidates(origin: Origin, turn: Turn) -> Iterator[Candidate]:
    for place in range(turn.place + 1, len(turn.steps)):
        step = turn.steps[place]
        why = "it leans on a step that is not told" if leans(step) else f"{MOST} that fit better were taken"
        yield Candidate(step, origin.fact, None if place in turn.later else why)


GENERATOR = Generator(NAME, VERSION, offers)
