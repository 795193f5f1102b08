"""The style sheets know no left and no right: the same rules serve languages that are written either way."""

from __future__ import annotations

import re

import pytest
from rcssmin import cssmin

from clawdemy_notes.render.assets import CLIENT

DECLARATION = re.compile(r"(?<![\w-])([\w-]+)\s*:\s*([^;{}]+)(?=[;}])")
FOUR_SIDES = {"margin", "padding", "inset", "border-width", "border-style", "border-color"}


def is_one_sided(name: str, value: str) -> bool:
    """Say whether a declaration means the left or the right of the screen."""
    parts = re.findall(r"[^\s(]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?", value)
    if name in FOUR_SIDES:
        return len(parts) == 4 and parts[1] != parts[3]
    if name == "border-radius":
        return len(parts) == 4 and parts[:2] != [parts[1], parts[0]]
    if name in {"text-align", "float", "clear"}:
        return value.strip() in {"left", "right"}
    return bool(re.search(r"(?:^|-)(?:left|right)(?:-|$)", name)) and not name.startswith("--")


@pytest.mark.parametrize("sheet", ["clawdemy.css", "quiz.css", "sheet.css"])
def test_no_rule_means_the_left_or_the_right_of_the_screen(sheet: str) -> None:
    rules = cssmin((CLIENT / sheet).read_text(encoding="utf-8"))
    declarations = DECLARATION.findall(rules)
    assert len(declarations) > 90
    assert [f"{name}: {value}" for name, value in declarations if is_one_sided(name, value)] == []


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("margin-left", "1em", True),
        ("left", "0", True),
        ("border-right", "1px solid", True),
        ("text-align", "left", True),
        ("padding", "0 1em 0 2em", True),
        ("border-radius", "0 6px 6px 0", True),
        ("padding", "0 1em 2em 1em", False),
        ("border-radius", "4px 4px 0 0", False),
        ("margin-inline-start", "1em", False),
        ("--cn-right", "#fff", False),
    ],
)
def test_one_sided_declarations_are_told_from_others(name: str, value: str, told: bool) -> None:
    assert is_one_sided(name, value) is told
