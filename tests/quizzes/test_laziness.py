"""Questions that are made when their turn comes are those that would be chosen among all."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from clawdemy_notes.generate import NAMES, Generated, Ground, Offer, generate_items, offer_items
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Generation, Override
from clawdemy_notes.quizzes import SHIPPED, Makers, lesson_with_generated
from clawdemy_notes.quizzes.makers import Questions
from clawdemy_notes.quizzes.selection import PER_GENERATOR, select
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.conftest import ROOT
from tests.generate.made_up import made_up_ground

GROUNDS = st.builds(made_up_ground, st.integers(0, 5_000), st.integers(0, 20))
SETTINGS = st.builds(
    Generation,
    generators=st.dictionaries(st.sampled_from(NAMES), st.integers(0, 6)),
    most=st.integers(0, 30),
)
WISHES = st.sampled_from([Override(pin=True), Override(reject=Phrase("No.")), Override()])


def chosen_among_all(
    made: tuple[Generated, ...], wanted: Generation, overrides: Mapping[str, Override]
) -> tuple[Generated, ...]:
    """Return what a quiz asks, as one would choose it with all questions at hand: in turns, the first that is best."""
    of = {one.item.id: overrides.get(one.item.id, Override()) for one in made}
    chosen = [one for one in made if of[one.item.id].pin and not of[one.item.id].reject]
    ranked = sorted(made, key=lambda one: hashlib.sha256(one.item.id.encode()).hexdigest())
    open_ = [one for one in ranked if not of[one.item.id].reject and one not in chosen]
    is_taking = True
    while is_taking:
        is_taking = False
        for name in sorted({one.generator for one in made}):
            room = wanted.generators.get(name, 0) if wanted.generators else PER_GENERATOR
            asked_about = {one.fact for one in chosen}
            own = sorted((one for one in open_ if one.generator == name), key=lambda one: one.fact in asked_about)
            if own and len(chosen) < wanted.most and sum(one.generator == name for one in chosen) < room:
                chosen.append(own[0])
                open_.remove(own[0])
                is_taking = True
    return tuple(chosen)


@settings(max_examples=40)  # each is a whole lesson
@given(ground=GROUNDS, wanted=SETTINGS, data=st.data())
def test_what_is_made_in_turn_is_what_is_chosen_among_all(
    ground: Ground, wanted: Generation, data: st.DataObject
) -> None:
    offers = offer_items(ground)
    ids = sorted(offer.id for offer in offers)
    overrides = data.draw(st.dictionaries(st.sampled_from(ids), WISHES, max_size=5) if ids else st.just({}))
    unfit = set(data.draw(st.lists(st.sampled_from(ids), max_size=5) if ids else st.just([])))
    lazy = select(offers, wanted, overrides, lambda one: one.item.id not in unfit)
    every = tuple(one for one in generate_items(ground) if one.item.id not in unfit)
    eager = chosen_among_all(every, wanted, overrides)
    assert lazy == eager
    assert [one.candidates for one in lazy] == [one.candidates for one in eager]


def test_questions_that_nobody_asks_for_are_not_made() -> None:
    sources = read_course(ROOT)
    track = sources.course.tracks[0]
    made: list[str] = []

    def counted(ground: Ground) -> Questions:
        def offered(one: Offer) -> Offer:
            def make() -> Generated | None:
                made.append(one.id)
                return one.make()

            return Offer(one.generator, one.fact, make)

        return Questions(map(offered, offer_items(ground)))

    makers = Makers(SHIPPED.names, counted)
    for lesson in track.lessons:
        asked = lesson_with_generated(sources, track, lesson, words_of(ENGLISH), makers).quiz
        assert asked is not None
        assert len(made) == len(set(made)) < len(offer_items(Ground(track, lesson, words_of(ENGLISH))))
        made.clear()


@settings(max_examples=40)  # each is a whole lesson
@given(ground=GROUNDS)
def test_what_is_told_of_wrong_options_agrees_with_what_was_taken(ground: Ground) -> None:
    for one in generate_items(ground):
        if one.generator in {"term-of-definition", "definition-of-term"}:
            taken = [candidate.text for candidate in one.candidates if candidate.dropped is None]
            assert taken == [option.text for option in getattr(one.item, "options", ()) if not option.correct]
