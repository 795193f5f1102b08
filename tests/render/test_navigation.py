"""The order of all pages: generated ones, and those that a site owner orders."""

from __future__ import annotations

from clawdemy_notes.render.navigation import course_entries, mkdocs_nav, pages_in, short_entries, site_nav
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.cases import SMALL

COURSE = read_course(SMALL).course
WORDS = words_of(ENGLISH)
ENTRIES = course_entries(COURSE, WORDS)
GENERATED = list(pages_in(mkdocs_nav(ENTRIES)))


def test_without_a_setting_hand_written_pages_come_last_by_name() -> None:
    nav = site_nav(ENTRIES, GENERATED, None, ["b.md", "index.md", "a.md"], WORDS)
    assert list(pages_in(nav)) == ["index.md", *GENERATED, "a.md", "b.md"]


def test_generated_pages_come_after_the_home_page_of_the_setting() -> None:
    written: list[object] = ["first.md", {"Start": "index.md"}, {"Guide": ["b.md", "a.md"]}]
    nav = site_nav(ENTRIES, GENERATED, written, ["a.md", "b.md", "first.md", "index.md"], WORDS)
    assert list(pages_in(nav)) == ["first.md", "index.md", *GENERATED, "b.md", "a.md"]


def test_a_setting_without_a_home_page_gets_ours() -> None:
    nav = site_nav(ENTRIES, GENERATED, [{"Guide": ["b.md"]}], ["b.md"], WORDS)
    assert list(pages_in(nav)) == ["index.md", *GENERATED, "b.md"]


def test_a_setting_that_names_a_generated_page_is_left_alone() -> None:
    written: list[object] = ["glossary/index.md", {"Guide": ["b.md"]}]
    assert site_nav(ENTRIES, GENERATED, written, ["b.md"], WORDS) is written


def test_a_page_written_by_hand_in_place_of_a_generated_one_stands_once() -> None:
    nav = site_nav(ENTRIES, GENERATED, None, ["glossary/index.md", "index.md"], WORDS)
    assert list(pages_in(nav)) == ["index.md", *GENERATED]


def test_the_short_form_leads_to_tracks_and_not_into_them() -> None:
    nav = site_nav(short_entries(COURSE, WORDS), GENERATED, None, [], WORDS)
    listed = ["index.md", "lessons/basics/index.md", "progress/index.md", "glossary/index.md"]
    assert list(pages_in(nav)) == [*listed, "sources/index.md", "scope/index.md"]


def test_the_short_form_too_leaves_a_setting_alone_that_orders_lessons() -> None:
    written: list[object] = [{"First": "lessons/basics/first/index.md"}]
    assert site_nav(short_entries(COURSE, WORDS), GENERATED, written, [], WORDS) is written
