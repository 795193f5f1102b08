"""`clawdemy new`: what it makes passes the checks, and what is there stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.pipeline import build, check
from clawdemy_notes.schema import modeline
from clawdemy_notes.source import read_course
from tests.cases import SMALL
from tests.guide.test_examples import KINDS

TRACK = "docs/lessons/my-track/track.yml"
QUIZ = "quizzes/basics/first.yml"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Notes\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def new(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["new", *arguments, "--root", str(root)])


def made(root: Path, *arguments: str) -> str:
    """Run the command, which has to succeed, and return what it says."""
    done = new(root, *arguments)
    assert done.exit_code == 0, done.output
    return done.output


def refused(root: Path, *arguments: str) -> str:
    """Run the command, which has to fail and to leave everything as it is, and return what it says."""
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    done = new(root, *arguments)
    assert done.exit_code == 2
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    return done.output


def text_of(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode("utf-8")


def test_a_track_its_lessons_and_their_quizzes_pass_the_checks(empty: Path) -> None:
    said = made(empty, "track", "my-track")
    assert f"wrote {TRACK}" in said
    assert "`clawdemy new lesson my-track/first-lesson`" in said
    assert check(empty) == ()
    for lesson in ("first-lesson", "second-lesson", "2026"):
        said = made(empty, "lesson", f"my-track/{lesson}")
        assert f"wrote docs/lessons/my-track/{lesson}.yml" in said
        assert f"wrote quizzes/my-track/{lesson}.yml" in said
        assert f"changed {TRACK}" in said
        assert check(empty) == ()
    (track,) = build(empty).course.tracks
    assert [lesson.id for lesson in track.lessons] == ["first-lesson", "second-lesson", "2026"]
    assert all(lesson.quiz is not None for lesson in track.lessons)


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_of_each_kind_passes_the_checks(small: Path, kind: str) -> None:
    before = text_of(small, QUIZ)
    said = made(small, "item", "basics/first", "--kind", kind)
    assert f"changed {QUIZ}" in said
    assert text_of(small, QUIZ).startswith(before)
    assert check(small) == ()
    (track,) = read_course(small).course.tracks
    quiz = track.lessons[0].quiz
    assert quiz is not None
    assert [item.kind for item in quiz.items] == ["true_false", kind]
    assert f"fill in {quiz.items[1].id} " in said


def test_every_file_names_its_schema_and_says_what_to_fill_in(empty: Path) -> None:
    made(empty, "track", "my-track")
    made(empty, "lesson", "my-track/first-lesson")
    for path in (TRACK, "docs/lessons/my-track/first-lesson.yml", "quizzes/my-track/first-lesson.yml"):
        first, second, *_ = text_of(empty, path).splitlines()
        assert first == modeline(path)
        assert second.startswith("# ")


def test_all_kinds_together_have_ids_of_their_own(small: Path) -> None:
    for kind in (*KINDS, "numeric"):
        made(small, "item", "basics/first", "--kind", kind)
    assert not [finding for finding in check(small) if finding.severity == "error"]
    assert "- id: numeric-2 " in text_of(small, QUIZ)


def test_an_item_gets_the_id_that_is_asked_for(small: Path) -> None:
    made(small, "item", "basics/first", "--kind", "recall", "--id", "from-memory")
    assert "  - id: from-memory " in text_of(small, QUIZ)


def test_the_first_item_makes_the_quiz(small: Path) -> None:
    (small / QUIZ).unlink()
    assert f"wrote {QUIZ}" in made(small, "item", "basics/first", "--kind", "numeric")
    assert check(small) == ()


def test_a_planned_lesson_keeps_its_title_and_what_it_accompanies(small: Path) -> None:
    track = small / "docs/lessons/basics/track.yml"
    before = track.read_text("utf-8")
    made(small, "lesson", "basics/second")
    lesson = text_of(small, "docs/lessons/basics/second.yml")
    assert 'title: "Second"' in lesson
    assert "series:\n  series: talks\n  editions: [one]\n  note: It draws on all talks.\n" in lesson
    start, end = before.index("    planned:"), before.index("scope_categories:")
    assert track.read_text("utf-8") == before[:start] + before[end:]
    assert check(small) == ()


def test_a_quiz_that_waits_for_its_lesson_is_kept(small: Path) -> None:
    waiting = small / "quizzes/basics/second.yml"
    waiting.write_text(
        text_of(small, QUIZ)
        .replace("explain\n", "first-outcome\n")
        .replace("idea\n", "first-section\n")
        .replace("is-it-simple", "is-it-so"),
        encoding="utf-8",
    )
    before = waiting.read_bytes()
    assert "quizzes" not in made(small, "lesson", "basics/second")
    assert waiting.read_bytes() == before
    assert not [finding for finding in check(small) if finding.severity == "error"]


def test_line_breaks_and_a_byte_order_mark_stay(small: Path) -> None:
    quiz = small / QUIZ
    quiz.write_bytes(b"\xef\xbb\xbf" + quiz.read_bytes().replace(b"\n", b"\r\n"))
    before = quiz.read_bytes()
    made(small, "item", "basics/first", "--kind", "recall")
    assert quiz.read_bytes().startswith(before)
    assert quiz.read_bytes().count(b"\n") == quiz.read_bytes().count(b"\r\n")
    assert check(small) == ()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["track", "My Track"], "'My Track' cannot be the id of a track"),
        (["track", "My Track"], "did you mean my-track?"),
        (["track", "basics"], "docs/lessons/basics/track.yml is there already"),
        (["lesson", "basics/Über uns"], "did you mean uber-uns?"),
        (["lesson", "basics/first"], "docs/lessons/basics/first.yml is there already"),
        (["lesson", "basics/track"], "'track' cannot be the id of a lesson"),
        (["lesson", "basisc/third"], "there is no track basisc; did you mean basics?"),
        (["lesson", "third"], "'third' does not name a lesson"),
        (["lesson", "basics/a/b"], "'basics/a/b' does not name a lesson"),
        (["item", "basics/fisrt", "--kind", "recall"], "there is no lesson basics/fisrt; did you mean basics/first?"),
        (["item", "basics/second", "--kind", "recall"], "`clawdemy new lesson basics/second` makes it"),
        (["item", "basics/first", "--kind", "recall", "--id", "a_b"], "did you mean a-b?"),
        (["item", "basics/first", "--kind", "recall", "--id", "is-it-simple"], "has the id is-it-simple already"),
        (["item", "basics/first", "--kind", "essay"], "'essay' is not one of 'single_choice'"),
        (["item", "basics/first"], "Missing option '--kind'"),
    ],
)
def test_what_cannot_be_made_is_refused_with_a_reason(small: Path, arguments: list[str], said: str) -> None:
    assert said in " ".join(refused(small, *arguments).split())


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        ("docs/lessons/basics/track.yml", ["lesson", "basics/second"]),
        ("docs/lessons/basics/first.yml", ["item", "basics/first", "--kind", "recall"]),
        (QUIZ, ["item", "basics/first", "--kind", "recall"]),
    ],
)
def test_a_file_with_mistakes_is_to_be_mended_first(small: Path, path: str, arguments: list[str]) -> None:
    file = small / path
    file.write_text(file.read_text("utf-8") + "unknown: 1\n", encoding="utf-8")
    assert f"{path} has mistakes" in refused(small, *arguments)


def test_a_track_without_series_is_asked_for_one(small: Path) -> None:
    track = small / "docs/lessons/basics/track.yml"
    text = track.read_text("utf-8")
    start, end = text.index("series:"), text.index("phases:")
    track.write_text(text[:start] + text[end:], encoding="utf-8")
    assert "names no series of lectures" in refused(small, "lesson", "basics/third")


def test_a_link_out_of_the_project_is_not_written_through(small: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("mine\n", encoding="utf-8")
    (small / "docs/lessons/basics/third.yml").symlink_to(outside)
    assert "docs/lessons/basics/third.yml is there already" in refused(small, "lesson", "basics/third")
    assert outside.read_text(encoding="utf-8") == "mine\n"


def test_a_folder_that_cannot_be_made_is_named(empty: Path) -> None:
    (empty / "docs").write_text("a file", encoding="utf-8")
    assert "cannot be written" in refused(empty, "track", "my-track")
