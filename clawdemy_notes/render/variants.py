"""Numbers that are new at each attempt: places for them in the page, and what the client puts there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from clawdemy_notes.markup import fill_gaps
from clawdemy_notes.model.items import Numeric, Variant
from clawdemy_notes.words import Words, escaped, finished

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
            return finished(escaped(otherwise))
        return finished(f'<span data-value="{escaped(name)}">{escaped(self.values[name])}</span>')


FIXED = Places({})
"""The places of an item whose numbers never change."""


class Numbers(NamedTuple):
    """The numbers of an item at one attempt."""

    answer: Decimal
    wrong: tuple[Decimal, ...]
    """Each in the place of the wrong answer whose feedback it gets."""


def attempts_of(item: Numeric) -> tuple[Numbers, ...]:
    """Return the numbers of each attempt: of one where they never change."""
    if not item.variants:
        return (Numbers(item.answer, tuple(wrong.value for wrong in item.wrong_answers)),)
    return tuple(Numbers(one.answer, one.wrong_answers[: len(item.wrong_answers)]) for one in item.variants)


def places_of(item: Numeric, attempts: tuple[Numbers, ...], words: Words) -> Places:
    """Return the places of an item, with the values of the first attempt."""
    return Places(_values(item.variants[0], attempts[0], words)) if item.variants else FIXED


def client_variants(
    item: Numeric, attempts: tuple[Numbers, ...], key_of: Callable[[Numbers], Mapping[str, object]], words: Words
) -> tuple[Mapping[str, object], ...]:
    """Return what the client needs for each attempt: what it grades with, and what stands in each place."""
    return tuple(
        {"key": key_of(numbers), "values": _values(variant, numbers, words)}
        for variant, numbers in zip(item.variants, attempts, strict=False)
    )


def _values(variant: Variant, numbers: Numbers, words: Words) -> Mapping[str, str]:
    wrong = {wrong_answer(place): value for place, value in enumerate(numbers.wrong)}
    every = {**variant.values, **variant.computed, ANSWER: numbers.answer, **wrong}
    return {name: words.figures(number) for name, number in every.items()}
