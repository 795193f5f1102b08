"""The notes' Markdown: what it renders, what it refuses, and that nothing gets through it."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.markup import Citation, Links, examine, plain_phrase, render_phrase, render_prose
from clawdemy_notes.model.base import Phrase, Prose

LINKS = Links(
    citations={"dit": Citation("2", "Peebles & Xie (2023), “DiT”", "references/#ref-dit")},
    lessons={"jepa": "../jepa/"},
    notes="../",
    abbreviations={"FID": "Fréchet inception distance"},
)


def test_citation_links_to_the_reference_by_its_number() -> None:
    html = render_prose(Prose("FID fell [@dit]."), LINKS)
    assert 'href="references/#ref-dit"' in html
    assert 'aria-label="Reference 2: Peebles &amp; Xie (2023), “DiT”"' in html
    assert ">[2]</a>." in html


def test_unknown_citation_stays_text() -> None:
    assert "[@nope]" in render_prose(Prose("See [@nope]."), LINKS)


@pytest.mark.parametrize("text", ["`[@dit]`", "\\[@dit]", "```\n[@dit]\n```"])
def test_citation_in_code_or_escaped_is_not_one(text: str) -> None:
    assert examine(Prose(text)).citations == ()


def test_a_key_word_may_go_on_in_the_next_line() -> None:
    assert '<b class="cn-keyword">key\nword</b>' in render_prose(Prose("the [[key\nword]] here"))


def test_key_words_are_set_off() -> None:
    assert render_phrase(Phrase("the [[key word]] here")) == 'the <b class="cn-keyword">key word</b> here'


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("[x](lesson:jepa)", "../jepa/"),
        ("[x](#a-section)", "../#a-section"),
        ("[x](https://example.org/a?b=c&d=e)", "https://example.org/a?b=c&amp;d=e"),
        ("[x](mailto:me@example.org)", "mailto:me@example.org"),
    ],
)
def test_links_lead_where_they_should(text: str, href: str) -> None:
    assert render_phrase(Phrase(text), LINKS) == f'<a href="{href}">x</a>'


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "data:text/html,x", "//example.org", "page.html", "ftp://x.org"]
)
def test_other_links_lose_their_address_and_are_reported(href: str) -> None:
    text = Phrase(f"[x]({href})")
    assert "href" not in render_phrase(text, LINKS)
    (problem,) = examine(text).problems
    assert (problem.check, problem.needle) == ("link-scheme", href)


def test_links_to_lessons_and_sections_are_found() -> None:
    found = examine(Prose("[a](lesson:jepa) and [b](#why) and `[c](lesson:no)`"))
    assert (found.lessons, found.sections) == (("jepa",), ("why",))


def test_formulas_become_mathml() -> None:
    html = render_prose(Prose("Inline $\\frac{a}{b}$ and\n\n$$x^2 < \\sqrt{y}$$"))
    assert "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>" in html
    assert '<div class="cn-formula" tabindex="0" role="group" aria-label="Formula"><math display="block">' in html
    assert "&lt;" in html


def test_a_formula_inside_a_paragraph_stays_inside_it() -> None:
    html = render_prose(Prose("so $$x$$ it is"))
    assert html.startswith("<p>so <math")
    assert html.endswith("it is</p>")


@pytest.mark.parametrize("text", ["It costs $5 and $10.", "\\$5 and \\$10", "`$x$`", "US$5 or A$6"])
def test_dollar_amounts_are_not_formulas(text: str) -> None:
    assert "<math" not in render_phrase(Phrase(text))


def test_wrong_formula_is_reported_with_its_place_in_the_formula() -> None:
    (problem,) = examine(Prose("so $\\frac{a$ it is")).problems
    assert problem.check == "formula-does-not-parse"
    assert problem.message == (
        'this formula cannot be rendered: Expected closing token "}", but reached end of input '
        "(at character 8 of the formula)"
    )
    assert problem.needle == "\\frac{a"


def test_overlong_formula_is_reported_and_not_parsed() -> None:
    (problem,) = examine(Prose("$$" + "{" * 5_000 + "}" * 5_000 + "$$")).problems
    assert "more than 1000" in problem.message


def test_macros_of_one_formula_do_not_reach_the_next() -> None:
    examine(Prose("$\\newcommand{\\foo}{x}\\foo$"))
    assert [problem.check for problem in examine(Prose("$\\foo$")).problems] == ["formula-does-not-parse"]


@pytest.mark.parametrize("text", ["# Title", "Title\n=====", "text\n\n## Title ##"])
def test_headings_are_reported(text: str) -> None:
    (problem,) = examine(Prose(text)).problems
    assert (problem.check, problem.needle) == ("heading-in-prose", "Title")


def test_images_are_reported_and_leave_their_text() -> None:
    text = Prose("![a cat](cat.png)")
    assert render_prose(text) == "<p>a cat</p>"
    assert [problem.check for problem in examine(text).problems] == ["image-in-prose"]


@pytest.mark.parametrize("text", ["- a\n- b", "one\n\ntwo", "> quoted", "```\ncode\n```", "| a |\n|---|\n| b |"])
def test_phrases_take_one_paragraph(text: str) -> None:
    assert [problem.check for problem in examine(Phrase(text)).problems] == ["phrase-has-blocks"]
    assert examine(Prose(text)).problems == ()


def test_tables_scroll_by_keyboard_and_head_their_columns() -> None:
    html = render_prose(Prose("| a | b |\n|---|--:|\n| 1 | 2 |"))
    assert html.startswith('<div aria-label="Table" class="cn-table" role="group" tabindex="0">')
    assert '<th scope="col">a</th>' in html
    assert '<td style="text-align:right">2</td>' in html


def test_code_is_highlighted() -> None:
    assert '<span class="k">def</span>' in render_prose(Prose("```python\ndef f(): pass\n```"))


def test_abbreviations_are_explained_outside_code_and_links() -> None:
    html = render_prose(Prose("FID, *FID*, `FID`, [FID](https://example.org) and FIDs"), LINKS)
    assert html.count('<abbr title="Fréchet inception distance">FID</abbr>') == 2


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick='x'>b</b>",
        "<!-- comment -->",
        "<div markdown='1'>\n\n**x**\n\n</div>",
        "{{ 7 * 7 }} {% raw %}",
        "x{: onclick=alert(1) }",
    ],
)
def test_raw_html_and_templates_are_shown_as_text(text: str) -> None:
    shown = TextOf()
    shown.feed(render_prose(Prose(text)))
    assert re.sub(r"[\s*]", "", shown.text) == re.sub(r"[\s*]", "", text)


def test_smaller_than_signs_need_no_escape() -> None:
    assert render_phrase(Phrase("a < b & c > d")) == "a &lt; b &amp; c &gt; d"


class TextOf(HTMLParser):
    """Collects the text and the tags of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))


