"""Which of the generated questions a quiz asks, and in which order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping

from clawdemy_notes.generate import Generated
from clawdemy_notes.model.items import Generation, Override

PER_GENERATOR = 4
"""How many questions a generator may add where the author gives no number: one of each kind soon repeats itself."""


def select(
    generated: Iterable[Generated], settings: Generation, overrides: Mapping[str, Override]
) -> tuple[Generated, ...]:
    """Return what is asked: all that is pinned, and nothing that is rejected.

    The rest is taken in turns, one of each generator, so that kinds stay mixed under any `most`. Within a generator,
    ids are ranked by their hash: an edited fact changes nothing of what is asked about others. Facts that nothing
    asks about yet go before the rest.
    """
    wanted = [one for one in generated if not _override(overrides, one).reject]
    chosen = [one for one in wanted if _override(overrides, one).pin]
    left: dict[str, list[Generated]] = {}
    for one in sorted(wanted, key=lambda one: _rank(one.item.id)):
        if one not in chosen:
            left.setdefault(one.generator, []).append(one)
    room = {name: _room(settings, name) - sum(one.generator == name for one in chosen) for name in sorted(left)}
    asked_about = {one.fact for one in chosen}
    while len(chosen) < settings.most and any(left[name] and room[name] > 0 for name in room):
        for name in room:
            if left[name] and room[name] > 0 and len(chosen) < settings.most:
                one = min(left[name], key=lambda one: one.fact in asked_about)
                left[name].remove(one)
                room[name] -= 1
                chosen.append(one)
                asked_about.add(one.fact)
    return tuple(chosen)


def in_order(chosen: Iterable[Generated], place_of: Callable[[str], int]) -> tuple[Generated, ...]:
    """Return questions in the order of the notes; in one section, kinds take turns as far as they go round."""
    left = sorted(chosen, key=lambda one: (place_of(one.item.section), _rank(one.item.id)))
    ordered: list[Generated] = []
    while left:
        here = [one for one in left if place_of(one.item.section) == place_of(left[0].item.section)]
        before = ordered[-1].item.kind if ordered else None
        kinds = [one.item.kind for one in here]
        # What there is most of comes first: else two of it are left over at the end.
        one = min(here, key=lambda one: (one.item.kind == before, -kinds.count(one.item.kind)))
        left.remove(one)
        ordered.append(one)
    return tuple(ordered)


def _override(overrides: Mapping[str, Override], one: Generated) -> Override:
    return overrides.get(one.item.id, Override())


def _room(settings: Generation, generator: str) -> int:
    return settings.generators.get(generator, 0) if settings.generators else PER_GENERATOR


def _rank(item_id: str) -> str:
    return hashlib.sha256(item_id.encode()).hexdigest()
