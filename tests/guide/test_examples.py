"""The YAML of the guide: every example passes the checks, and every kind of question and of fact is shown at work."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from clawdemy_notes.examples import ExampleCourse, blocks_in, file_of, with_examples
from clawdemy_notes.generate import NAMES
from clawdemy_notes.model.items import Item
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.words import ENGLISH, words_of
from tests.conftest import ROOT
from tests.test_floors import FLOORS

GUIDE = ROOT / "docs" / "guide"
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(GUIDE.glob("*.md"))}
KINDS = [get_args(model.model_fields["kind"].annotation)[0] for model in get_args(get_args(Item)[0])]
FACTS = [name for name in Lesson.model_fields if name in {"terms", "pair_sets", "sequences", "claims", "calculations"}]
OTHER_YAML = {
    "translating": "entries of a table of words",
    "pull-requests": "settings of pre-commit",
}
"""Pages with YAML that is neither a lesson's, a quiz's nor a track's, and what it is."""


@pytest.mark.parametrize("page", [page for page in PAGES if page not in OTHER_YAML])
def test_every_example_passes_the_checks(page: str) -> None:
    course = ExampleCourse()
    for block in blocks_in(PAGES[page]):
        if file_of(block.text) is not None:
            course = course.with_block(block.text)
            course.read()
            course = course.for_next_block()


@pytest.mark.parametrize("page", [page for page in PAGES if page not in OTHER_YAML])
def test_all_other_yaml_is_a_setting_of_mkdocs(page: str) -> None:
    for block in blocks_in(PAGES[page]):
        if file_of(block.text) is None:
            settings = yaml.safe_load(block.text)
            assert set(settings) <= {"site_name", "site_url", "repo_url", "edit_uri", "theme", "plugins", "nav"}


def test_every_kind_of_question_has_its_section_and_is_shown() -> None:
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGES["questions"], re.DOTALL | re.MULTILINE))
    assert sorted(sections) == sorted(KINDS)
    for kind, section in sections.items():
        (block,) = blocks_in(section)
        assert block.shown == ()
        assert [item["kind"] for item in yaml.safe_load(block.text)] == [kind]


def test_every_sort_of_fact_is_shown_with_a_question_that_grows_from_it() -> None:
    shown = {name for block in blocks_in(PAGES["facts"]) if block.shown for name in yaml.safe_load(block.text)}
    assert shown >= {*FACTS, "scope", "sections", "overrides"}


def test_every_rule_that_makes_questions_is_named() -> None:
    rows = re.findall(r"^\| .*? \| (.*) \|$", PAGES["facts"], re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)} == set(NAMES)


def test_the_items_of_all_pages_have_ids_of_their_own() -> None:
    pages = [with_examples(text, f"guide/{page}.md", words_of(ENGLISH)) for page, text in PAGES.items()]
    # Answers to all of them are kept together.
    shown = re.findall(r'<clawdemy-item[^>]* id="([^"]*)"', "".join(pages))
    assert len(shown) > len(KINDS)
    assert len(shown) == len(set(shown))


def test_what_examples_stand_on_is_sound_by_itself() -> None:
    assert ExampleCourse().read().diagnostics == ()


def test_each_page_says_in_its_front_matter_what_it_is() -> None:
    for page, markdown in PAGES.items():
        meta = yaml.safe_load(markdown.split("---\n")[1])
        assert set(meta) >= {"title", "description"}, page
        assert len(meta["description"]) > 30, page


def test_no_page_is_left_out_of_the_menu() -> None:
    settings = Path(ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for page in PAGES:
        assert f"guide/{page}.md" in settings


def test_the_floors_are_those_of_the_package() -> None:
    table = PAGES["how-it-is-built"].partition("\n## The floors\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", row)) for row in rows] == FLOORS


@pytest.mark.parametrize("page", PAGES)
def test_every_picture_is_there_for_both_colour_schemes_and_says_what_it_shows(page: str) -> None:
    pictures = re.findall(r"!\[(.*?)\]\((.*?)-(light|dark)\.png#only-(light|dark)\)", PAGES[page])
    for alternative, place, scheme, shown in pictures:
        assert (GUIDE / f"{place}-{scheme}.png").is_file()
        assert scheme == shown
        assert len(alternative) > 40
    assert [each for each in pictures if each[2] == "light"] == [
        (alternative, place, "light", "light") for alternative, place, scheme, _ in pictures if scheme == "dark"
    ]
