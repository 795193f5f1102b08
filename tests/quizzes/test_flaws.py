"""A generated question that is plainly broken is not asked."""

from __future__ import annotations

import dataclasses

from clawdemy_notes.generate import Generated, Ground, Offer
from clawdemy_notes.model.items import SingleChoice
from clawdemy_notes.quizzes import SHIPPED, Makers, errors_in, with_generated
from clawdemy_notes.quizzes.makers import Questions
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.conftest import ROOT

WORDS = words_of(ENGLISH)


def broken(one: Generated) -> Generated:
    """Return a question two of whose options read the same."""
    if not isinstance(one.item, SingleChoice):
        return one
    first, second, *others = one.item.options
    options = (first, second.model_copy(update={"text": first.text}), *others)
    return dataclasses.replace(one, item=one.item.model_copy(update={"options": options}))


def test_a_question_with_an_error_is_left_out_and_the_rule_is_named() -> None:
    sources = read_course(ROOT)
    track = sources.course.tracks[0]
    lesson = track.lessons[0]
    made = SHIPPED.make(Ground(track, lesson, WORDS))
    assert errors_in(made, lesson, WORDS) == {}
    breaking = Makers(SHIPPED.names, lambda ground: Questions(Offer.of(broken(one)) for one in SHIPPED.make(ground)))
    errors = errors_in(breaking.make(Ground(track, lesson, WORDS)), lesson, WORDS)
    assert {flaw.rule for flaw in errors.values()} == {"duplicate-options"}
    asked = with_generated(sources, WORDS, breaking).tracks[0].lessons[0].quiz
    assert asked is not None
    generated = [item for item in asked.items if "--" in item.id]
    assert generated
    assert not any(isinstance(item, SingleChoice) for item in generated)
