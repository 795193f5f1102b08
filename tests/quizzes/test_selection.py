"""Generated questions are chosen the same each time, as their authors want, and mixed."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.generate import Generated, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Generation, Override
from clawdemy_notes.quizzes.selection import PER_GENERATOR, in_order, select
from tests.quizzes.makers import NAMES, item_of

FACTS = tuple(f"fact-{number}" for number in range(30))


def made(facts: tuple[str, ...] = FACTS, names: tuple[str, ...] = NAMES) -> tuple[Offer, ...]:
    return tuple(
        Offer.of(Generated(item_of(name, fact, f"section-{int(fact[5:]) % 3}"), name, fact, "a rule"))
        for name in names
        for fact in facts
    )


def ids(chosen: tuple[Generated, ...]) -> list[str]:
    return [one.item.id for one in chosen]


def test_without_settings_each_generator_adds_a_few() -> None:
    chosen = select(made(), Generation(), {})
    assert sorted(one.generator for one in chosen) == sorted(NAMES * PER_GENERATOR)


def test_facts_that_nothing_asks_about_go_first() -> None:
    chosen = select(made(), Generation(), {})
    assert len({one.fact for one in chosen}) == len(chosen)


@given(st.permutations(made()), st.integers(0, 30))
def test_the_choice_depends_on_ids_alone(offers: list[Offer], most: int) -> None:
    settings = Generation(most=most)
    assert select(offers, settings, {}) == select(made(), settings, {})
    assert len(select(offers, settings, {})) == min(most, PER_GENERATOR * len(NAMES))


def test_kinds_stay_mixed_when_few_are_wanted() -> None:
    assert {one.generator for one in select(made(), Generation(most=3), {})} == set(NAMES)


def test_numbers_of_the_author_hold_and_what_is_not_named_is_off() -> None:
    chosen = select(made(), Generation(generators={"pick-term": 7, "judge-term": 0}), {})
    assert [one.generator for one in chosen] == ["pick-term"] * 7


def test_a_rejected_question_is_gone_and_a_pinned_one_is_there() -> None:
    usual = ids(select(made(), Generation(), {}))
    unusual = next(one.id for one in made() if one.id not in usual)
    overrides = {usual[0]: Override(reject=Phrase("Too easy.")), unusual: Override(pin=True)}
    chosen = ids(select(made(), Generation(), overrides))
    assert usual[0] not in chosen
    assert unusual in chosen
    assert ids(select(made(), Generation(most=0), overrides)) == [unusual]


def test_one_fact_more_changes_little() -> None:
    before, after = (set(ids(select(made(facts), Generation(), {}))) for facts in (FACTS[:-1], FACTS))
    assert len(before - after) <= len(NAMES)


def test_sections_follow_the_notes_and_kinds_take_turns() -> None:
    ordered = in_order(select(made(), Generation(), {}), lambda section: int(section[8:]))
    places = [int(one.item.section[8:]) for one in ordered]
    assert places == sorted(places)
    kinds = [one.item.kind for one in in_order(select(made(FACTS[:1]), Generation(), {}) * 2, lambda _: 0)]
    assert all(one != other for one, other in pairwise(kinds))
