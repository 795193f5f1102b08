"""How words are shown."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markdown import Markdown
from markupsafe import escape

from clawdemy_notes.markup import render_prose
from clawdemy_notes.model.base import Prose
from clawdemy_notes.render.environment import environment, heading, lecture_seconds, link_at, parts_of
from clawdemy_notes.render.page import Heading, Page
from clawdemy_notes.words import ENGLISH, words_of


@pytest.mark.parametrize(("time", "seconds"), [("0:05", 5), ("12:30", 750), ("1:02:03", 3723)])
def test_lecture_times_become_seconds(time: str, seconds: int) -> None:
    assert lecture_seconds(time) == seconds


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://www.youtube.com/watch?v=x", "https://www.youtube.com/watch?v=x&t=90s"),
        ("https://youtu.be/x", "https://youtu.be/x?t=90s"),
        ("https://example.org/talk.mp4", "https://example.org/talk.mp4#t=90"),
    ],
)
def test_links_lead_to_the_second(url: str, link: str) -> None:
    assert link_at(url, "1:30") == link


# Headings come from fields that hold one line of plain text without white space at its ends.
LINES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60)


@given(LINES)
def test_headings_show_any_text_as_it_is(text: str) -> None:
    md = Markdown(extensions=["attr_list", "toc", "tables"])
    md.convert(Heading(2, text, "an-id").markdown())
    (token,) = md.toc_tokens  # type: ignore[attr-defined] # the extension toc adds it
    assert token["id"] == "an-id"
    assert html.unescape(token["name"]) == text


def test_a_filled_in_template_falls_into_headings_and_blocks() -> None:
    filled = f"\n{heading(1, 'One & <all>')}\n<p>a</p>\n\n<p>b</p>\n\n{heading(2, escape('<Two>'), 'two')}"
    assert parts_of(filled) == (Heading(1, "One & <all>"), "<p>a</p>\n\n<p>b</p>", Heading(2, "<Two>", "two"))


def test_no_prose_can_make_a_heading() -> None:
    assert parts_of(render_prose(Prose("&#xD800;1&#xD801;x&#xD801;&#xD800;")))[1:] == ()


def test_a_page_is_markdown_with_empty_lines_between_its_parts() -> None:
    page = Page("a.md", "A", "About a.", (Heading(1, "A*"), "<p>b</p>", Heading(2, "C", "c")))
    assert page.body == "# A&#42;\n\n<p>b</p>\n\n## C {#c}"


@given(st.text() | st.integers() | st.text().map(escape), st.lists(st.text(), max_size=4))
def test_templates_escape_all_that_is_not_html(value: object, parts: list[str]) -> None:
    source = "{{ value }}|{{ listed(parts) }}|{{ say('items.questions', count=2) }}|{% set it %}{{ value }}{% endset %}"
    said = environment(words_of(ENGLISH)).from_string(source + "{{ it }}").render(value=value, parts=parts)
    assert said == f"{escape(value)}|{words_of(ENGLISH).listed(parts)}|2 questions|{escape(value)}"


def test_a_sentence_without_values_is_part_of_the_template() -> None:
    words = words_of(ENGLISH)
    template = environment(words).from_string('<p>{{ say("items.hint") }}</p>')
    assert template.render() == f"<p>{words.say('items.hint')}</p>"


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment(words_of(ENGLISH)).from_string("{{ nothing }}").render()
