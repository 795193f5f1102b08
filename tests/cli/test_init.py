"""`clawdemy init`: a small course in an empty folder, and nothing ever written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.pipeline import build, check
from clawdemy_notes.schema import modeline, schema_files


def run(*arguments: str) -> Result:
    """Run `clawdemy init`."""
    return CliRunner().invoke(clawdemy, ["init", *arguments])


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a new course; tests only read it."""
    folder = tmp_path_factory.mktemp("parent") / "my-course"
    done = run(str(folder))
    assert done.exit_code == 0, done.output
    return folder


def files_below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_it_says_what_it_made_and_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("my-course")
    said = done.stdout.splitlines()
    assert said[0] == f"A small course is in {tmp_path / 'my-course'}:"
    assert [line.strip() for line in said[1:-2]] == files_below(tmp_path / "my-course")
    assert said[-2:] == ["To build it: cd my-course && clawdemy build", "To see it as you write: clawdemy serve"]


def test_the_course_has_what_a_site_needs(course: Path) -> None:
    assert {"mkdocs.yml", "README.md", ".gitignore", "docs/index.md"} <= set(files_below(course))


def test_the_sample_has_no_findings(course: Path) -> None:
    assert check(course) == ()


def test_the_sample_has_a_quiz_with_written_and_made_questions_and_asks_one_in_the_notes(course: Path) -> None:
    (track,) = build(course).course.tracks
    (lesson,) = track.lessons
    assert lesson.quiz is not None
    kinds = {item.kind for item in lesson.quiz.items}
    assert len(kinds) >= 6
    assert any("--" in item.id for item in lesson.quiz.items)
    assert [section.ask for section in lesson.lesson.sections if section.ask] == [("what-helps",)]


def test_every_source_names_its_schema_first(course: Path) -> None:
    sources = [path for path in files_below(course) if path.endswith(".yml") and path != "mkdocs.yml"]
    assert len(sources) == 3
    for source in sources:
        assert (course / source).read_text(encoding="utf-8").partition("\n")[0] == modeline(source)


def test_the_schemas_are_there(course: Path) -> None:
    for place, text in schema_files().items():
        assert (course / place).read_text(encoding="utf-8") == text


def test_hidden_files_may_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    done = run()
    assert done.exit_code == 0, done.output
    assert "To build it: clawdemy build" in done.stdout
    assert (tmp_path / "mkdocs.yml").is_file()


@pytest.mark.parametrize("name", ["README.md", "precious.txt", ".gitignore"])
def test_a_folder_with_files_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    done = run()
    assert done.exit_code == 2
    assert f"{tmp_path} is not empty: {name}; name a new folder" in done.stderr
    assert files_below(tmp_path) == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"


def test_a_second_time_is_refused(course: Path) -> None:
    before = {path: path.read_bytes() for path in course.rglob("*") if path.is_file()}
    done = run(str(course))
    assert done.exit_code == 2
    assert "is not empty: .gitignore, README.md, docs, mkdocs.yml, quizzes" in done.stderr
    assert {path: path.read_bytes() for path in course.rglob("*") if path.is_file()} == before


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    done = run(str(tmp_path / "file"))
    assert done.exit_code == 2
    assert "is a file" in done.stderr


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    done = run(str(tmp_path / "file" / "below"))
    assert done.exit_code == 2
    assert "The site was not made: " in done.stderr