MARKS = st.sampled_from(
    ["<", ">", "<script>", "</p>", "$", "$$", "[", "](", ")", "[@", "]", "*", "_", "`", "```", "\n", "\n\n", "> ", "- ",
     "|", "&", "&#x3c;", '"', "javascript:", "onclick=", "\\", "#", "{", "}", "!", "a", " ", "\\frac", "^", "<svg>"]
)  # fmt: skip


@given(st.one_of(st.text(min_size=1, max_size=200), st.lists(MARKS, min_size=1, max_size=40).map("".join)))
def test_no_text_makes_rendering_raise_or_lets_markup_through(text: str) -> None:
    examine(Prose(text))
    parsed = TextOf()
    parsed.feed(render_prose(Prose(text), LINKS))
    for tag, attributes in parsed.tags:
        assert tag not in {"script", "style", "img", "svg", "iframe", "object", "form", "input", "base", "meta", "link"}
        for name, value in attributes:
            assert not name.startswith("on")
            assert not (name == "href" and re.match(r"\s*(javascript|data|vbscript)", value or "", re.IGNORECASE))


def test_text_nested_too_deep_is_a_problem_and_not_a_crash() -> None:
    deep = Prose("> " * 9_000 + "x")
    examine(deep)
    render_prose(deep)


@pytest.mark.parametrize("mark", ["[", "[[", "[a](", "[@", "``a`", "*[`$_", "-\n", "#\n", "![", "> - ", "|a\n"])
def test_the_longest_text_of_one_mark_takes_seconds_and_not_minutes(mark: str) -> None:
    start = time.process_time()
    render_prose(Prose((mark * Prose.max_length)[: Prose.max_length]))
    assert time.process_time() - start < 12  # about one on an idle machine; without limits it is minutes


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("``a`b`` and `c`", "<code>a`b</code> and <code>c</code>"),
        ("`a``b`", "<code>a``b</code>"),
        ("a \\` b `", "a ` b `"),
        ("a \\\\`b`", "a \\<code>b</code>"),
        ("`a` `b", "<code>a</code> `b"),
    ],
)
def test_code_is_what_stands_between_equal_runs_of_backticks(text: str, html: str) -> None:
    assert render_phrase(Phrase(text)) == html


def test_links_have_room_for_long_addresses() -> None:
    address = "https://example.org/" + "a" * 900
    assert render_phrase(Phrase(f"[words]({address})")) == f'<a href="{address}">words</a>'


def test_the_words_of_a_phrase_alone() -> None:
    words = plain_phrase(Phrase("It *is* `<b>` & $x < y$, [here](https://example.org)."))
    assert words == "It is <b> & x<y, here."
