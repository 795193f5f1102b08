"""Pick a true claim among its false versions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile

from clawdemy_notes.generate._cues import is_conspicuous
from clawdemy_notes.generate._distractors import FEWEST, MOST
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import part_ids
from clawdemy_notes.generate._places import title_of
from clawdemy_notes.generate._seeds import drawn
from clawdemy_notes.generate._wording import LONGEST_OPTION, is_closed, is_quotable, quotable, same_words, stopped
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.facts import Claim
from clawdemy_notes.model.items import Option, SingleChoice

NAME = "claim-choice"
VERSION = 3
RULE = "a claim is picked among its false versions; what all begin with is said once, in the question"
FEWEST_SHARED = 2
"""Words that all statements begin with, from which the question says them once."""

# A beginning must not be cut off behind one of these.
_UNFINISHED = frozenset(
    "a an the and or but of in on at to for from by with as than that which who its his her their this these those is "
    "are was were has have had does do did can could may might must will would should be been not no more less most "
    "so such all each every one".split()
)
_SETTINGS = frozenset("in at on by for from with within among under during after before when while if".split())
_DETERMINERS = frozenset("a an the its their this these those".split())


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each claim with two false versions or more."""
    for claim in ground.lesson.lesson.claims:
        origin = Origin(ground, NAME, VERSION, claim.id, claim.section)
        yield origin.offer(partial(_question, origin, claim))


def _question(origin: Origin, claim: Claim) -> Generated | None:
    key, why = quotable(claim.statement), quotable(claim.why)
    taken: dict[str, str] = {}
    candidates = []
    for version in drawn(claim.false_versions, origin.seed, lambda version: version.statement):
        text, reason = quotable(version.statement), quotable(version.why)
        dropped = _why_unfit(key, text, reason, list(taken))
        if dropped is None:
            taken[text] = reason
        candidates.append(Candidate(text, claim.id, dropped))
    if len(taken) < FEWEST or not (is_quotable(key, LONGEST_OPTION) and is_quotable(why)):
        return None
    start = shared_start([key, *taken])
    endings = [f"… {text[len(start) :].strip()}" if start else text for text in (key, *taken)]
    if is_conspicuous(endings[0], endings[1:]):
        return None
    reasons = [why, *taken.values()]
    options = tuple(
        Option(id=id_, text=Phrase(text), correct=text is endings[0], feedback=Phrase(reason))
        for id_, text, reason in zip(part_ids(endings), endings, reasons, strict=True)
    )
    section = title_of(origin.ground, claim.section)
    prompt = (
        origin.ask("generated.claim-ending-", start=start, section=section)
        if start
        else origin.ask("generated.claim-choice-", section=section)
    )
    frame = origin.frame(prompt=prompt, explanation=f"{stopped(claim.statement)} {claim.why}")
    return origin.made(SingleChoice(kind="single_choice", options=options, **frame), RULE, lambda: tuple(candidates))


def _why_unfit(key: str, text: str, reason: str, taken: list[str]) -> str | None:
    if same_words(text) == same_words(key):
        return "it is the true statement"
    if same_words(text) in map(same_words, taken):
        return "another one reads the same"
    if not (is_quotable(text, LONGEST_OPTION) and is_quotable(reason)):
        return "it is too long, or its marks do not close"
    return f"{MOST} were taken" if len(taken) == MOST else None


def shared_start(statements: Sequence[str]) -> str:
    """Return what all statements begin with, up to a word after which a sentence can pause; nothing if it is short."""
    split = [statement.split() for statement in statements]
    alike = list(takewhile(lambda words: len(set(words)) == 1, zip(*split, strict=False)))
    count = min(len(alike), min(map(len, split)) - 2)
    shared = split[0][: max(count, 0)]
    following = {words[len(shared)].casefold()[:4] for words in split} if shared else set()
    if len(following) == 1 and count == len(alike):
        # They part within a noun phrase, "the target encoder('s weights)": cut before it.
        while shared and shared[-1].casefold() not in _DETERMINERS:
            shared.pop()
    while shared and (shared[-1].casefold() in _UNFINISHED or not is_closed(" ".join(shared))):
        shared.pop()
    start = " ".join(shared)
    told = start.rpartition(", ")[2] if ", " in start else ""
    if shared and shared[0].casefold() in _SETTINGS and len(told.split()) < FEWEST_SHARED:
        return ""  # `In I-JEPA …` says where, and not yet of what
    is_enough = len(shared) >= FEWEST_SHARED and not re.search(r"[.!?]\s", f"{start} ")
    return start if is_enough and all(is_closed(text[len(start) :]) for text in statements) else ""


GENERATOR = Generator(NAME, VERSION, offers)
