"""A reader takes the review of a track: questions of all lessons on one page, kept apart from the lessons' quizzes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from clawdemy_notes.render.items import points_of
from tests.browser.answers import SEED, TRACK, enter
from tests.browser.reader import result_of, take

assert SEED is not None
SEED_TITLE = SEED.lesson.title
OTHER = next(one.lesson for one in TRACK.review if one.lesson != SEED.id)
COUNT = len(TRACK.review)
OWN = [(number, one.item) for number, one in enumerate(TRACK.review, start=1) if one.lesson == SEED.id]
"""The questions of one lesson, with their numbers."""
TITLE = f"Review: {TRACK.track.title}"


def question(page: Page, number: int) -> Locator:
    heading = page.get_by_role("heading", name=f"Question {number} of {COUNT}")
    return page.locator("clawdemy-item").filter(has=heading)


def test_an_exam_over_all_lessons_tells_which_of_them_to_read_again(
    page: Page, site: Path, serve: Callable[[Path], str]
) -> None:
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(f"{serve(site)}/lessons/{TRACK.id}/")
    page.get_by_role("article").get_by_role("link", name="Take the review").click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    expect(page.get_by_text(f"0 of {COUNT} answered")).to_be_visible()

    take(page, "Take it as an exam")
    (missed, _), *known = OWN
    for number, item in OWN:
        enter(question(page, number), item, rightly=number != missed)
    page.get_by_role("button", name="Hand in all answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Hand in all the same").click()

    result = result_of(page)
    points, most = (sum(points_of(item) for _, item in some) for some in (known, OWN))
    expect(result.get_by_text(f"{SEED_TITLE}: {points} of {most} points.", exact=True)).to_be_visible()
    for name in (TRACK.review[missed - 1].lesson, OTHER):
        again = result.get_by_role("link", name=re.compile(rf"^{re.escape(TRACK.title_of(name))}: ")).first
        expect(again).to_have_attribute("href", re.compile(rf"/{name}/#"))
    again.click()
    expect(page.get_by_role("heading", level=1, name=TRACK.title_of(OTHER))).to_be_visible()
    page.go_back()

    result.get_by_role("button", name="Retry what I missed").click()
    expect(page.get_by_text(f"0 of {COUNT - len(known)} answered")).to_be_visible()
    page.get_by_role("link", name="Back to the track").click()
    expect(page.get_by_role("article")).to_contain_text("Best result ")
    page.get_by_role("link", name="Your progress").first.click()
    history = page.get_by_role("article").get_by_role("region")
    expect(history).to_have_count(1)
    expect(history.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(history.get_by_role("row").filter(has_text="Exam")).to_have_count(1)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('clawdemy:'))") == [
        f"clawdemy:{TRACK.id}/review"
    ]
    assert failures == []
