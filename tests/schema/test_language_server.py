"""Editors say what `clawdemy check` says, and help to write it: asked of the engine of VS Code's YAML extension."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.schema import SCHEMAS, modeline, schema_of
from tests.conftest import ROOT
from tests.guide.test_examples import KINDS
from tests.schema.language_server import LanguageServer
from tests.schema.sources import Source, read_sources

pytestmark = pytest.mark.node

FOLDERS = {"track": "docs/lessons/basics", "lesson": "docs/lessons/basics", "quiz": "quizzes/basics"}

BEYOND_A_SCHEMA = {
    "control-character/escape-sequence": "YAML itself allows the escape",
    "control-character/latex-in-double-quotes": "YAML itself allows the escape",
    "control-character/nul": "editors show such characters in a way of their own",
    "empty-file/comments": "nothing is there that a schema could be about",
    "empty-file/nothing": "nothing is there that a schema could be about",
    "id-not-kebab-case/file-and-folder": "the file's name is meant",
    "key-not-text/list": "JSON has no such keys",
    "multiple-documents/two": "each document is checked for itself",
    "not-utf-8/latin-1": "editors guess the encoding",
    "not-utf-8/utf-16": "editors guess the encoding",
    "not-utf-8/utf-16-without-mark": "editors guess the encoding",
}
"""Files that only `clawdemy check` refuses, and why."""

OTHER_LINES = {
    "number-out-of-range/more-digits-than-a-browser-reads": "a schema does not count digits after the point",
    "yaml-tag/str-and-own": "!!str makes text of a number",
}
"""Files that both refuse, not at the same lines."""


@dataclass(frozen=True)
class Both:
    """What `clawdemy check` and the server say of a file, as lines of the file counted from 1."""

    source: Source
    ours: set[int]
    theirs: set[int]


@pytest.fixture(scope="module")
def compared(server: LanguageServer, tmp_path_factory: pytest.TempPathFactory) -> list[Both]:
    opened = []
    for number, source in enumerate(read_sources(tmp_path_factory.mktemp("cases"))):
        path = ROOT / FOLDERS[str(schema_of(source.document.path))] / f"case-{number}.yml"
        server.open(path, f"{modeline(source.document.path)}\n{source.document.text}")
        opened.append((path, source))
    return [Both(source, {one.line for one in source.findings}, lines(server, path)) for path, source in opened]


def lines(server: LanguageServer, path: Path) -> set[int]:
    """Return the lines in which the server finds mistakes; the schema's line, before the first, is 0."""
    # An anchor that no alias names is no mistake.
    ranges = [one["range"] for one in server.reported(path) if not one["message"].startswith("Unused anchor")]
    return {line for one in ranges for line in range(one["start"]["line"], one["end"]["line"] + 1)}


def test_both_refuse_the_same_files(compared: list[Both]) -> None:
    differ = {each.source.case for each in compared if bool(each.ours) != bool(each.theirs)}
    assert differ == set(BEYOND_A_SCHEMA)


def test_both_accept_and_refuse_many(compared: list[Both]) -> None:
    assert sum(not each.theirs for each in compared) > 200
    assert sum(bool(each.theirs) for each in compared) > 60


def test_the_server_names_every_line_that_has_a_mistake_of_form(compared: list[Both]) -> None:
    """Mistakes of YAML itself are shown where each parser stumbles; all others have one place."""
    of_yaml = {"yaml-syntax", "too-many-values", "nested-too-deep"}
    differ = {
        each.source.case
        for each in compared
        if each.theirs and not each.ours <= each.theirs and not {one.check for one in each.source.findings} & of_yaml
    }
    assert differ == set(OTHER_LINES)


def test_the_shipped_files_are_clean(server: LanguageServer) -> None:
    paths = [*ROOT.glob("docs/lessons/*/*.yml"), *ROOT.glob("quizzes/*/*.yml")]
    assert {schema_of(path.relative_to(ROOT).as_posix()) for path in paths} == set(SCHEMAS)
    for path in paths:
        server.open(path, path.read_text("utf-8"))
    assert {path: server.reported(path) for path in paths} == {path: [] for path in paths}


