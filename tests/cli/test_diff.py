"""`clawdemy diff`, as it is called, in a repository of its own."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.cli.diff import unpack
from tests.cases import SMALL

QUIZ = "quizzes/basics/first.yml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project inside of a repository, committed as it is."""
    project = shutil.copytree(SMALL, tmp_path / "repository" / "course")
    monkeypatch.chdir(project)
    for command in ("init -q", "add .", "-c user.name=A -c user.email=a@example.org commit -q -m one"):
        subprocess.run(["git", *command.split()], check=True)
    return project


def diff(*arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["diff", *arguments])


def edit(project: Path, old: str, new: str, file: str = QUIZ) -> None:
    path = project / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.mark.usefixtures("repository")
def test_nothing_differs() -> None:
    done = diff("HEAD")
    assert (done.exit_code, done.output) == (0, "No question differs from `HEAD`.\n")


def test_a_new_id_is_one_added_and_one_removed(repository: Path) -> None:
    edit(repository, "id: is-it-simple", "id: how-simple")
    assert diff("HEAD").output == (
        "**2 questions against `HEAD`:** 1 added, 1 removed\n"
        "\n"
        "### basics/first\n"
        "\n"
        "- added `how-simple` (true_false): `The idea is simple.`\n"
        "- removed `is-it-simple` (true_false): `The idea is simple.`\n"
    )


def test_another_question_is_told_from_another_wording(repository: Path) -> None:
    edit(repository, "feedback_true: It is.", "feedback_true: It is indeed.")
    assert "- changed `is-it-simple` (true_false): feedback_true: `" in diff("HEAD").output
    edit(repository, "prompt: The idea is simple.", "prompt: The idea is `hard`, @everyone.")
    (change,) = json.loads(diff("HEAD", "--format", "json").output)
    assert (change["change"], change["asks_anew"]) == ("changed", True)
    assert change["fields"] == ["prompt", "feedback_true"]
    assert "; asks something else now: `The idea is 'hard', @everyone.`" in diff("HEAD").output


def test_an_edited_fact_changes_what_is_made_of_it(repository: Path) -> None:
    term = "terms:\n  - id: square\n    term: square\n    definition: Four equal sides.\n"
    notes = repository / "docs/lessons/basics/first.yml"
    notes.write_text(notes.read_text("utf-8") + term, "utf-8")
    found = json.loads(diff("HEAD", "--format", "json").output)
    assert [one["change"] for one in found if one["id"] == "square--term-recall"] == ["added"]
    assert all(one["generated_by"] is not None for one in found)


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["nowhere", "--output=taken", "HEAD:quizzes"])
def test_what_names_no_revision_is_a_wrong_usage(revision: str) -> None:
    done = diff("--", revision)
    assert done.exit_code == 2
    assert "git cannot read the revision" in done.output
    assert not Path("taken").exists()


def test_errors_of_either_side_are_shown(repository: Path) -> None:
    edit(repository, "outcome: explain", "outcome: explan")
    done = diff("HEAD")
    assert done.exit_code == 1
    assert "error[unknown-outcome]" in done.output
    subprocess.run("git -c user.name=A -c user.email=a@example.org commit -qam two".split(), check=True)
    edit(repository, "outcome: explan", "outcome: explain")
    done = diff("HEAD")
    assert done.exit_code == 1
    assert "nothing to compare with" in done.output


def test_an_archive_writes_plain_sources_and_nothing_outside(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name in ("quizzes/a/b.yml", "quizzes/../../out.yml", "other/c.yml"):
            member = tarfile.TarInfo(name)
            member.size = 1
            tar.addfile(member, io.BytesIO(b"x"))
        link = tarfile.TarInfo("quizzes/a/link.yml")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    unpack(packed.getvalue(), tmp_path / "in")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yml")] == ["in/quizzes/a/b.yml"]
