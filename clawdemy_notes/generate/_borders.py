"""The borders of a lesson, as questions draw them: what it settles, and what it leaves to others."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
from clawdemy_notes.model.scope import ScopeExample
from clawdemy_notes.model.track import ScopeCategory

_INDIRECT = re.compile(r"(?:how|what|when|where|whether|which|who|whom|whose|why)\b", re.IGNORECASE)

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
    """Return what the lesson settles, in an order by the seed."""
    scope = origin.ground.lesson.lesson.scope
    outside = {same_words(example.text) for one in scope.out_of_scope for example in one.examples}
    found = {}
    for one in scope.in_scope:
        text = without_stop(quotable(one.text))
        if is_quotable(text, LONGEST_OPTION) and same_words(text) not in outside:
            if _INDIRECT.match(text):
                # Said as a question, as the examples on the other side are: its form must not tell them apart.
                text = origin.ask("generated.asked-", f"{one.text}", matter=text[0].lower() + text[1:])
            instruments = _listed(one.instruments)
            if is_quotable(instruments):
                reason = origin.say("generated.settled-here", instruments=instruments)
                found[same_words(text)] = Matter(text, (), reason)
    return drawn(found.values(), origin.seed, lambda matter: matter.text)


def matters_beyond(origin: Origin) -> list[Matter]:
    """Return what the lesson leaves to others: one for each conversation first, then the second ones, and so on."""
    categories = categories_of(origin)
    scope = origin.ground.lesson.lesson.scope
    inside = {same_words(one.text) for one in scope.in_scope}
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
    by_seed = drawn((matter for _, matter in rounds), origin.seed, lambda matter: matter.text)
    return sorted(by_seed, key=lambda matter: next(place for place, one in rounds if one is matter))


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
        forum, instruments = without_stop(quotable(category.forum)), _listed(category.instruments)
        title = as_markdown(category.title)
        if not all(map(is_quotable, (forum, instruments, title))):
            return None
        key = "generated.settled-by"
        reasons.append(origin.say(key, category=title, forum=forum, instruments=instruments))
    reason = " ".join(reasons)
    return Matter(text, ids, reason) if is_quotable(reason, 4 * LONGEST_OPTION) else None


def _listed(parts: tuple[str, ...]) -> str:
    return "; ".join(without_stop(quotable(part)) for part in parts)


def test_of(origin: Origin) -> str:
    """Return the lesson's own words on how to tell what is in and what is out."""
    return str(origin.ground.lesson.lesson.scope.test)
