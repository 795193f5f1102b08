"""Given how a sequence begins, pick its next step."""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.generate._cues import echoes, is_conspicuous
from clawdemy_notes.generate._distractors import FEWEST, LENGTHS, MOST
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate._seeds import number_from
from clawdemy_notes.generate._steps import steps_of
from clawdemy_notes.generate._wording import as_markdown, in_quotes
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Option, SingleChoice

NAME = "what-comes-next"
VERSION = 2
RULE = "the first steps of a sequence are given, and the next is picked among those that come later"


def make(ground: Ground) -> Iterator[Generated]:
    """Yield a question for each sequence of four steps or more."""
    for sequence in ground.lesson.lesson.sequences:
        origin = Origin(ground, NAME, VERSION, sequence.id, sequence.section)
        steps = steps_of(sequence)
        # Only steps that come later are surely wrong: an earlier one may be due again.
        places = [place for place in range(1, len(steps) - FEWEST) if _options_look_alike(steps[place:])]
        # A beginning whose words do not point to the next step is better, where there is one.
        silent = [place for place in places if not echoes(" ".join(steps[:place]), steps[place], steps[place + 1 :])]
        if places:
            best = silent or places
            place = best[number_from(origin.seed) % len(best)]
            yield _question(origin, as_markdown(sequence.title), steps, place)


def _options_look_alike(options: tuple[str, ...]) -> bool:
    return not is_conspicuous(options[0], list(options[1 : MOST + 1]))


def _question(origin: Origin, title: str, steps: tuple[str, ...], place: int) -> Generated:
    """Return the question for the step at a place, counted from 0."""

    def rank(later: int) -> tuple[bool, int]:
        fits = LENGTHS[0] <= len(steps[later]) / len(steps[place]) <= LENGTHS[1]
        return not fits, later

    before = origin.say("generated.follows", step=in_quotes(steps[place - 1]))
    taken = sorted(range(place + 1, len(steps)), key=rank)[:MOST]
    own, *ids = part_ids([steps[place], *(steps[later] for later in taken)])
    options = [Option(id=own, text=Phrase(steps[place]), correct=True, feedback=Phrase(before))]
    for id_, later in zip(ids, taken, strict=True):
        remark = origin.say("generated.comes-later", number=later + 1, count=len(steps))
        options.append(Option(id=id_, text=Phrase(steps[later]), correct=False, feedback=Phrase(remark)))
    candidates = [
        Candidate(steps[later], origin.fact, None if later in taken else f"{MOST} that fit better were taken")
        for later in range(place + 1, len(steps))
    ]
    given = "\n".join(f"{number}. {step}" for number, step in enumerate(steps[:place], start=1))
    prompt = f"{origin.ask('generated.what-comes-next-', title=title)}\n\n{given}"
    explanation = origin.say("generated.order-of-two", first=in_quotes(steps[place - 1]), then=in_quotes(steps[place]))
    item = SingleChoice(kind="single_choice", options=tuple(options), **origin.frame(prompt, explanation))
    return origin.made(item, RULE, tuple(candidates))


GENERATOR = Generator(NAME, VERSION, make)
