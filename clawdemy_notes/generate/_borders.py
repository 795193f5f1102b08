"""The borders of a lesson, as questions draw them: what it settles, and what it leaves to others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._seeds import drawn
from clawdemy_notes.generate._wording import (
    LONGEST_OPTION,
    as_markdown,
    is_quotable,
    quotable,
    same_words,
    without_stop,
)
from clawdemy_notes.model.scope import InScope, ScopeExample
from clawdemy_notes.model.track import ScopeCategory

QUESTION_MARKS = ("?", "？", "؟")
SCOPE = "scope"
"""The fact, and the part of the page where it stands."""


@dataclass(frozen=True)
class Matter:
    """A question that lies on one side of the border."""

    text: str
    categories: tuple[str, ...]
    """Ids of the conversations that it belongs to; none for what the lesson settles."""
    reason: str


def matters_within(origin: Origin) -> list[Matter]:
    """Return what the lesson settles: one question for each matter first, then the second ones, and so on.

    Only questions are taken, as the examples on the other side are: the form must not tell the sides apart.
    """
    scope = origin.ground.lesson.lesson.scope
    outside = {same_words(example.text) for one in scope.out_of_scope for example in one.examples}
    rounds: list[tuple[int, Matter]] = []
    seen: set[str] = set()
    for one in scope.in_scope:
        instruments = _listed(origin, one.instruments)
        if not is_quotable(instruments):
            continue
        reason = origin.say("generated.settled-here", instruments=instruments)
        texts = (quotable(text) for text in _questions(one))
        for place, text in enumerate(drawn(texts, origin.seed, str)):
            words = same_words(text)
            if is_quotable(text, LONGEST_OPTION) and words not in seen | outside:
                seen.add(words)
                rounds.append((place, Matter(text, (), reason)))
    return _in_turns(origin, rounds)


def _questions(one: InScope) -> tuple[str, ...]:
    return tuple(text for text in (one.text, *one.examples) if text.rstrip().endswith(QUESTION_MARKS))


def matters_beyond(origin: Origin) -> list[Matter]:
    """Return what the lesson leaves to others: one for each conversation first, then the second ones, and so on."""
    categories = categories_of(origin)
    scope = origin.ground.lesson.lesson.scope
    inside = {same_words(text) for one in scope.in_scope for text in _questions(one)}
    rounds: list[tuple[int, Matter]] = []
    seen: set[str] = set()
    for one in scope.out_of_scope:
        examples = drawn(one.examples, origin.seed, lambda example: example.text)
        for place, example in enumerate(examples):
            matter = _matter(origin, categories, one.category, example)
            words = same_words(example.text)
            if matter is not None and words not in seen | inside:
                seen.add(words)
                rounds.append((place, matter))
    return _in_turns(origin, rounds)


def _in_turns(origin: Origin, rounds: list[tuple[int, Matter]]) -> list[Matter]:
    """Return matters by their round, those of one round in an order by the seed."""
    ordered = drawn(rounds, origin.seed, lambda one: one[1].text)
    return [matter for _, matter in sorted(ordered, key=lambda one: one[0])]


def balanced(
    within: list[Matter], beyond: list[Matter], most_within: int, most_beyond: int
) -> tuple[list[Matter], list[Matter]] | None:
    """Return so many matters of either side, of which some begin alike; None where none do.

    Where one side asks "may" and "must" and the other "does" and "how many", no knowledge is needed to tell them apart.
    """
    shared = {_opening(matter) for matter in within} & {_opening(matter) for matter in beyond}
    if not shared:
        return None
    alike = next(_opening(matter) for matter in within if _opening(matter) in shared)
    return _with_one(within, alike, most_within), _with_one(beyond, alike, most_beyond)


def _with_one(matters: list[Matter], opening: str, most: int) -> list[Matter]:
    """Return the first matters, the last of them replaced where none has the opening."""
    taken = matters[:most]
    if all(_opening(matter) != opening for matter in taken):
        taken[-1] = next(matter for matter in matters if _opening(matter) == opening)
    return taken


def _opening(matter: Matter) -> str:
    return same_words(matter.text).split()[0]


def categories_of(origin: Origin) -> dict[str, ScopeCategory]:
    """Return the conversations that the lesson names, by id, in the track's order."""
    named = {one.category for one in origin.ground.lesson.lesson.scope.out_of_scope}
    return {one.id: one for one in origin.ground.track.track.scope_categories if one.id in named}


def _matter(origin: Origin, categories: dict[str, ScopeCategory], own: str, example: ScopeExample) -> Matter | None:
    ids = tuple(dict.fromkeys((own, *example.also)))
    text = quotable(example.text)
    # A conversation that this lesson does not name could not be offered as an answer.
    if not is_quotable(text, LONGEST_OPTION) or not set(ids) <= set(categories):
        return None
    reasons = []
    for id_ in ids:
        category = categories[id_]
        forum = without_stop(quotable(category.forum))
        instruments = _listed(origin, category.instruments)
        title = as_markdown(category.title)
        if not all(map(is_quotable, (forum, instruments, title))):
            return None
        key = "generated.settled-by"
        reasons.append(origin.say(key, category=title, forum=forum, instruments=instruments))
    reason = " ".join(reasons)
    return Matter(text, ids, reason) if is_quotable(reason, 4 * LONGEST_OPTION) else None


def _listed(origin: Origin, instruments: Iterable[str]) -> str:
    return reduce(
        lambda some, next_: origin.say("generated.between-instruments", some=some, next=next_),
        (without_stop(quotable(each)) for each in instruments),
    )


def test_of(origin: Origin) -> str:
    """Return the lesson's own words on how to tell what is in and what is out."""
    return str(origin.ground.lesson.lesson.scope.test)
