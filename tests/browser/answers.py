"""Answers to any quiz, worked out from its sources and entered as a reader would."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import assert_never

from playwright.sync_api import Locator, Page, expect

from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import (
    Classification,
    Cloze,
    HotText,
    Item,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Recall,
    ShortAnswer,
    SingleChoice,
    Statement,
    TrueFalse,
)
from clawdemy_notes.pipeline import build
from clawdemy_notes.render.items import plain_words
from clawdemy_notes.render.layout import quiz_page
from clawdemy_notes.render.links import lesson_links
from clawdemy_notes.words import ENGLISH, words_of
from tests.browser.reader import check, choose, put_into_order
from tests.conftest import ROOT

(TRACK,) = build(ROOT).course.tracks
SEED = TRACK.lesson("transformers-for-video-generation")
assert SEED is not None
assert SEED.quiz is not None
ITEMS = SEED.quiz.items
LINKS = lesson_links(TRACK, SEED, quiz_page(TRACK.id, SEED.id), words_of(ENGLISH))


def question_of(page: Page, number: int) -> Locator:
    """Return a question by its number, from 1."""
    heading = page.get_by_role("heading", name=f"Question {number} of {len(ITEMS)}")
    return page.locator("clawdemy-item").filter(has=heading)


def words(text: Phrase) -> str:
    """Return a phrase as a screen reader says it."""
    return plain_words(text, LINKS)


def ending_in(text: Phrase) -> re.Pattern[str]:
    """Match the name of an option, whatever its letter."""
    return re.compile(rf"(^|\s){re.escape(words(text))}$")


def enter(place: Locator, item: Item, *, rightly: bool) -> None:
    """Enter an answer to one question: the right one, or one that is wrong altogether."""
    match item:
        case SingleChoice():
            picked = next(option for option in item.options if option.correct == rightly)
            place.get_by_role("radio", name=ending_in(picked.text)).check()
        case MultipleChoice():
            for option in item.options:
                box = place.get_by_role("checkbox", name=ending_in(option.text))
                box.set_checked(option.correct == rightly)
        case TrueFalse():
            place.get_by_role("radio", name="True" if item.answer == rightly else "False").check()
        case Matching():
            rights = [pair.right for pair in item.pairs]
            if not rightly:
                rights = [*rights[1:], rights[0]]
            for pair, right in zip(item.pairs, rights, strict=True):
                choose(place.get_by_role("combobox", name=words(pair.left)), words(right))
        case Classification():
            for statement in item.statements:
                label(place, item, statement, rightly=rightly)
        case Ordering():
            steps = [words(step.text) for step in item.steps]
            put_into_order(place, steps if rightly else reversed(steps))
        case Numeric():
            answer = item.answer if rightly else wrong_number(item)
            place.get_by_role("textbox", name="Your answer").fill(str(answer))
        case Cloze():
            for gap in item.gaps:
                field = place.locator(f"[data-gap={gap.id}]")
                if gap.options:
                    field.select_option(next(option.id for option in gap.options if option.correct == rightly))
                else:
                    field.fill(gap.answers[0] if rightly else "something else altogether")
        case HotText():
            for passage in item.passages:
                place.locator(f"input[value={passage.id}]").set_checked(passage.correct == rightly)
        case Recall():
            place.get_by_text("Compare with a model answer").click()
            place.get_by_role("radio", name="I knew it" if rightly else "Not yet").check()
        case ShortAnswer():
            text = item.answers[0] if rightly else "something else altogether"
            place.get_by_role("textbox", name="Your answer").fill(text)
        case _:
            assert_never(item)


def wrong_number(item: Numeric) -> Decimal:
    """Return a wrong number that has its own feedback, where there is one."""
    return item.wrong_answers[0].value if item.wrong_answers else item.answer * 7 + 1


def label(place: Locator, item: Classification, statement: Statement, *, rightly: bool) -> None:
    """Give a statement its labels, or all the others."""
    row = place.get_by_role("group", name=words(statement.text), exact=True)
    second = item.second_question
    for candidate in item.labels:
        wanted = (candidate.id in statement.labels) == rightly
        if row.get_by_role("checkbox", name=words(candidate.text), exact=True).count():
            row.get_by_role("checkbox", name=words(candidate.text), exact=True).set_checked(wanted)
        elif row.get_by_role("radio", name=words(candidate.text), exact=True).count():
            if wanted:
                row.get_by_role("radio", name=words(candidate.text), exact=True).check()
        elif wanted:
            choose(row.get_by_role("combobox").first, words(candidate.text))
    if second is not None:
        box = row.get_by_role("combobox", name=words(second.prompt))
        if box.is_visible():
            wanted_label = next(
                candidate for candidate in second.labels if (candidate.id in statement.second) == rightly
            )
            choose(box, words(wanted_label.text))
        for other in second.labels:
            tick = row.get_by_role("group", name=words(second.prompt)).get_by_role("checkbox", name=words(other.text))
            if tick.count() and tick.is_visible():
                tick.set_checked((other.id in statement.second) == rightly)


def answer_all(page: Page, *, rightly: bool, checked: bool = True) -> None:
    """Answer every question of the quiz, and check each."""
    for number, item in enumerate(ITEMS, start=1):
        place = question_of(page, number)
        enter(place, item, rightly=rightly)
        if checked:
            check(place)
            expect(place.get_by_role("button", name="Try again")).to_be_visible()
