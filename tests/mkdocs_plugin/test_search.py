"""What the search knows of the pages of the course."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clawdemy_notes.mkdocs_plugin.frames import Finished
from clawdemy_notes.mkdocs_plugin.search import INDEX, add_entries, as_json, blocks, entries_of, text_for_each
from clawdemy_notes.render import Heading, Page

PAGE = Page(
    "lessons/t/l/index.md",
    "Patches & boxes",
    "What they <are>.",
    (
        Heading(1, "Patches & boxes"),
        "<header><p>Lesson 1</p></header><p>Before.</p>",
        Heading(2, "A section", "one"),
        "<p>Many words stand here.</p><ul><li>The <b>first</b>s</li><li>x &lt; y</li></ul>",
        Heading(2, "Key terms", "key-terms"),
        '<dl class="cn-terms"><div><dt>box</dt> <dd>A thing with a lid.</dd></div></dl>',
    ),
)
FINISHED = Finished("", ("top", "one", "key-terms"))


def test_each_section_is_an_entry_with_its_blocks() -> None:
    assert entries_of(PAGE, FINISHED, "lessons/t/l/", 1_000) == [
        {
            "location": "lessons/t/l/",
            "title": "Patches &amp; boxes",
            "text": "<p>What they &lt;are&gt;.</p><p>Before.</p>",
        },
        {
            "location": "lessons/t/l/#one",
            "title": "A section",
            "text": "<p>Many words stand here.</p><p>The firsts</p><p>x &lt; y</p>",
        },
        {"location": "lessons/t/l/#key-terms", "title": "Key terms", "text": "<p>box A thing with a lid.</p>"},
    ]


def test_a_long_text_is_cut_between_words_and_terms_are_not() -> None:
    found = entries_of(PAGE, FINISHED, "lessons/t/l/", 12)
    assert [entry["text"] for entry in found[1:]] == ["<p>Many words</p>", "<p>box A thing with a lid.</p>"]


def test_what_is_not_to_be_found_is_no_entry() -> None:
    page = Page(PAGE.path, PAGE.title, PAGE.description, PAGE.parts, searchable=False)
    assert entries_of(page, FINISHED, "", 1_000) == []


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("<p>One</p>\n<p>two</p>", ["One", "two"]),
        ("a <em>b</em>c", ["a bc"]),
        ("<p>a</p><svg><text>b</text></svg><script>c</script>", ["a"]),
        ('<div><clawdemy-quiz data-a="1" data-search-exclude=""><p>b</p></clawdemy-quiz></div><p>c</p>', ["c"]),
        ("<math><mi>x</mi><annotation>\\x</annotation></math>", ["x"]),
        ("", []),
    ],
)
def test_words_of_a_fragment(fragment: str, expected: list[str]) -> None:
    assert list(blocks(fragment)) == expected


def test_all_text_up_to_150_lessons_and_a_beginning_of_a_thousand() -> None:
    assert text_for_each(10) > 10_000
    assert text_for_each(150) > 1_000
    assert 120 <= text_for_each(1_000) < 200
    assert text_for_each(0) > 0


def test_entries_follow_those_of_the_search_plugin(tmp_path: Path) -> None:
    add_entries(tmp_path, [as_json([{"location": "a", "title": "A", "text": ""}])])
    assert not (tmp_path / INDEX).exists()
    (tmp_path / INDEX).parent.mkdir()
    (tmp_path / INDEX).write_text('{"config": {"lang": ["en"]}, "docs": [{"location": "x"}]}', "utf-8")
    add_entries(tmp_path, [as_json([{"location": "a"}, {"location": "ä"}]), "", as_json([{"location": "b"}])])
    index = json.loads((tmp_path / INDEX).read_text("utf-8"))
    assert index["config"] == {"lang": ["en"]}
    assert [entry["location"] for entry in index["docs"]] == ["x", "a", "ä", "b"]
