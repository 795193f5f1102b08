"""`clawdemy check`, as it is called."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes import cli
from clawdemy_notes.cli import clawdemy
from tests.cases import SMALL

LESSON = "docs/lessons/basics/first.yml"
QUIZ = "quizzes/basics/first.yml"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SMALL, tmp_path / "small")
    monkeypatch.chdir(tmp_path / "small")
    return tmp_path / "small"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["check", *arguments])


def spoil(path: Path) -> None:
    text = path.read_text().replace("outcome: explain", "outcome: explan")
    path.write_text(text.replace("title: First", "title: 1"))


def test_a_clean_project(small: Path) -> None:  # noqa: ARG001 - it is the working directory
    done = check()
    assert (done.exit_code, done.output) == (0, "no errors, no warnings\n")


def test_errors_exit_with_1(small: Path) -> None:
    spoil(small / QUIZ)
    done = check()
    assert done.exit_code == 1
    assert done.output == (
        f"{QUIZ}:6:14: error[unknown-outcome]\n"
        "   6 |     outcome: explan\n"
        "     |              ^ 'explan' is not an outcome of the lesson; did you mean 'explain'?\n"
        "   help: use explain, or add an outcome with the id explan\n"
        "1 error in 1 file\n"
        "Why, and how to mend it: clawdemy explain unknown-outcome\n"
    )


def test_warnings_alone_exit_with_0(small: Path) -> None:
    (small / QUIZ).unlink()
    done = check()
    assert done.exit_code == 0
    assert "warning[lesson-without-quiz]" in done.output


def test_reader_and_checks_speak_in_one_run(small: Path) -> None:
    spoil(small / LESSON)
    (small / "docs/lessons/basics/track.yml").write_text(
        (small / "docs/lessons/basics/track.yml").read_text().replace("phase: start", "phase: strat")
    )
    ids = [each["check"] for each in json.loads(check("--format", "json").output)["diagnostics"]]
    assert ids == ["wrong-type", "unknown-phase", "unknown-phase"]


@pytest.mark.parametrize("start", ["docs", "quizzes/basics", "."])
def test_the_project_is_found_upwards(small: Path, start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small / start)
    assert check().exit_code == 0


def test_outside_of_a_project_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = check()
    assert done.exit_code == 2
    assert "name the project with --root" in done.output


def test_a_root_can_be_named(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert check("--root", small.name).exit_code == 0
    assert check("--root", "nowhere").exit_code == 2


def test_a_root_without_a_project_is_a_usage_error(small: Path) -> None:
    done = check("--root", str(small / "quizzes"))
    assert done.exit_code == 2
    assert "has no mkdocs.yml and no docs/lessons" in done.output


def test_a_path_outside_of_the_project_is_a_usage_error(small: Path, tmp_path: Path) -> None:  # noqa: ARG001 - as above
    done = check(str(tmp_path))
    assert done.exit_code == 2
    assert "is not in the project" in done.output


def test_paths_narrow_what_is_reported(small: Path) -> None:
    spoil(small / LESSON)
    spoil(small / QUIZ)
    assert check(LESSON).exit_code == 1
    assert check("docs/lessons/basics/track.yml").output == "no errors, no warnings\n"
    assert "wrong-type" in check("docs").output
    assert "wrong-type" not in check("quizzes", "docs/lessons/basics/figures").output
    assert "wrong-type" in check(str(small)).output


def test_a_path_that_does_not_exist_is_a_usage_error(small: Path) -> None:  # noqa: ARG001 - as above
    assert check("quizzes/nowhere.yml").exit_code == 2


def test_github_shows_findings_beside_the_lines(small: Path) -> None:
    spoil(small / LESSON)
    done = check("--format", "github")
    assert done.exit_code == 1
    command = f"::error file={LESSON},line=2,col=8,endLine=2,endColumn=9,title=wrong-type::"
    assert done.output.startswith(f"{command}'title' is 1; expected text%0A")


@pytest.mark.parametrize(("environment", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colour_unless_its_user_wants_none(
    small: Path, environment: dict[str, str], is_coloured: bool
) -> None:
    spoil(small / LESSON)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from clawdemy_notes.cli import main; main()", "check"]
    plain = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(command, stdout=theirs, env={**plain, **environment}, check=False)
    os.close(theirs)
    printed = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "error[wrong-type]" in printed
    assert ("\x1b[" in printed) == is_coloured


def test_what_is_piped_has_no_colour(small: Path) -> None:
    spoil(small / LESSON)
    assert "\x1b[" not in check().output


def test_an_unknown_format_is_a_usage_error(small: Path) -> None:  # noqa: ARG001 - as above
    assert check("--format", "xml").exit_code == 2


def test_a_fault_of_ours_is_a_sentence_and_exits_with_2(
    small: Path,  # noqa: ARG001 - as above
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_root: Path, _paths: tuple[Path, ...], *, is_last: bool) -> None:  # noqa: ARG001 - as it is called
        raise RuntimeError("something we did not think of")

    monkeypatch.setattr("clawdemy_notes.checked.check", fail)
    monkeypatch.setattr("sys.argv", ["clawdemy", "check"])
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 2
    error = capsys.readouterr().err
    assert "RuntimeError: something we did not think of" in error
    assert "Traceback" not in error


def test_nothing_is_imported_that_checking_does_not_need(small: Path) -> None:  # noqa: ARG001 - as above
    code = """
import sys
from clawdemy_notes.cli import clawdemy
try:
    clawdemy()
except SystemExit:
    print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code, "check"], capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    assert "clawdemy_notes.cli.check" in imported
    assert not imported & {
        "mkdocs",
        "jinja2",
        "babel",
        "markdown",
        "multiprocessing",
        "clawdemy_notes.render",
        "clawdemy_notes.exports",
        "clawdemy_notes.links",
    }
