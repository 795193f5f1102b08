"""Edits of YAML as text leave all else as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.skeletons.edits import block_of, with_entry, without_key
from clawdemy_notes.skeletons.refused import RefusedError
from clawdemy_notes.source import Document
from clawdemy_notes.source.parse import parse_yaml


def document(text: str) -> Document:
    return Document("a.yml", text, parse_yaml(text)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("items:\n- a: 1\n", "items:\n- a: 1\n- b: 2\n"),
        ("items:\n  - a: 1", "items:\n  - a: 1\n  - b: 2\n"),
        ("items:\n  - a: 1\nallow: []\n", "items:\n  - a: 1\n  - b: 2\nallow: []\n"),
        ("items:\n  - a: 1 # one\n\n# above\nallow: []\n", "items:\n  - a: 1 # one\n  - b: 2\n\n# above\nallow: []\n"),
        ("items:\n  - a: 1\n    # of a\n  # of none\n", "items:\n  - a: 1\n    # of a\n  - b: 2\n  # of none\n"),
        ("items:\n  - a: 1\n\n  - a: 2\n", "items:\n  - a: 1\n\n  - a: 2\n\n  - b: 2\n"),
        ("items:\n  - a: 1\n\n  # two\n  - a: 2\n\n", "items:\n  - a: 1\n\n  # two\n  - a: 2\n\n  - b: 2\n\n"),
        (
            "items:\n  - a: |\n      # text\n\n      more\nz: 1\n",
            "items:\n  - a: |\n      # text\n\n      more\n  - b: 2\nz: 1\n",
        ),
        ("items:\n  - {a: 1,\n     c: 3}\nz: 1\n", "items:\n  - {a: 1,\n     c: 3}\n  - b: 2\nz: 1\n"),
        ("items:\r\n  - a: 1\r\nz: 1\r\n", "items:\r\n  - a: 1\r\n  - b: 2\r\nz: 1\r\n"),
        ("items:\n  - a:\n      - 1\n      - 2\n", "items:\n  - a:\n      - 1\n      - 2\n  - b: 2\n"),
    ],
)
def test_an_entry_comes_last_in_its_list(text: str, expected: str) -> None:
    assert with_entry(document(text), "items", "- b: 2\n") == expected


def test_a_list_in_brackets_is_left_to_its_author() -> None:
    with pytest.raises(RefusedError, match=r"'items' in a\.yml is written in brackets"):
        with_entry(document("items: [{a: 1}]\n"), "items", "- b: 2\n")


def test_a_text_that_would_change_is_left_to_its_author() -> None:
    """A block that keeps its last empty lines would lose them."""
    with pytest.raises(RefusedError, match="cannot be edited safely"):
        with_entry(document("items:\n  - a: |+\n      text\n\n\nz: 1\n"), "items", "- b: 2\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l:\n  - id: a\n    plan:\n      t: 1\n", "l:\n  - id: a\n"),
        ("l:\n  - id: a\n    plan:\n      t: 1\n  - id: b\n", "l:\n  - id: a\n  - id: b\n"),
        ("l:\n  - id: a\n    plan: # why\n      t: 1\n    # of x\n    x: 1\n", "l:\n  - id: a\n    # of x\n    x: 1\n"),
        ("l:\n  - id: a\n    plan: {t: 1} # why\n\n# end\n", "l:\n  - id: a\n\n# end\n"),
        ("l:\n- id: a\n  plan:\n    t: >-\n      x\n\n- id: b\n", "l:\n- id: a\n\n- id: b\n"),
    ],
)
def test_a_key_goes_with_its_lines_and_no_others(text: str, expected: str) -> None:
    assert without_key(document(text), ("l", 0, "plan")) == expected


@pytest.mark.parametrize("text", ["l:\n  - plan: {t: 1}\n    id: a\n", "l:\n  - {id: a, plan: {t: 1}}\n"])
def test_a_key_that_shares_its_line_is_left_to_its_author(text: str) -> None:
    with pytest.raises(RefusedError, match=r"'plan' does not stand on lines of its own at a\.yml:2"):
        without_key(document(text), ("l", 0, "plan"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p:\n  x: 1\n  s: # why\n    - a\n    - b\n  y: 2\n", "s: # why\n  - a\n  - b\n"),
        ("p: {x: 1, s: [a, b], y: 2}\n", "s: [a, b]\n"),
        ("p:\n  s:\n    n: >-\n      text\n\n      more\n", "s:\n  n: >-\n    text\n\n    more\n"),
    ],
)
def test_a_block_is_moved_to_the_margin(text: str, expected: str) -> None:
    assert block_of(document(text), ("p", "s")) == expected


yaml_values = st.recursive(
    st.sampled_from(["x", "|-\n{i}  text\n{i}  # no comment", "'quoted: text'", "[a, b]", "1 # a comment"]),
    lambda values: st.lists(values, min_size=1, max_size=3).map(tuple),
    max_leaves=5,
)


def written(values: tuple[object, ...], indent: str = "  ") -> str:
    """Return nested values as a list in YAML."""
    lines = ""
    for value in values:
        if isinstance(value, tuple):
            lines += f"{indent}- k:\n{written(value, indent + '    ')}"
        else:
            lines += f"{indent}- k: {str(value).replace('{i}', indent + '  ')}\n"
    return lines


@given(
    values=st.lists(yaml_values, min_size=1, max_size=4).map(tuple),
    after=st.sampled_from(["", "\n", "# end\n", "z: 1\n", "\n# of z\nz: 1\n", "\n\n"]),
)
def test_any_list_gets_its_entry_and_loses_no_line(values: tuple[object, ...], after: str) -> None:
    text = f"# top\nitems:\n{written(values)}{after}"
    edited = with_entry(document(text), "items", "- new: 1 # why\n")
    assert edited.replace("  - new: 1 # why\n", "", 1) == text
