"""The short way to a model says the same as the long one, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clawdemy_notes.model.base import Model
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.source.bind import bind
from clawdemy_notes.source.decode import find_control_character
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.nodes import Listing, Location, Mapping, Node
from clawdemy_notes.source.parse import parse_yaml
from clawdemy_notes.source.shortcut import Plain, bind_plainly, read_plainly
from clawdemy_notes.source.values import data_of
from tests.cases import SMALL
from tests.source.test_properties import LESSON, QUIZ, fragments, half_edited, other_values, yaml_like

KEYS = st.sampled_from(["a: ", "b: ", "? ", "'c': ", '"d": ', "- ", "  ", "\n", "\n  ", "\n  - ", "\na: ", "\nb: "])
VALUES = st.sampled_from([*"x 1 -1 1.5 .inf 0x1F 0o7 true no null ~ 1:30 '1' [] {} [1,a] {a: 1}".split(" "), '"\\x41"'])
mappings = st.lists(st.one_of(KEYS, VALUES, fragments), max_size=14).map(lambda parts: "a: " + "".join(parts))


def entries_of(node: Node | None) -> Iterator[tuple[Location, int]]:
    """Yield the places that the short way remembers, from the tree."""
    for entry in node.entries if isinstance(node, Mapping) else ():
        yield (entry.key.text,), entry.value.start
        items = entry.value.items if isinstance(entry.value, Listing) else ()
        yield from (((entry.key.text, index), item.start) for index, item in enumerate(items))


def plainly(text: str) -> Plain | None:
    """Read a text the short way, if its file is read at all."""
    return read_plainly(text) if find_control_character(text) is None else None


def assert_same(text: str) -> None:
    plain = plainly(text)
    if plain is None:
        return
    root, findings = parse_yaml(text)
    assert findings == ()
    assert repr(plain.data) == repr(data_of(root))  # also tells 1 from 1.0 and from true
    known = [
        ((key, *([number - 1] if number else [])), start)
        for key, starts in plain.starts.items()
        for number, start in enumerate(starts)
    ]
    assert known == list(entries_of(root))


@settings(deadline=None, max_examples=400)
@given(text=st.one_of(mappings, yaml_like))
@example("a: &x 1\nb: *x")
@example("a: 1\na: 2")
@example("a: !!str 1")
@example("a: " + "9" * 101)
@example("9" * 101 + ": 1")
@example('a: "\\x00"')
@example('"\\x00": 1')
@example("a: 1\n---\nb: 2")
@example("? [a]\n: 1")
@example("a:" + " [" * 60 + " ]" * 60)
@example("a:" + " [" * 49 + " ]" * 49)
@example("a: [" + "1, " * 20_001 + "]")
@example("a: b\u2028c")
@example("- a")
@example("a")
@example("")
@example(": 1")
@example("a:\nb:\n- \n- c\n-\n")
@example("%YAML 1.2\n---\na: 1\n...\n")
def test_values_and_starts_are_those_of_the_tree(text: str) -> None:
    assert_same(text)


@settings(deadline=None)
@given(text=st.one_of(*(half_edited((SMALL / name).read_text("utf-8")) for name in (LESSON, QUIZ))))
def test_values_of_half_edited_files_are_those_of_the_tree(text: str) -> None:
    assert_same(text)


@settings(deadline=None)
@given(data=st.data())
@pytest.mark.parametrize(("name", "model"), [(LESSON, Lesson), (QUIZ, Quiz)])
def test_a_model_is_the_one_that_the_tree_gives(name: str, model: type[Model], data: st.DataObject) -> None:
    whole = (SMALL / name).read_text("utf-8")
    text = data.draw(st.one_of(half_edited(whole), other_values(name)))
    plain = plainly(text)
    bound = bind_plainly(plain.data, model) if plain is not None else None
    if bound is not None:
        root, findings = parse_yaml(text)
        assert bind(Document("a.yml", text, root), model, findings) == (bound, ())


def test_files_that_are_right_take_the_short_way() -> None:
    for name in (LESSON, QUIZ):
        assert read_plainly((SMALL / name).read_text("utf-8")) is not None


def test_what_is_read_too_loosely_is_left_to_the_long_way() -> None:
    plain = read_plainly((SMALL / LESSON).read_text("utf-8"))
    assert plain is not None
    assert isinstance(plain.data, dict)
    assert bind_plainly(plain.data, Lesson) is not None
    assert bind_plainly({**plain.data, "reviewed": "1700000000"}, Lesson) is None
    numeric = {
        "id": "q",
        "kind": "numeric",
        "prompt": "Two?",
        "outcome": "o",
        "section": "s",
        "explanation": "So.",
    }
    assert bind_plainly({"items": [{**numeric, "answer": 2}]}, Quiz) is not None
    assert bind_plainly({"items": [{**numeric, "answer": "2"}]}, Quiz) is None


def test_lines_are_known_without_the_tree() -> None:
    text = "a: 1\nb:\n- x: 1\n- y\nc:\n  d: 1\n"
    plain = read_plainly(text)
    assert plain is not None
    short = Document("a.yml", text, None, starts=plain.starts)
    long = Document("a.yml", text, parse_yaml(text)[0])
    places: list[Location] = [("a",), ("b",), ("b", 0), ("b", 1), ("c",)]
    assert [short.line_of(place) for place in places] == [long.line_of(place) for place in places] == [1, 3, 3, 4, 6]
