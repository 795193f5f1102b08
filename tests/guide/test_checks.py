"""The pages on checks keep their word: one for each id, and every example is found before and not after."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from clawdemy_notes.guide import ids, page
from clawdemy_notes.guide.check_page import FOLDER
from clawdemy_notes.pipeline import SEVERITIES, check
from clawdemy_notes.quality import RULES
from tests.conftest import ROOT
from tests.guide.examples import QUIZ, blocks, found, mended

WITHOUT_EXAMPLE = {"invalid-value": "no rule of today's models needs it"}
WITH_EXAMPLE = [name for name in ids() if name not in WITHOUT_EXAMPLE]

PUBLISHED = ("Haladyna, Downing & Rodriguez 2002", "NBME Item-Writing Guide 2020")
LEFT_OUT = {"unused-figure", "uncited-reference"}
"""What an example leads to that shows one section of the lesson, without the figure and the citation of another."""


def test_every_id_has_its_page_with_its_severity_and_every_page_an_id() -> None:
    assert {name: page(name).severity for name in ids()} == SEVERITIES


@pytest.mark.parametrize("name", ids())
def test_a_page_bears_its_id_and_says_in_one_sentence_what_it_means_and_then_why(name: str) -> None:
    it = page(name)
    assert it.id == name
    assert it.about.endswith(".")
    assert ". " not in it.about
    headings = [line for line in (FOLDER / f"{name}.md").read_text("utf-8").splitlines() if line.startswith("#")]
    examples = ["## What it finds", "## Mended"] if name in WITH_EXAMPLE else []
    assert [line for line in headings if line.startswith("## ")] == ["## Why it matters", *examples]


@pytest.mark.parametrize("name", WITH_EXAMPLE)
def test_the_example_is_found_and_what_is_mended_is_not(name: str, tmp_path: Path) -> None:
    found(page(name), tmp_path / "found")
    severities = {each.severity for each in check(tmp_path / "found") if each.check == name}
    assert severities == {page(name).severity}

    mended(page(name), tmp_path / "mended")
    left = {each for each in check(tmp_path / "mended") if each.check not in LEFT_OUT - {name}}
    assert left == set()


def test_each_example_of_what_is_not_yaml_is_found(tmp_path: Path) -> None:
    found(page("yaml-syntax"), tmp_path)
    files = {block.path for block in blocks(page("yaml-syntax"), "What it finds")}
    assert {each.path for each in check(tmp_path) if each.check == "yaml-syntax"} == files
    assert len(files) == 3


def test_warnings_on_how_questions_are_written_can_be_allowed_and_nothing_else() -> None:
    assert {name for name in ids() if page(name).allow} == {
        rule.id for rule in RULES.values() if rule.severity == "warning"
    }


@pytest.mark.parametrize("name", [name for name in ids() if page(name).allow])
def test_an_allow_where_the_page_puts_it_silences_the_example(name: str, tmp_path: Path) -> None:
    found(page(name), tmp_path)
    quiz = tmp_path / QUIZ
    source = yaml.safe_load(quiz.read_text("utf-8"))
    before = checks_that_speak(tmp_path)
    left = []
    for place in [source] if page(name).allow == "quiz" else source["items"]:
        place |= allow_of(name)
        quiz.write_text(yaml.safe_dump(source, allow_unicode=True), "utf-8")
        left.append(checks_that_speak(tmp_path))
        del place["allow"]
    assert before - {name} in left


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_says_where_it_comes_from(rule: str) -> None:
    source = page(rule).written.partition("\nSource: ")[2]
    assert source.startswith(
        ("Haladyna, Downing & Rodriguez 2002", "NBME Item-Writing Guide 2020", "this project's own")
    )


def test_the_page_on_item_writing_leads_to_each_rule_once() -> None:
    guide = (ROOT / "docs" / "guide" / "item-writing.md").read_text("utf-8")
    assert sorted(re.findall(r"^- \[(.*?)\]\(checks/\1\.md\)$", guide, re.MULTILINE)) == sorted(RULES)


def checks_that_speak(project: Path) -> set[str]:
    return {each.check for each in check(project)}


def allow_of(name: str) -> dict[str, Any]:
    """Return the `allow` that a page shows."""
    shown = page(name).body.partition("## When it does not fit\n")[2]
    return cast("dict[str, Any]", yaml.safe_load(shown.partition("```yaml\n")[2].partition("```")[0]))
