"""From a place in the tree, or words inside it, to a line and a column."""

from __future__ import annotations

import pytest

from clawdemy_notes.source import Document
from clawdemy_notes.source.nodes import Location
from clawdemy_notes.source.parse import parse_yaml

TEXT = """\
plain: one two
single: 'it''s [@a] and [@a]'
double: "say \\"hi\\" [@a]"
folded: >-  # [@a] in a comment
  one [@a]
  two three
list:
- {key: value}
alias: &name [x]
again: *name
word: &word text
same: *word
"""


def place(location: Location, **where: object) -> tuple[int, int]:
    document = Document("a.yml", TEXT, parse_yaml(TEXT)[0])
    found = document.diagnostic(location, check="c", message="m", help="h", **where)  # type: ignore[arg-type]
    assert found.source_line == TEXT.splitlines()[found.line - 1]
    return found.line, found.column


def test_a_value_and_its_key() -> None:
    assert place(("plain",)) == (1, 8)
    assert place(("plain",), key=True) == (1, 1)
    assert place(("list", 0, "key")) == (8, 9)
    assert place(("list", 0, "key"), key=True) == (8, 4)
    assert place(()) == (1, 1)


def test_what_is_not_there_points_at_the_last_step_on_the_way() -> None:
    assert place(("list", 0, "other", "deeper")) == (8, 3)
    assert place(("list", 7)) == (8, 1)
    assert place(("nothing",), key=True) == (1, 1)


@pytest.mark.parametrize(
    ("location", "needle", "occurrence", "expected"),
    [
        (("plain",), "two", 0, (1, 12)),
        (("single",), "[@a]", 0, (2, 16)),
        (("single",), "[@a]", 1, (2, 25)),
        (("single",), "[@a]", 9, (2, 25)),
        (("single",), "it's", 0, (2, 10)),
        (("double",), 'say "hi"', 0, (3, 10)),
        (("folded",), "[@a]", 0, (5, 7)),
        (("folded",), "[@a] two", 0, (5, 7)),
        (("plain",), "absent", 0, (1, 8)),
        (("plain",), " ", 0, (1, 8)),
        (("list",), "value", 0, (8, 1)),
    ],
)
def test_words_are_found_as_they_are_written(
    location: Location, needle: str, occurrence: int, expected: tuple[int, int]
) -> None:
    assert place(location, needle=needle, occurrence=occurrence) == expected


def test_an_aliased_word_stands_where_the_alias_does_and_an_aliased_list_where_it_is_written() -> None:
    assert place(("same",)) == (12, 7)
    assert place(("again", 0)) == (9, 15)


def end(location: Location, **where: object) -> tuple[int | None, int | None]:
    document = Document("a.yml", TEXT, parse_yaml(TEXT)[0])
    found = document.diagnostic(location, check="c", message="m", help="h", **where)  # type: ignore[arg-type]
    return found.end_line, found.end_column


def test_a_value_a_key_and_words_end_past_their_last_character() -> None:
    assert end(("plain",)) == (1, 15)
    assert end(("plain",), key=True) == (1, 6)
    assert end(("plain",), needle="one") == (1, 11)
    assert end(("single",)) == (2, 30)
    assert end(("folded",)) == (6, 12)
    assert end(("folded",), needle="[@a] two") == (6, 6)
    assert end(("same",)) == (12, 12)


def test_of_a_list_and_of_nothing_only_the_start_is_said() -> None:
    assert end(("list",)) == (None, None)
    assert end(("list", 0)) == (None, None)
