"""Quiz items as HTML: what the page says by itself, and what it hands to the client."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from clawdemy_notes.markup import NO_LINKS
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.render.block import one_block
from clawdemy_notes.render.items import plain_words, render_quiz, view_of
from clawdemy_notes.render.items.classification import control_for
from clawdemy_notes.render.items.frame import split_prompt
from clawdemy_notes.render.items.parts import letter
from clawdemy_notes.render.shuffle import shuffled
from clawdemy_notes.words import ENGLISH, words_of
from tests.browser.sample import ITEMS, LINKS, OUTCOMES, SECTIONS, quiz_html, quiz_of

WORDS = words_of(ENGLISH)


def render_one(item: dict[str, Any]) -> str:
    return render_quiz(
        quiz_of([item]),
        quiz_id="t/l",
        title="T",
        progress_href="../progress/",
        links=LINKS,
        sections=SECTIONS,
        outcomes=OUTCOMES,
        words=WORDS,
    )


def item_of(kind: str, **changes: Any) -> dict[str, Any]:
    return {**next(item for item in ITEMS if item["kind"] == kind), **changes}


def data_of(rendered: str) -> dict[str, Any]:
    found = re.search(r"data-item='([^']*)'", rendered)
    assert found
    data: dict[str, Any] = json.loads(html.unescape(found[1]))
    return data


def test_the_quiz_is_one_block_that_markdown_leaves_alone() -> None:
    block = quiz_html()
    assert block.startswith('<div class="cn-quiz">\n')
    assert block.endswith("</div>")
    assert "\n\n" not in block
    assert not re.search(r"^\s", block, re.MULTILINE)
    page = f"# Quiz\n\n{block}\n\nAfter.\n"
    converted = Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"]).convert(page)
    assert block in converted
    assert converted.endswith("<p>After.</p>")


def test_code_keeps_its_blank_lines_without_having_any() -> None:
    rendered = render_one(item_of("true_false", prompt="What is wrong?\n\n```python\na = 1\n\nb = 2\n```"))
    assert "\n\n" not in rendered
    code = re.search(r"<pre.*?</pre>", rendered, re.DOTALL)
    assert code
    assert re.sub(r"<[^>]*>", "", html.unescape(code[0])).strip() == "a = 1\n\nb = 2"


def test_every_item_has_a_stable_anchor_and_a_numbered_heading() -> None:
    block = quiz_html()
    for number, item in enumerate(ITEMS, start=1):
        assert f'<clawdemy-item class="cn-item" id="item-{item["id"]}"' in block
        assert f'<h2 class="cn-item__number" id="item-{item["id"]}--heading">Question {number} of {len(ITEMS)}' in block


def test_ids_of_the_page_are_unique() -> None:
    ids = re.findall(r' id="([^"]*)"', quiz_html())
    assert len(ids) == len(set(ids))


def test_an_author_can_write_no_markup_into_the_page() -> None:
    nasty = "</script><img src=x onerror=alert(1)> ' \" {{ 7 * 7 }} {% raw %} &amp;"
    options = [
        {"id": "a", "text": nasty, "correct": True, "feedback": nasty},
        {"id": "b", "text": "b", "correct": False, "feedback": nasty},
    ]
    rendered = render_one(item_of("single_choice", prompt=nasty, explanation=nasty, hints=[nasty], options=options))
    assert "<img" not in rendered
    assert "</script>" not in rendered
    assert "{{ 7 * 7 }}" in html.unescape(rendered)
    text = f"{{{{what}}}} {{{{how}}}} {{{{so}}}} {nasty}".replace("{{ 7 * 7 }}", "")
    rendered = render_one(item_of("cloze", text=text))
    assert "<img" not in rendered
    rendered = render_one(item_of("hot_text", text=f"[[size|a]] [[data|{nasty}]] [[law|c]]"))
    assert "<img" not in rendered
    rendered = render_one(item_of("numeric", unit="'><img src=x>"))
    assert "<img" not in rendered
    assert data_of(rendered)["key"]["unit"] == "'><img src=x>"


def test_the_client_gets_the_key_and_nothing_that_is_said() -> None:
    assert data_of(render_one(item_of("matching"))) == {
        "id": "failures",
        "kind": "matching",
        "fingerprint": data_of(render_one(item_of("matching", explanation="Other words.")))["fingerprint"],
        "points": 1,
        "outcome": "diagnose",
        "section": "failures",
        "key": {"pairs": {"p1": "p1", "p2": "p2", "p3": "p3"}, "sides": ["p1", "p2", "p3", "x1"]},
    }


def test_options_come_in_the_order_of_the_first_attempt() -> None:
    rendered = render_one(item_of("multiple_choice"))
    assert tuple(re.findall(r'<div class="cn-option" data-id="(\w)"', rendered)) == shuffled("abcd", "affordable:1")
    assert re.findall(r"data-letter>(\w)<", rendered) == ["A", "B", "C", "D"]


def test_steps_are_never_shown_in_the_right_order() -> None:
    for number in range(40):
        rendered = render_one(item_of("ordering", id=f"order-{number}"))
        shown = re.findall(r'<li class="cn-row" data-id="(\w+)"', rendered)
        right = data_of(rendered)["key"]["steps"]
        assert sorted(shown) == sorted(right)
        assert shown != right


def test_a_number_of_figures_reaches_the_client_as_a_tolerance() -> None:
    rendered = render_one(item_of("numeric", answer=38412, tolerance={"significant_figures": 3}))
    assert data_of(rendered)["key"]["absolute"] == "5E+1"
    assert "a number that agrees with it to 3 significant figures counts as right" in rendered


def test_right_sides_that_read_the_same_are_offered_once() -> None:
    pairs = [
        {"id": f"p{number}", "left": left, "right": right, "feedback": "So."}
        for number, (left, right) in enumerate([("apple", "fruit"), ("carrot", "root"), ("pear", "fruit")])
    ]
    rendered = render_one(item_of("matching", pairs=pairs, extra_right=[]))
    assert len(re.findall(r"<li data-id=", rendered)) == 2
    assert data_of(rendered)["key"]["pairs"] == {"p0": "p0", "p1": "p1", "p2": "p0"}


@pytest.mark.parametrize(
    ("answers", "choices", "control"),
    [
        ([("a",), ("b",)], 2, "radio"),
        ([("a",), ("b",)], 3, "radio"),
        ([("a",), ("b",)], 4, "select"),
        ([("a",), ("a", "b")], 7, "checkbox"),
        ([()], 0, "radio"),
    ],
)
def test_labels_are_picked_in_the_quickest_way(answers: list[tuple[str, ...]], choices: int, control: str) -> None:
    assert control_for(answers, choices) == control


@pytest.mark.parametrize(
    ("rendered", "parts"),
    [
        ("<p>One.</p>", ("", "One.", "")),
        ("<p>One.</p>\n<p>Two?</p>\n", ("<p>One.</p>\n", "Two?", "")),
        ("<ul>\n<li>a</li>\n</ul>\n<p>Which?</p>", ("<ul>\n<li>a</li>\n</ul>\n", "Which?", "")),
        ("<p>Which?</p>\n<pre>x</pre>", ("", "Which?", "\n<pre>x</pre>")),
        ("<pre>x</pre>", ("<pre>x</pre>", "", "")),
        ("<blockquote>\n<p>a</p>\n</blockquote>", ("<blockquote>\n<p>a</p>\n</blockquote>", "", "")),
    ],
)
def test_the_legend_is_one_paragraph_of_the_prompt(rendered: str, parts: tuple[str, str, str]) -> None:
    assert split_prompt(rendered) == parts


def test_list_boxes_get_plain_words() -> None:
    assert plain_words(Phrase("**Bold** `a < b` & $x$ [@sora]"), LINKS) == "Bold a < b & x"


def test_a_number_is_read_with_the_decimal_sign_of_the_language() -> None:
    item = quiz_of([item_of("numeric")]).items[0]
    assert "decimal" not in view_of(item, NO_LINKS, WORDS).key
    assert view_of(item, NO_LINKS, replace(WORDS, cldr="de")).key["decimal"] == ","


def test_letters_go_on_as_numbers() -> None:
    assert [letter(place) for place in (0, 25, 26)] == ["A", "Z", "27"]


def test_the_number_pad_is_given_up_where_a_minus_sign_is_needed() -> None:
    assert 'inputmode="decimal"' in render_one(item_of("numeric"))
    assert 'inputmode="text"' in render_one(item_of("numeric", answer=-3))


def test_answers_stay_out_of_search_indexes() -> None:
    assert quiz_html().count('class="cn-more cn-answer" data-search-exclude=""') == len(ITEMS)


def test_shuffling_depends_on_ids_and_seed_alone() -> None:
    ids = ["a", "b", "c", "d", "e"]
    assert shuffled(ids, "item:1") == shuffled(reversed(ids), "item:1")
    assert sorted(shuffled(ids, "item:1")) == ids
    assert len({shuffled(ids, f"item:{attempt}") for attempt in range(20)}) > 15
    firsts = [shuffled(ids, f"item-{number}:1")[0] for number in range(500)]
    assert all(60 < firsts.count(id_) < 140 for id_ in ids)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_whatever_an_author_writes_comes_out_as_one_block(text: str) -> None:
    if not text.strip():
        return
    rendered = render_one(item_of("true_false", prompt=text, feedback_true=text, hints=[text]))
    assert "\n\n" not in rendered
    assert data_of(rendered)["key"] == {"options": {"true": True, "false": False}}
    assert one_block(rendered) == rendered


def test_an_item_without_a_known_section_has_no_link() -> None:
    rendered = render_quiz(
        quiz_of([item_of("true_false")]),
        quiz_id="t/l",
        title="T",
        progress_href="../progress/",
        links=NO_LINKS,
        sections={},
        outcomes=OUTCOMES,
        words=WORDS,
    )
    assert "Read again:" not in rendered
