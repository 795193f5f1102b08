"""Which of the generated questions a quiz asks, and in which order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable, Mapping

from clawdemy_notes.generate import Generated, Offer
from clawdemy_notes.model.items import Generation, Override

PER_GENERATOR = 4
"""How many questions a generator may add where the author gives no number: one of each kind soon repeats itself."""


def select(
    offers: Iterable[Offer],
    settings: Generation,
    overrides: Mapping[str, Override],
    is_fit: Callable[[Generated], bool] = lambda _: True,
) -> tuple[Generated, ...]:
    """Return what is asked: all that is pinned, and nothing that is rejected or unfit.

    The rest is taken in turns, one of each generator, so that kinds stay mixed under any `most`. Within a generator,
    ids are ranked by their hash: an edited fact changes nothing of what is asked about others. Facts that nothing
    asks about yet go before the rest.

    A question is made when its turn has come. One that turns out to be none is passed over, as if it had never been
    offered.
    """
    wanted, pinned = list(offers), list[Offer]()
    if overrides:
        wanted = [one for one in wanted if one.id not in overrides or not overrides[one.id].reject]
        pinned = [one for one in wanted if one.id in overrides and overrides[one.id].pin]
    chosen = [one.made for one in pinned if one.made is not None and is_fit(one.made)]
    room = {name: _room(settings, name) for name in sorted({one.generator for one in wanted})}
    for one in chosen:
        room[one.generator] -= 1
    left: dict[str, list[Offer]] = {name: [] for name in room}
    for offer in wanted:
        if offer not in pinned:
            left[offer.generator].append(offer)
    for name in room:
        left[name] = sorted(left[name], key=lambda one: _rank(one.id)) if room[name] > 0 else []
    asked_about = {one.fact for one in chosen}
    while len(chosen) < settings.most and any(left.values()):
        for name in room:
            found = _next(left[name], asked_about, is_fit) if len(chosen) < settings.most else None
            if found is not None:
                chosen.append(found)
                asked_about.add(found.fact)
                room[name] -= 1
            if room[name] <= 0:
                left[name] = []
    return tuple(chosen)


def _next(left: list[Offer], asked_about: Container[str], is_fit: Callable[[Generated], bool]) -> Generated | None:
    """Take offers until one of them turns out a question; None where none is left."""
    while left:
        place = next((place for place, one in enumerate(left) if one.fact not in asked_about), 0)
        offer = left.pop(place)
        if offer.made is not None and is_fit(offer.made):
            return offer.made
    return None


def in_order(chosen: Iterable[Generated], place_of: Callable[[str], int]) -> tuple[Generated, ...]:
    """Return questions in the order of the notes; in one section, kinds take turns as far as they go round."""
    placed = [(place_of(one.item.section), one) for one in chosen]
    left = sorted(placed, key=lambda one: (one[0], _rank(one[1].item.id)))
    ordered: list[Generated] = []
    while left:
        here = [one for place, one in left if place == left[0][0]]
        before = ordered[-1].item.kind if ordered else None
        kinds = [one.item.kind for one in here]
        # What there is most of comes first: else two of it are left over at the end.
        next_ = min(range(len(here)), key=lambda n: (kinds[n] == before, -kinds.count(kinds[n])))
        ordered.append(left.pop(next_)[1])
    return tuple(ordered)


def _room(settings: Generation, generator: str) -> int:
    return settings.generators.get(generator, 0) if settings.generators else PER_GENERATOR


def _rank(item_id: str) -> str:
    return hashlib.sha256(item_id.encode()).hexdigest()
