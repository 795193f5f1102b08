"""Places in rendered prose that questions make something of."""

from __future__ import annotations

from clawdemy_notes.markup import NO_LINKS, fill_gaps, fill_passages, gaps_in, passages_in, render_prose
from clawdemy_notes.model.base import Prose


def test_gaps_are_found_in_text_and_in_code_and_not_in_attributes() -> None:
    rendered = '<p title="{{no}} > {{no}}">{{one}} and <code>x = {{ two }}</code></p>'
    assert gaps_in(rendered) == ("one", "two")
    assert fill_gaps(rendered, lambda name: f"<{name}>") == (
        '<p title="{{no}} > {{no}}"><one> and <code>x = <two></code></p>'
    )


def test_a_gap_in_a_formula_is_none() -> None:
    assert gaps_in(render_prose(Prose("$x_{{two}}$ and {{one}}"), NO_LINKS)) == ("one",)


def test_passages_keep_their_markup_and_key_words_stay() -> None:
    rendered = render_prose(Prose("A [[one|*first* `a|b`]], a [[key word]] and [[two|second]]."), NO_LINKS)
    assert passages_in(rendered) == (("one", "<em>first</em> <code>a|b</code>"), ("two", "second"))
    assert '<b class="cn-keyword">key word</b>' in fill_passages(rendered, lambda name, words: f"<{name}>{words}")
