"""Given one left side of a set of pairs, pick its right side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clawdemy_notes.generate._closeness import Closeness
from clawdemy_notes.generate._cues import echoes, is_conspicuous
from clawdemy_notes.generate._distractors import FEWEST, MOST, closeness_in
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._pairs import Couple, couples_of, extra_rights_of
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate._ranks import is_about_as_long
from clawdemy_notes.generate._reliability import NEARLY_THE_SAME
from clawdemy_notes.generate._seeds import drawn, number_from
from clawdemy_notes.generate._wording import as_markdown, in_quotes, same_words
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.facts import PairSet
from clawdemy_notes.model.items import Option, SingleChoice

NAME = "pair-choice"
VERSION = 3
MOST_EXTRA = 1
RULE = "the right side of one pair is picked among those of the others and those that belong to none"


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each set in which a pair has two wrong options or more beside it."""
    for pairs in ground.lesson.lesson.pair_sets:
        origin = Origin(ground, NAME, VERSION, pairs.id, pairs.section)
        yield origin.offer(partial(_best_question, origin, pairs))


def _best_question(origin: Origin, pairs: PairSet) -> Generated | None:
    """Return the first question whose words do not point to the answer, where there is one; else the first."""
    couples = couples_of(origin.ground, pairs)
    none = origin.say("generated.belongs-to-none")
    extras = [(extra, none) for extra in extra_rights_of(pairs)]
    others = [
        (couple.right, f"{origin.say('generated.belongs-elsewhere', left=in_quotes(couple.left))} {couple.why}")
        for couple in couples
    ]
    first = None
    for couple in drawn(couples, origin.seed, lambda couple: couple.left):
        # The right side of another pair teaches more where it is picked wrongly.
        ranked = [*_ranked(others, couple, origin.seed), *_ranked(extras, couple, origin.seed)]
        made = _question(origin, pairs, couple, ranked, none)
        if made is not None and not _points_to_the_answer(made):
            return made
        first = first or made
    return first


def _points_to_the_answer(made: Generated) -> bool:
    key, *others = (option.text for option in made.item.options) if isinstance(made.item, SingleChoice) else ("",)
    return echoes(made.item.prompt, key, others)


def _question(
    origin: Origin, pairs: PairSet, key: Couple, others: list[tuple[str, str]], none: str
) -> Generated | None:
    """Return the question on one pair; `others` are texts with what is said to them, `none` to what has no pair."""
    closeness = closeness_in(origin.ground)
    taken: list[tuple[str, str]] = []
    candidates = []
    for text, remark in others:
        why = _why_unfit(key.right, text, [other for other, _ in taken], closeness)
        if why is None and sum(said == none for _, said in taken) == MOST_EXTRA and remark == none:
            why = f"{MOST_EXTRA} that belongs to no pair is enough"
        if why is None:
            taken.append((text, remark))
        candidates.append(Candidate(text, pairs.id, why))
    if len(taken) < FEWEST or is_conspicuous(key.right, [text for text, _ in taken]):
        return None
    own, *ids = part_ids([key.right, *(text for text, _ in taken)])
    options = [Option(id=own, text=Phrase(key.right), correct=True, feedback=Phrase(key.why))]
    for id_, (text, remark) in zip(ids, taken, strict=True):
        options.append(Option(id=id_, text=Phrase(text), correct=False, feedback=Phrase(remark)))
    row = [
        origin.say("generated.given", label=as_markdown(label), value=value)
        for label, value in ((pairs.left_heading, key.left), (pairs.right_heading, "?"))
    ]
    prompt = "\n".join(
        [origin.ask("generated.pair-choice-", title=as_markdown(pairs.title)), "", f"- {row[0]}", f"- {row[1]}"]
    )
    frame = origin.frame(prompt=prompt, explanation=key.why)
    item = SingleChoice(kind="single_choice", options=tuple(options), **frame)
    return origin.made(item, RULE, lambda: tuple(candidates))


def _ranked(others: list[tuple[str, str]], key: Couple, seed: str) -> list[tuple[str, str]]:
    return sorted(others, key=lambda other: _rank(key, other[0], seed))


def _rank(key: Couple, text: str, seed: str) -> tuple[bool, int, str]:
    fits = is_about_as_long(text, key.right)
    return not fits, number_from(seed, text), text


def _why_unfit(key: str, text: str, taken: list[str], closeness: Closeness) -> str | None:
    if same_words(text) == same_words(key):
        return "it is right as well"
    if closeness.cosine(key, text) >= NEARLY_THE_SAME:
        return "it says nearly the same as the right one"
    if len(taken) == MOST:
        return f"{MOST} that fit better were taken"
    if any(same_words(text) == same_words(one) or closeness.cosine(one, text) >= NEARLY_THE_SAME for one in taken):
        return "it says nearly the same as one that was taken"
    return None


GENERATOR = Generator(NAME, VERSION, offers)
