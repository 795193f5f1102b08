"""Give each left side of a set of pairs its right side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations

from clawdemy_notes.generate._distractors import closeness_in
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._pairs import Couple, couples_of, extra_rights_of
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate._seeds import drawn
from clawdemy_notes.generate._wording import as_markdown, in_quotes, same_words, stopped
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.facts import PairSet
from clawdemy_notes.model.items import ExtraRight, Matching, Pair

NAME = "pairs-matching"
VERSION = 2
RULE = "the left sides of a set of pairs are matched with their right sides, with others to spare"
FEWEST_PAIRS = 3
MOST_PAIRS = 6  # more than that is a search, not a question
MOST_SPARE = 2


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each set with three pairs or more."""
    for pairs in ground.lesson.lesson.pair_sets:
        origin = Origin(ground, NAME, VERSION, pairs.id, pairs.section)
        yield origin.offer(partial(_question, origin, pairs))


def _question(origin: Origin, pairs: PairSet) -> Generated | None:
    couples, extras = couples_of(origin.ground, pairs), extra_rights_of(pairs)
    order = drawn(couples, origin.seed, lambda couple: couple.left)
    most = MOST_PAIRS if extras or len(couples) <= FEWEST_PAIRS else min(MOST_PAIRS, len(couples) - 1)
    asked = [couple for couple in couples if couple in order[:most]]
    if len(asked) < FEWEST_PAIRS or len({same_words(couple.right) for couple in asked}) < FEWEST_PAIRS:
        return None
    parts = tuple(
        Pair(id=id_, left=Phrase(couple.left), right=Phrase(couple.right), feedback=Phrase(couple.why))
        for id_, couple in zip(part_ids([couple.left for couple in asked]), asked, strict=True)
    )
    spare, candidates = _spare(origin, pairs, asked, order[most:], extras)
    headings = {
        "title": as_markdown(pairs.title),
        "left": as_markdown(pairs.left_heading),
        "right": as_markdown(pairs.right_heading),
    }
    prompt = origin.ask("generated.pairs-matching-", **headings)
    frame = origin.frame(prompt=prompt, explanation=_explanation(origin, asked))
    item = Matching(kind="matching", pairs=parts, extra_right=spare, **frame)
    return origin.made(item, RULE, lambda: candidates)


def _explanation(origin: Origin, asked: list[Couple]) -> str:
    """Return what sets those two pairs apart whose right sides are nearest to each other."""
    closeness = closeness_in(origin.ground)
    one, other = max(combinations(asked, 2), key=lambda two: closeness.cosine(two[0].right, two[1].right))
    contrast = origin.say(
        "generated.pairs-explained",
        left=in_quotes(one.left),
        right=in_quotes(one.right),
        other_left=in_quotes(other.left),
        other_right=in_quotes(other.right),
    )
    return f"{contrast} {stopped(one.why)} {stopped(other.why)}"


def _spare(
    origin: Origin, pairs: PairSet, asked: list[Couple], left_over: list[Couple], extras: tuple[str, ...]
) -> tuple[tuple[ExtraRight, ...], tuple[Candidate, ...]]:
    """Return right sides to spare: the author's own, then those of pairs that are not asked for."""
    none = origin.say("generated.belongs-to-none")
    own = [
        (couple.right, origin.say("generated.belongs-elsewhere", left=in_quotes(couple.left))) for couple in left_over
    ]
    taken: list[tuple[str, str]] = []
    candidates = []
    for text, remark in [*((extra, none) for extra in extras), *own]:
        why = None
        if len(taken) == MOST_SPARE:
            why = f"{MOST_SPARE} to spare are enough"
        elif same_words(text) in {same_words(couple.right) for couple in asked}:
            why = "it is right for a left side that is asked for"
        elif same_words(text) in {same_words(other) for other, _ in taken}:
            why = "another one reads the same"
        if why is None:
            taken.append((text, remark))
        candidates.append(Candidate(text, pairs.id, why))
    spare = (
        ExtraRight(id=f"spare-{id_}", text=Phrase(text), feedback=Phrase(remark))
        for id_, (text, remark) in zip(part_ids([text for text, _ in taken]), taken, strict=True)
    )
    return tuple(spare), tuple(candidates)


GENERATOR = Generator(NAME, VERSION, offers)
