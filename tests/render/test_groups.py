"""Groups: what several items share stands above them, once."""

from __future__ import annotations

import html
import json
import re

import pytest
from markupsafe import Markup

from clawdemy_notes.model.fingerprint import fingerprint
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.render.items import render_quiz
from clawdemy_notes.words import ENGLISH, words_of
from tests.browser.sample import ITEMS, LINKS, OUTCOMES, SECTIONS, quiz_html

GROUPS = [
    {
        "id": "clip",
        "stem": "One *clip* [@sora].",
        "figures": [{"file": "one.svg", "alt": "A <b>", "caption": "*Look*."}],
    },
    {"id": "face", "stem": "A face."},
]
DRAWINGS = {"one.svg": Markup("<svg><title>one</title></svg>")}


def quiz_with(*groups: str | None) -> Quiz:
    """Return a quiz whose items belong to these groups, in order."""
    items = [{**item, "group": group} if group else item for item, group in zip(ITEMS, groups, strict=False)]
    return Quiz.model_validate_json(json.dumps({"groups": GROUPS, "items": items}))


def rendered(*groups: str | None) -> str:
    return render_quiz(
        quiz_with(*groups),
        quiz_id="t/l",
        title="Patches",
        progress_href="../progress/",
        links=LINKS,
        sections=SECTIONS,
        outcomes=OUTCOMES,
        words=words_of(ENGLISH),
        drawings=DRAWINGS,
    )


def sections(block: str) -> list[str]:
    return re.findall(r'<section class="cn-group".*?</section>', block, re.DOTALL)


def headings(block: str) -> list[str]:
    return [f"{level} {words}" for level, words in re.findall(r"<h(\d)[^>]*>([^<]*?) *<", block)]


def test_items_of_a_group_stand_below_its_heading_stem_and_drawings() -> None:
    (group,) = sections(rendered(None, "clip", "clip", None))
    assert headings(group) == ["2 Questions 2 to 3", "3 Question 2 of 4", "3 Question 3 of 4"]
    stem, drawing, first = (group.index(words) for words in ("One <em>clip</em>", "<svg>", "Question 2 of 4"))
    assert stem < drawing < first
    assert 'aria-label="A &lt;b&gt;"' in group
    assert "<em>Look</em>." in group


def test_the_heading_of_one_item_names_one() -> None:
    (group,) = sections(rendered(None, None, "face"))
    assert headings(group)[0] == "2 Question 3"


def test_groups_side_by_side_stay_apart() -> None:
    first, second = sections(rendered("clip", "clip", "face"))
    assert (headings(first)[0], headings(second)[0]) == ("2 Questions 1 to 2", "2 Question 3")


def test_the_heading_names_the_section() -> None:
    block = rendered("clip", "face")
    for group in sections(block):
        name = re.search(r'aria-labelledby="([^"]*)"', group)
        assert name
        assert f'id="{name[1]}"' in group
    ids = re.findall(r' id="([^"]*)"', block)
    assert len(ids) == len(set(ids))


def test_items_outside_of_groups_are_what_they_were() -> None:
    block = rendered(*[None] * len(ITEMS))
    assert block == quiz_html().replace("video/patches", "t/l")


@pytest.mark.parametrize("groups", [("clip", None), ("clip", "face"), (None, "clip")])
def test_the_client_gets_the_fingerprint_with_the_group(groups: tuple[str | None, ...]) -> None:
    quiz = quiz_with(*groups)
    data = [json.loads(html.unescape(found)) for found in re.findall(r"data-item='([^']*)'", rendered(*groups))]
    assert [one["fingerprint"] for one in data] == [fingerprint(item, quiz.group_of(item)) for item in quiz.items]


def test_a_group_is_part_of_the_block_that_markdown_leaves_alone() -> None:
    block = rendered("clip", "clip", "face")
    assert "\n\n" not in block
    assert not re.search(r"^\s", block, re.MULTILINE)
