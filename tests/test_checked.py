"""A project is checked track by track: a part of it alone, or again, and always with the same outcome."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest

from clawdemy_notes.checked import CheckedTrack, check, check_track, findings
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import files, joined, read_around, read_course
from tests.cases import EVERY, SMALL, TESTS, cases_below, lay

LESSON = "docs/lessons/more/first.yml"
QUIZ = "quizzes/more/first.yml"


@pytest.fixture
def tracks(tmp_path: Path) -> Path:
    """A project of three tracks with mistakes in each, and beside them."""
    root = tmp_path / "project"
    shutil.copytree(SMALL, root)
    for name in ("more", "most"):
        for folder in ("docs/lessons", "quizzes"):
            shutil.copytree(root / folder / "basics", root / folder / name)
    for name, old, new in (
        ("quizzes/more/first.yml", "outcome: explain", "outcome: explan"),
        ("docs/lessons/basics/first.yml", "title:", "titel:"),
        ("docs/lessons/most/track.yml", "title:", "title: a: b"),
    ):
        path = root / name
        path.write_text(path.read_text().replace(old, new, 1))
    (root / "docs/lessons/stray.yml").write_text("a: 1")
    (root / "docs/lessons/more/Second Lesson.yml").write_text("title: [")
    return root


def inside(found: tuple[Diagnostic, ...], root: Path, path: Path) -> tuple[Diagnostic, ...]:
    """Return the findings whose files are inside a path, as they are spelt or once links are followed."""
    spellings = {each.path: (root / each.path, (root / each.path).resolve()) for each in found}
    return tuple(each for each in found if any(one.is_relative_to(path.resolve()) for one in spellings[each.path]))


def test_the_findings_of_a_course_are_those_of_its_tracks_and_around_them(tracks: Path) -> None:
    names, around = read_around(tracks)
    parts = [check_track(tracks, name) for name in names]
    assert names == ("basics", "more", "most")
    assert all(part.diagnostics for part in parts)
    together = tuple(sorted({*around, *(each for part in parts for each in part.diagnostics)}))
    assert together == check(tracks) == findings(read_course(tracks))
    assert findings(joined((part.sources for part in parts), around)) == together


def test_a_path_is_told_what_a_whole_check_tells_of_it(tracks: Path) -> None:
    (tracks / "docs/lessons/more/linked.yml").symlink_to(tracks / "docs/lessons/basics/first.yml")
    (tracks / "docs/lessons/lent").symlink_to(tracks / "docs/lessons/basics")
    every = check(tracks)
    for path in [tracks, *sorted(tracks.rglob("*"))]:
        assert check(tracks, [path]) == inside(every, tracks, path), path
    assert len({each.path for each in check(tracks, [tracks / "docs/lessons/basics/first.yml"])}) > 1


def test_tracks_elsewhere_are_not_read_for_a_file(tracks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def watched(root: Path, name: str) -> CheckedTrack:
        read.append(name)
        return check_track(root, name)

    monkeypatch.setattr("clawdemy_notes.checked.check_track", watched)
    assert check(tracks, [tracks / "docs/lessons/more/track.yml"]) == ()
    assert read == ["more"]


def test_of_a_track_only_what_matters_is_read_for_a_file(tracks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = set()

    def watched(path: str, raw: bytes, model: Any) -> Any:
        read.add(path)
        return remembered(path, raw, model)

    remembered = files._remembered
    monkeypatch.setattr("clawdemy_notes.source.files._remembered", watched)
    shutil.copy(tracks / LESSON, tracks / "docs/lessons/more/second.yml")
    shutil.copy(tracks / LESSON, tracks / "docs/lessons/more/third.yml")
    lesson = tracks / LESSON
    lesson.write_text(lesson.read_text().replace("summary: ", "summary: After [that](lesson:third#core), ", 1))
    (tracks / "docs/lessons/more/figures").mkdir(exist_ok=True)
    assert "unknown-section" in {each.check for each in check(tracks, [lesson])}
    assert {path for path in read if path.endswith(".yml")} == {
        LESSON,
        QUIZ,
        "docs/lessons/more/third.yml",
        "docs/lessons/more/track.yml",
    }


def projects() -> tuple[Path, ...]:
    """Return projects, and folders of files that are laid over one, most of which are wrong in some way."""
    folders = (TESTS / name / "cases" for name in ("checks", "mistakes", "quizzes", "source"))
    return SMALL, EVERY, *(case for folder in folders for case in cases_below(folder))


@pytest.mark.parametrize("project", projects(), ids=lambda path: str(path.relative_to(TESTS)))
def test_a_file_is_told_what_a_whole_check_tells_of_it(project: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    if project in (SMALL, EVERY):
        shutil.copytree(project, root)
    else:
        lay(project, root)
    every = check(root)
    for path in sorted(path for path in root.rglob("*") if path.suffix in {".yml", ".svg"}):
        assert check(root, [path]) == inside(every, root, path), path


def test_two_files_are_told_what_a_whole_check_tells_of_them(tracks: Path) -> None:
    both = [tracks / LESSON, tracks / "quizzes/basics/first.yml"]
    every = check(tracks)
    assert set(check(tracks, both)) == {each for path in both for each in inside(every, tracks, path)}


@pytest.mark.parametrize("spelling", ["is-it-simple", r'"\x69s-it-simple"'])
def test_an_id_in_the_quiz_of_another_lesson_is_found_for_a_file(tracks: Path, spelling: str) -> None:
    text = (tracks / QUIZ).read_text()
    (tracks / "quizzes/more/another.yml").write_text(text.replace("is-it-simple", spelling))
    found = check(tracks, [tracks / QUIZ])
    assert "duplicate-id" in {each.check for each in found}
    assert found == inside(check(tracks), tracks, tracks / QUIZ)


def test_what_has_not_changed_is_the_same_again(tracks: Path) -> None:
    before, found = read_course(tracks), check(tracks)
    again = read_course(tracks)
    assert all(again.documents[path] is document for path, document in before.documents.items())
    path = tracks / QUIZ
    path.write_text(path.read_text().replace("outcome: explan\n", "outcome: explain\n"))
    changed = read_course(tracks)
    assert [name for name, each in before.documents.items() if changed.documents[name] is not each] == [QUIZ]
    assert set(found) - set(findings(changed)) == {each for each in found if each.check == "unknown-outcome"}


def test_a_file_that_comes_and_goes_is_noticed(tracks: Path) -> None:
    found = check(tracks)
    path = tracks / QUIZ
    text = path.read_text()
    path.unlink()
    without = check(tracks)
    assert without != found
    path.write_text(text)
    assert check(tracks) == found
    (tracks / "docs/lessons/more/figures/new.svg").parent.mkdir(exist_ok=True)
    (tracks / "docs/lessons/more/figures/new.svg").write_text("<svg></svg>")
    assert {each.check for each in set(check(tracks)) - set(found)} <= {"unused-figure"}


def test_a_checked_track_can_be_sent_to_another_process(tracks: Path) -> None:
    sent = check_track(tracks, "more")
    received: CheckedTrack = pickle.loads(pickle.dumps(sent))
    assert received.diagnostics == sent.diagnostics
    assert received.sources.course == sent.sources.course
    assert findings(received.sources) == sent.diagnostics
