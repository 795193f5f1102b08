"""The page of a track's review: questions of several lessons that do not get into each other's way."""

from __future__ import annotations

import dataclasses
import html
import json
import re
from collections import Counter
from typing import Any

import pytest

from clawdemy_notes.model.course import CourseTrack
from clawdemy_notes.pipeline import Draft, read
from clawdemy_notes.render.menu import menu_for
from clawdemy_notes.render.navigation import course_entries, mkdocs_nav, pages_in
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.pages import render_pages
from clawdemy_notes.render.quiz import render_quiz_page
from clawdemy_notes.words import ENGLISH, words_of
from tests.cases import EVERY, SMALL

WORDS = words_of(ENGLISH)
COURSE = read(EVERY).course
PLACE = "lessons/every-field/review/index.md"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {page.path: page for page in render_pages(COURSE, WORDS)}


@pytest.fixture(scope="module")
def track() -> CourseTrack:
    return next(track for track in COURSE.tracks if track.id == "every-field")


def data_of(page: Page) -> list[dict[str, Any]]:
    return [json.loads(html.unescape(text)) for text in re.findall(r"data-item='([^']*)'", page.body)]


def test_every_question_has_a_name_of_its_own_and_names_its_lesson(pages: dict[str, Page], track: CourseTrack) -> None:
    asked = data_of(pages[PLACE])
    assert [data["id"] for data in asked] == [one.id for one in track.review]
    assert [data["outcome"] for data in asked] == [one.lesson for one in track.review]
    ids = Counter(re.findall(r' id="([^"]+)"', pages[PLACE].body))
    assert set(ids.values()) == {1}


def test_what_is_read_again_is_a_part_of_the_lesson_that_the_question_is_from(
    pages: dict[str, Page], track: CourseTrack
) -> None:
    rows = dict(re.findall(r'<li data-section="([^"]+)"><a href="([^"]+)">', pages[PLACE].body))
    assert rows == {f"{one.lesson}.{one.item.section}": f"../{one.lesson}/#{one.item.section}" for one in track.review}


def test_the_result_lists_the_points_of_each_lesson(pages: dict[str, Page], track: CourseTrack) -> None:
    points: Counter[str] = Counter()
    for one in track.review:
        points[one.lesson] += 0 if one.item.kind == "recall" else one.item.points
    rows = re.findall(r'<li data-outcome="([^"]+)"><a href="\.\./\1/">.*?<progress max="(\d+)"', pages[PLACE].body)
    assert {name: int(most) for name, most in rows} == {name: most for name, most in points.items() if most}


def test_a_question_of_a_group_brings_what_the_group_shares(pages: dict[str, Page]) -> None:
    groups = re.findall(r'<section class="cn-group".*?</section>', pages[PLACE].body, re.DOTALL)
    group = next(group for group in groups if "work-it-out" in group)
    assert "The same <em>square</em>" in group
    assert "<svg" in group
    assert re.findall(r'<clawdemy-item class="cn-item" id="([^"]+)"', group) == ["item-available.work-it-out"]


def test_it_is_reached_from_the_track_the_menu_and_the_last_quiz(pages: dict[str, Page], track: CourseTrack) -> None:
    assert 'href="review/"' in pages["lessons/every-field/index.md"].body
    assert 'data-quiz="every-field/review" data-count="14"' in pages["lessons/every-field/index.md"].body
    *_, last = (lesson for lesson in track.lessons if lesson.quiz is not None)
    whole = dataclasses.replace(track, lessons=track.lessons[: track.lessons.index(last) + 1])
    assert last.quiz is not None
    assert 'href="../../review/"' in render_quiz_page(whole, last, last.quiz, WORDS).body
    assert PLACE in pages_in(mkdocs_nav(course_entries(COURSE, WORDS)))
    menu = menu_for(COURSE, PLACE, (), None, WORDS).track
    assert menu is not None
    assert menu.review is not None
    assert (menu.review.url, menu.review.is_current) == ("lessons/every-field/review/", True)


def test_in_a_preview_the_page_is_the_same(pages: dict[str, Page]) -> None:
    planned = next(page for page in Draft(EVERY).pages if page.path == PLACE)
    assert planned.title == pages[PLACE].title
    assert planned.make() == pages[PLACE]


def test_a_track_without_a_review_has_no_page_and_leads_to_none() -> None:
    course = read(SMALL).course
    pages = {page.path: page for page in render_pages(course, WORDS)}
    assert "lessons/basics/review/index.md" not in pages
    assert "review/" not in pages["lessons/basics/index.md"].body
    menu = menu_for(course, "lessons/basics/index.md", (), None, WORDS).track
    assert menu is not None
    assert menu.review is None