def test_what_is_made_anew_is_clean_where_schemas_are(server: LanguageServer, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Notes\n", encoding="utf-8")
    kinds = [["new", "item", "my-track/my-lesson", "--kind", kind] for kind in KINDS]
    for command in (
        ["schema", "--write"],
        ["new", "track", "my-track"],
        ["new", "lesson", "my-track/my-lesson"],
        *kinds,
    ):
        assert CliRunner().invoke(clawdemy, [*command, "--root", str(tmp_path)]).exit_code == 0
    paths = [*tmp_path.glob("docs/lessons/*/*.yml"), *tmp_path.glob("quizzes/*/*.yml")]
    assert len(paths) == len(SCHEMAS)
    for path in paths:
        server.open(path, path.read_text("utf-8"))
    assert {path: server.reported(path) for path in paths} == {path: [] for path in paths}
    broken = next(path for path in paths if "quizzes" in path.parts)
    other = broken.with_name("other.yml")
    server.open(other, broken.read_text("utf-8").replace("kind: numeric", "kind: nummeric"))
    assert "Value is not accepted" in str(server.reported(other))


numbers = count()


@dataclass(frozen=True)
class Editor:
    """An editor in which a file is opened for each question; `¦` in its text is the cursor."""

    server: LanguageServer

    def _open(self, kind: str, text: str) -> tuple[Path, int, int]:
        path = ROOT / FOLDERS[kind] / f"question-{next(numbers)}.yml"
        name = "track" if kind == "track" else "any"
        whole = f"{modeline(f'{FOLDERS[kind]}/{name}.yml')}\n{text}"
        before, after = whole.split("¦")
        self.server.open(path, before + after)
        return path, before.count("\n"), len(before.rpartition("\n")[2])

    def offered(self, kind: str, text: str) -> dict[str, str]:
        """Return what is offered, with its description."""
        items = self.server.complete(*self._open(kind, text))
        return {item["label"]: text_of(item.get("documentation")) for item in items}

    def shown(self, kind: str, text: str) -> str:
        """Return what is shown under the mouse."""
        return self.server.hover(*self._open(kind, text))


def text_of(documentation: object) -> str:
    return str(documentation["value"]) if isinstance(documentation, dict) else str(documentation or "")


@pytest.fixture
def editor(server: LanguageServer) -> Editor:
    return Editor(server)


ITEM = "items:\n  - id: a\n    kind: "


def test_all_kinds_are_offered_each_with_what_it_is(editor: Editor) -> None:
    offered = editor.offered("quiz", f"{ITEM}¦")
    assert list(offered) == KINDS
    assert "the response is a number" in offered["numeric"]


def test_fields_of_the_kind_are_offered_and_of_no_other(editor: Editor) -> None:
    numeric = editor.offered("quiz", f"{ITEM}numeric\n    ¦")
    assert {"prompt", "outcome", "answer", "tolerance", "unit", "variants"} <= set(numeric)
    assert not {"options", "pairs", "passages", "kind", "id"} & set(numeric)
    assert numeric["tolerance"] == "How far off is still right; exact when left out."
    matching = editor.offered("quiz", f"{ITEM}matching\n    ¦")
    assert {"pairs", "extra_right"} <= set(matching)
    assert not {"answer", "options"} & set(matching)


def test_before_its_kind_an_item_is_offered_what_all_have(editor: Editor) -> None:
    offered = editor.offered("quiz", "items:\n  - id: a\n    ¦")
    assert {"kind", "prompt", "explanation", "hints"} <= set(offered)
    assert not {"options", "answer", "pairs"} & set(offered)


def test_a_new_item_is_offered_whole_for_each_kind(editor: Editor) -> None:
    offered = editor.offered("quiz", "items:\n  - ¦")
    assert {kind.replace("_", " ").capitalize() for kind in KINDS} <= set(offered)
    assert "kind: numeric" in offered["Numeric"]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("lesson", "difficulty: ¦", {"introductory", "intermediate", "advanced"}),
        ("lesson", "lecture:\n  recording:\n    status: pending\n    ¦", {"looked_for", "note"}),
        ("lesson", "sections:\n  - id: a\n    ¦", {"title", "body", "figures", "lecture_time", "ask"}),
        ("track", "lessons:\n  - id: a\n    ¦", {"phase", "needs", "planned"}),
        ("quiz", "generate:\n  generators:\n    ¦", {"term-recall", "claim-choice"}),
        ("quiz", f"{ITEM}recall\n    allow:\n      - rule: ¦", {"absolute-words", "option-count"}),
        ("quiz", f"{ITEM}short_answer\n    accents: ¦", {"ignore", "keep"}),
    ],
)
def test_what_may_stand_at_a_place_is_offered(editor: Editor, kind: str, text: str, expected: set[str]) -> None:
    assert expected <= set(editor.offered(kind, text))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("lesson", "lecture:\n  da¦te: 2026-01-02", "The day it was given"),
        ("lesson", "lecture:\n  da¦te: 2026-01-02", "2026-11-22"),
        ("lesson", "lec¦ture:\n  title: A talk", "The lecture that it accompanies."),
        ("lesson", "sections:\n  - bo¦dy: Text", "`[@key]` cites a source"),
        ("track", "lessons:\n  - nee¦ds: [a]", "Ids of the lessons to read first."),
        ("quiz", f"{ITEM}numeric\n    toler¦ance: {{absolute: 0}}", "How far off is still right"),
        ("quiz", f"{ITEM}hot_text\n    te¦xt: A", "`[[id|words]]`"),
        ("quiz", "items:\n  - ki¦nd: recall", "* `cloze`: a text with gaps."),
        ("quiz", "generate:\n  mo¦st: 3", "How many questions they may add at most in all."),
    ],
)
def test_a_field_is_explained_under_the_mouse(editor: Editor, kind: str, text: str, expected: str) -> None:
    assert expected in editor.shown(kind, text)


def test_a_wrong_form_is_explained_in_words(server: LanguageServer) -> None:
    path = ROOT / FOLDERS["quiz"] / "form.yml"
    server.open(path, f"{modeline(path.relative_to(ROOT).as_posix())}\n{ITEM}recall\n    section: Its Use\n")
    assert "Expected lower-case words of a-z and 0-9" in str(server.reported(path))
