"""Judge a claim, or a false version of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clawdemy_notes.generate._cues import allows_no_exception, is_negative
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._seeds import number_from, picked
from clawdemy_notes.generate._wording import is_quotable, quotable, same_words, stopped
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.facts import Claim
from clawdemy_notes.model.items import TrueFalse

NAME = "claim-true-false"
VERSION = 2
RULE = "a claim, or one of its false versions, is judged"


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each claim: about every second time for a false version."""
    for claim in ground.lesson.lesson.claims:
        origin = Origin(ground, NAME, VERSION, claim.id, claim.section)
        yield origin.offer(partial(_question, origin, claim))


def _question(origin: Origin, claim: Claim) -> Generated | None:
    statement, why = quotable(claim.statement), quotable(claim.why)
    if not (is_quotable(statement) and is_quotable(why)):
        return None
    false = [
        (text, reason)
        for text, reason in ((quotable(one.statement), quotable(one.why)) for one in claim.false_versions)
        if is_quotable(text) and is_quotable(reason) and same_words(text) != same_words(statement)
    ]
    # One that allows no exception gives itself away.
    false = [one for one in false if not allows_no_exception(one[0], origin.ground.words.language)]
    # A negative statement is clearer turned round: to judge what is not so takes two steps.
    prefers_false = is_negative(statement, origin.ground.words.language)
    if not false or (number_from(origin.seed, "truth") % 2 and not prefers_false):
        judged, reason, holds = statement, why, True
        explanation = str(claim.why)
    else:
        judged, reason = picked(false, origin.seed)
        holds = False
        explanation = f"{stopped(reason)} {origin.say('generated.sentence-of-notes', sentence=statement)}"
    item = TrueFalse(
        kind="true_false",
        answer=holds,
        feedback_true=Phrase(reason),
        feedback_false=Phrase(reason),
        **origin.frame(prompt=stopped(judged), explanation=explanation),
    )
    return origin.made(item, RULE, lambda: () if holds else (Candidate(judged, claim.id),))


GENERATOR = Generator(NAME, VERSION, offers)
