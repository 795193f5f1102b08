"""Numbers that are new at each attempt: places for them in the page, and what the client puts there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from clawdemy_notes.markup import fill_gaps
from clawdemy_notes.model.items import Item, Numeric
from clawdemy_notes.words import Words, escaped

ANSWER = "the-answer"
"""The place of the answer; no symbol has a hyphen."""


def wrong_answer(place: int) -> str:
    """Return the name of the place of a wrong answer, which counts from 0."""
    return f"wrong-{place}"


@dataclass(frozen=True)
class Places:
    """The places for values in the texts of an item; none where its numbers never change."""

    values: Mapping[str, str]
    """What stands in each place at the first attempt, as it is printed."""

    def fill(self, rendered: str) -> str:
        """Return rendered prose with the first attempt's value in each place `{{name}}`."""
        return fill_gaps(rendered, lambda name: self.value(name, f"{{{{{name}}}}}")) if self.values else rendered

    def value(self, name: str, otherwise: str) -> Markup:
        """Return a value where the client finds it; some other text where there is no such value."""
        if name not in self.values:
            return Markup(escaped(otherwise))  # noqa: S704 - escaped
        return Markup(f'<span data-value="{escaped(name)}">{escaped(self.values[name])}</span>')  # noqa: S704 - escaped


FIXED = Places({})
"""The places of an item whose numbers never change."""


def attempts_of(item: Numeric) -> tuple[Numeric, ...]:
    """Return an item as each attempt asks it: once where its numbers never change."""
    return tuple(item.at_attempt(attempt) for attempt in range(1, max(1, len(item.variants)) + 1))


def places_of(item: Item, attempts: tuple[Numeric, ...], words: Words) -> Places:
    """Return the places of an item, with the values of the first attempt."""
    return Places(_values(item, 1, attempts[0], words) if isinstance(item, Numeric) else {})


def client_variants(
    item: Item, attempts: tuple[Numeric, ...], key_of: Callable[[Numeric], Mapping[str, object]], words: Words
) -> tuple[Mapping[str, object], ...]:
    """Return what the client needs for each attempt: what it grades with, and what stands in each place."""
    if not isinstance(item, Numeric) or not item.variants:
        return ()
    return tuple(
        {"key": key_of(numbers), "values": _values(item, number, numbers, words)}
        for number, numbers in enumerate(attempts, start=1)
    )


def _values(item: Numeric, attempt: int, numbers: Numeric, words: Words) -> Mapping[str, str]:
    if not item.variants:
        return {}
    variant = item.variants[attempt - 1]
    wrong = {wrong_answer(place): one.value for place, one in enumerate(numbers.wrong_answers)}
    every = {**variant.values, **variant.computed, ANSWER: numbers.answer, **wrong}
    return {name: words.figures(number) for name, number in every.items()}
