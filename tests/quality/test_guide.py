"""The guide to item writing: every rule has its section, and its examples are flawed before and sound after."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml

from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.pipeline import check
from clawdemy_notes.quality import RULES, Setting, flaws_of_item, flaws_of_lesson, flaws_of_quiz
from tests.cases import SMALL
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "guide" / "item-writing.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in GUIDE.split("\n## ")[1:]}
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)


def rules_that_find(example: str, notes: str) -> set[str]:
    """Return the ids of the rules that an example breaks, with what it leaves out filled in."""
    source = yaml.safe_load(example)
    small = yaml.load((SMALL / "docs/lessons/basics/first.yml").read_text("utf-8"), yaml.BaseLoader)
    small["outcomes"] = source.get("outcomes", small["outcomes"])
    small["sections"][0]["body"] = notes
    lesson = Lesson.model_validate_json(json.dumps({**small, "references": with_year(small["references"])}))
    items = [filled(item, number) for number, item in enumerate(source.get("items", [source]))]
    setting = Setting(Quiz.model_validate_json(json.dumps({"items": items})).items, lesson)
    flaws = [*flaws_of_quiz(setting), *flaws_of_lesson(setting)]
    return {flaw.rule for flaw in itertools.chain(flaws, *map(flaws_of_item, setting.examined))}


def with_year(references: dict[str, Any]) -> dict[str, Any]:
    """Return references as read by a YAML reader that leaves all values text."""
    return {**references, "sources": [{**source, "year": int(source["year"])} for source in references["sources"]]}


def filled(item: dict[str, Any], number: int) -> dict[str, Any]:
    """Return an item with the fields that the guide leaves out."""
    kind = next((kind for field, kind in {"answer": "true_false", "pairs": "matching"}.items() if field in item), None)
    common = {
        "id": f"item-{number}",
        "kind": kind or "single_choice",
        "outcome": "explain",
        "section": "idea",
        "explanation": "The notes say why this is so.",
    }
    lists: dict[str, list[dict[str, Any]]] = {
        field: parts(item[field]) for field in ("options", "pairs", "extra_right") if field in item
    }
    options = [{"correct": False, **option} for option in lists.pop("options", [])]
    judged = {"feedback_true": "Look again.", "feedback_false": "Look again."} if kind == "true_false" else {}
    return common | item | lists | judged | ({"options": options} if options else {})


def parts(given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"id": f"part-{number}-{len(given)}", "feedback": "Look again.", **part} for number, part in enumerate(given)
    ]


def test_every_rule_has_its_section_in_order() -> None:
    assert [name for name in SECTIONS if " " not in name] == sorted(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_section_says_how_grave_it_is_and_where_it_comes_from(rule: str) -> None:
    said, _, source = SECTIONS[rule].partition("\nSource: ")
    assert said.partition("\n\n")[2].startswith("An error." if RULES[rule].severity == "error" else "A warning.")
    assert source.startswith(("HDR", "NBME", "this project's own"))


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_example_is_flawed_before_and_sound_after(rule: str) -> None:
    before, after = EXAMPLE.findall(SECTIONS[rule])
    prose = EXAMPLE.sub("", SECTIONS[rule])
    assert rule in rules_that_find(before, prose)
    assert rules_that_find(after, prose) == set()


def test_the_example_of_an_allow_passes_the_checks(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(SMALL, project)
    quiz = project / "quizzes" / "basics" / "first.yml"
    (example,) = EXAMPLE.findall(SECTIONS["When a rule does not fit"])
    quiz.write_text("items:\n" + textwrap.indent(example, "  "), encoding="utf-8")
    assert check(project) == ()


def test_the_page_on_questions_links_to_it() -> None:
    assert "(item-writing.md)" in (ROOT / "docs" / "guide" / "questions.md").read_text(encoding="utf-8")
