"""`clawdemy schema`, as it is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.schema import FOLDER, modeline, schema_files
from tests.cases import SMALL


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Notes\n", encoding="utf-8")
    return tmp_path


def schema(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["schema", "--root", str(project), *arguments])


def test_it_writes_all_schemas_and_then_none(project: Path) -> None:
    done = schema(project, "--write")
    assert done.exit_code == 0
    assert done.output.splitlines() == [f"wrote {path}" for path in schema_files()]
    assert schema(project, "--write").output == f"The schemas in {FOLDER} are up to date, and all files name theirs.\n"
    assert schema(project).exit_code == 0


def test_it_names_what_is_missing_or_out_of_date_and_leaves_it(project: Path) -> None:
    assert schema(project).exit_code == 1
    schema(project, "--write")
    old = project / FOLDER / "quiz.schema.json"
    old.write_text("{}", encoding="utf-8")
    done = schema(project)
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        f"{FOLDER}/quiz.schema.json: missing or out of date",
        "To mend it: `clawdemy schema --write`",
    ]
    assert old.read_text(encoding="utf-8") == "{}"


def test_it_puts_the_first_line_into_files_that_lack_it(tmp_path: Path) -> None:
    project = Path(shutil.copytree(SMALL, tmp_path / "small"))
    schema(project, "--write")
    quiz, lesson = project / "quizzes/basics/first.yml", project / "docs/lessons/basics/first.yml"
    before = quiz.read_bytes().partition(b"\n")[2]
    lesson.write_bytes(b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n"))
    quiz.write_bytes(before)
    done = schema(project)
    assert done.exit_code == 1
    assert "quizzes/basics/first.yml: without its schema in the first line" in done.output
    schema(project, "--write")
    assert quiz.read_bytes() == modeline("quizzes/basics/first.yml").encode() + b"\n" + before
    first = modeline("docs/lessons/basics/first.yml").encode()
    assert lesson.read_bytes() == b"\xef\xbb\xbf" + first + b"\r\n" + before.replace(b"\n", b"\r\n")


def test_a_folder_that_cannot_be_written_is_a_fault_with_a_reason(project: Path) -> None:
    (project / "docs").write_text("a file", encoding="utf-8")
    done = schema(project, "--write")
    assert done.exit_code == 2
    assert "The schemas were not written: " in done.output
