"""Simple prose says what the converter makes of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clawdemy_notes.markup import NO_LINKS, Citation, Links, examine, render_phrase, render_prose
from clawdemy_notes.markup.markdown import convert
from clawdemy_notes.markup.sanitise import sanitise_prose
from clawdemy_notes.markup.simple import take_apart
from clawdemy_notes.model.base import Phrase, Prose

LINKS = Links(
    citations={
        "dit": Citation("2", 'Peebles & "Xie" <b>\xa0(2023), “DiT”', "references/?a=b&c#ref-dit"),
        "a_b": Citation("lecture", "It's", "#ref-lecture"),
    },
    lessons={"jepa": "../jepa/"},
    notes="../",
    abbreviations={"FID": 'Fréchet "& <i>', "FI": "x", "a-b": "c", "R&D": "research"},
)

WORDS = (
    "a",
    "b c",
    "FID",
    "FI",
    "a-b",
    "FID-x",
    " ",
    "R&D",
    "& ",
    ">",
    "é",
    "“",
    "’",
    "{{gap}}",
    "2024.",
    "\xa0",
    "\u2009",
)
SIMPLE = ("[[key]]", "[@dit]", "[@a_b]", "[x](lesson:jepa)", "[s](#why)", "[e](https://example.org/a_b?c=d)", "`code`")
STRESSED = ("*em*", "**st**", "`a*b_c[[<&`", "$a_b$", "$x < 1$", "$\\sqrt{y}$", "{{a_b}}")
BLOCKS = ("\n", "\n\n", "- item\n", "1. item\n", "> said\n", "2. ", " - ")
MARKS = (
    *(
        "[[",
        "]]",
        "[",
        "]",
        "`",
        "*",
        "**",
        "* ",
        "- ",
        "+ ",
        "1.",
        "> ",
        "#",
        "# ",
        "&",
        "&amp;",
        "&#xD800;",
        "<",
        "<b>",
    ),
    *(
        "\\",
        "$",
        "$x$",
        "!",
        "|",
        "---",
        "===",
        "~~~",
        "```",
        ":",
        "(",
        ")",
        "_",
        "_a_",
        '"',
        "'",
        "http://x.org",
        "a@b.org",
    ),
    *("[@no]", "[x y](lesson:no#z)", "![x](a.png)", "\t", "\x02", "\x0c", "\u2028", "\x85", "\ufeff", "  \n", "=", "~"),
)


def texts(*parts: str) -> st.SearchStrategy[str]:
    """Return texts that are put together from parts."""
    return st.lists(st.sampled_from(parts), min_size=1, max_size=14).map("".join)


@given(texts(*WORDS, *SIMPLE, *STRESSED, *BLOCKS) | texts(*WORDS, *SIMPLE, *STRESSED, *BLOCKS, *MARKS) | st.text())
@example("![x](lesson:jepa)")
@example("- [[a]] & b\n- *c*\n\n> FID [@dit]")
def test_simple_prose_says_what_the_converter_makes_of_it(text: str) -> None:
    simple = take_apart(text)
    if simple is None:
        return
    for links in (NO_LINKS, LINKS):
        html = simple.html(links)
        converted, met = convert(text, links)
        assert html is None or html == sanitise_prose(converted)
        assert met.problems == []
    found = examine(Prose(text))
    assert sorted(found.citations) == sorted(met.citations)
    assert sorted(found.lessons) == sorted(met.lessons)
    assert sorted(found.lesson_sections) == sorted(met.lesson_sections)
    assert sorted(found.sections) == sorted(met.sections)
    assert simple.is_phrase == met.is_phrase


@pytest.mark.parametrize(
    "text",
    [
        "Two rooms, 50% of the “old” ones - and R&D; see 3.5 (or more)?",
        "[[Key words]] stand *here*, and **there** [@dit], `as_code` and $x_2$ of {{all_of}}.",
        "One.\nTwo.\n\nThree [at length](lesson:jepa).\n\n- a\n- b [@dit]\n\n1. c\n2. d\n\n> It is said.",
    ],
)
def test_most_prose_is_simple(text: str) -> None:
    assert take_apart(text.replace("R&D", "R & D")) is not None


@pytest.mark.parametrize(
    "text",
    [
        "$\\sqrt$",
        "$$x$$",
        "a_b_",
        "<b>",
        "\\*",
        "# a",
        "    a",
        "- a\n\n- b",
        "- - a",
        "a\n---",
        "*a `b` c*",
        "![a](b.svg)",
    ],
)
def test_the_converter_does_the_rest(text: str) -> None:
    assert take_apart(text) is None


def test_an_unknown_citation_is_the_converters() -> None:
    assert render_prose(Prose("See [@nope]."), LINKS) == "<p>See [@nope].</p>"


def test_a_phrase_stands_without_its_paragraph() -> None:
    assert render_phrase(Phrase("A *b*.")) == "A <em>b</em>."


def test_a_phrase_of_blocks_is_reported_as_before() -> None:
    (problem,) = examine(Phrase("- a\n- b")).problems
    assert (problem.check, problem.needle) == ("phrase-has-blocks", "- b")
    assert examine(Prose("- a\n- b")).problems == ()


@given(texts("a", "[@dit]", "$x$", "$$y$$", "_b_", "FID", "[s](#why)", "[x](lesson:jepa)", "\n\n", " "))
def test_pages_share_prose_that_uses_the_same_links(text: str) -> None:
    more = Links(
        {**LINKS.citations, "unused": Citation("9", "Unused", "#x")},
        {**LINKS.lessons, "unused": "../unused/"},
        LINKS.notes,
        {**LINKS.abbreviations, "UNUSED": "unused"},
    )
    assert render_prose(Prose(text), more) == render_prose(Prose(text), LINKS)
    assert render_prose(Prose(text), LINKS) == sanitise_prose(convert(text, LINKS)[0])
