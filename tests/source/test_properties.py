"""No text, no bytes and no half-edited lesson makes the reader or the checks fail."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from clawdemy_notes.checks import CHECKS, run_checks
from clawdemy_notes.report import render_github, render_json, render_text
from clawdemy_notes.source import FINDINGS, read_course
from clawdemy_notes.source.decode import decode
from clawdemy_notes.source.nodes import Listing, Mapping, Node, Scalar
from clawdemy_notes.source.parse import parse_yaml
from clawdemy_notes.source.values import data_of
from tests.cases import SMALL
from tests.source.inside import assert_inside

LESSON = "docs/lessons/basics/first.yml"
QUIZ = "quizzes/basics/first.yml"
FIGURE = "docs/lessons/basics/figures/one.svg"
SOURCES = [LESSON, QUIZ, "docs/lessons/basics/track.yml"]

# What YAML, Markdown, terminals and line counting trip over.
FRAGMENTS = [
    *": - [ ] { } & * ! | > ' \" % @ ` # , ? ~ $ \\ = < >".split(),
    *("a", "key: ", "- ", "\n", "\n  ", "\n\n", "\t", "\r", "\r\n", "  ", " #", ": ", "---\n", "...\n", "&x ", "*x"),
    *("!!str ", "!x ", "|-\n", ">\n", "<<: ", "? ", "[@paper]", "[@x]", "[[w]]", "](lesson:x)", "](#x)", "$x$", "$$"),
    *("![a](b)", "](javascript:x)", "\n## h\n", "0x", "1e999", ".nan", "null", "true", "9" * 120, "\\u0000", "\\x1b"),
    *("\x00", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\U0001f600", "e\u0301", "\u202e"),
    "%YAML 1.2\n",
]
fragments = st.sampled_from(FRAGMENTS)
yaml_like = st.lists(fragments, max_size=40).map("".join)


@st.composite
def half_edited(draw: st.DrawFn, text: str) -> str:
    """Draw a valid file with a few stretches deleted, doubled, moved or replaced."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        new = draw(st.one_of(st.just(""), fragments, st.just(text[start:end] * 2), st.text(max_size=3)))
        text = text[:start] + new + text[end:]
    return text


@st.composite
def other_values(draw: st.DrawFn, name: str) -> str:
    """Draw a valid file with some values replaced by values of any type."""
    root, _ = parse_yaml((SMALL / name).read_text("utf-8"))
    data: object = data_of(root)
    for _ in range(draw(st.integers(1, 3))):
        data = _replaced(data, draw)
    return json.dumps(data)


def _replaced(value: object, draw: st.DrawFn) -> object:
    """Replace a value, or one somewhere inside it."""
    if isinstance(value, dict) and value and draw(st.integers(0, 9)):
        key = draw(st.sampled_from(sorted(value)))
        return {**value, key: _replaced(value[key], draw)}
    if isinstance(value, list) and value and draw(st.integers(0, 9)):
        index = draw(st.integers(0, len(value) - 1))
        return [*value[:index], _replaced(value[index], draw), *value[index + 1 :]]
    scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), fragments)
    return draw(st.one_of(scalars, st.lists(scalars, max_size=2), st.dictionaries(st.text(max_size=4), scalars)))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("any") / "project"
    shutil.copytree(SMALL, folder)
    return folder


def check_any(project: Path, name: str, raw: bytes) -> set[str]:
    """Check a project with other content in one file, and return the ids of what is found."""
    path = project / name
    path.write_bytes(raw)
    try:
        sources = read_course(project)
        found = (*sources.diagnostics, *run_checks(sources))
    finally:
        shutil.copyfile(SMALL / name, path)
    assert_inside(found, sources)
    printed = render_text(found, colour=False)
    assert not re.search("[^\n\t -~\x80-\U0010ffff]", printed)
    json.loads(render_json(found))
    render_github(found).encode("utf-8")
    ids = {diagnostic.check for diagnostic in found}
    assert ids <= {*FINDINGS, *CHECKS}
    return ids


@settings(deadline=None)
@given(raw=st.binary(max_size=200))
@example(b"\xff\xfea\x00")
@example(b"\xef\xbb\xbf")
@example(b"\x00")
def test_no_bytes_make_it_fail(project: Path, raw: bytes) -> None:
    check_any(project, LESSON, raw)
    check_any(project, FIGURE, raw)


@settings(deadline=None)
@given(text=st.one_of(st.text(), yaml_like))
@example("a: &a [*a]")
@example("? *x\n: *y")
@example("\ufeff\ufeffa: b: c")
@example('"' + "\\ud800" + '"')
def test_no_text_makes_it_fail(project: Path, text: str) -> None:
    check_any(project, LESSON, text.encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize("name", SOURCES)
@given(data=st.data())
def test_no_half_edited_file_makes_it_fail(project: Path, name: str, data: st.DataObject) -> None:
    text = data.draw(half_edited((SMALL / name).read_text("utf-8")))
    check_any(project, name, text.encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize("name", SOURCES)
@given(data=st.data())
def test_no_other_value_makes_it_fail_and_each_mistake_has_words(project: Path, name: str, data: st.DataObject) -> None:
    text = data.draw(other_values(name))
    assert "invalid-value" not in check_any(project, name, text.encode("utf-8", "surrogatepass"))


@settings(deadline=None)
@given(text=yaml_like)
def test_a_plain_word_stands_where_its_node_says(text: str) -> None:
    text, finding = decode(text.encode("utf-8"))
    assume(finding is None)
    root, findings = parse_yaml(text)
    assume(not findings)  # what is read past a mistake has a stand-in
    for node in scalars_of(root):
        raw = text[node.start : node.end]
        if not node.style and "\n" not in raw and "\r" not in raw:
            assert raw in {node.text, ""} or raw.startswith(("&", "!", "*"))


def scalars_of(node: Node | None) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Listing():
            for item in node.items:
                yield from scalars_of(item)
        case Mapping():
            for entry in node.entries:
                yield entry.key
                yield from scalars_of(entry.value)
