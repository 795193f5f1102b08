"""Every file that can be read is read, whatever the others are like."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import yaml

from clawdemy_notes.source import LibyamlMissingError, read_course
from clawdemy_notes.source.parse import parse_yaml
from tests.cases import SMALL

LESSON = "docs/lessons/basics/first.yml"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "small")
    return tmp_path / "small"


def found(root: Path) -> list[tuple[str, str, int, int]]:
    return [(each.path, each.check, each.line, each.column) for each in read_course(root).diagnostics]


def test_a_course_as_it_is_written(small: Path) -> None:
    sources = read_course(small)
    (track,) = sources.course.tracks
    assert (track.id, track.path) == ("basics", "docs/lessons/basics/track.yml")
    assert [entry.id for entry in track.track.lessons] == ["first", "second"]
    (lesson,) = track.lessons
    assert (lesson.id, lesson.path, lesson.quiz_path) == ("first", LESSON, "quizzes/basics/first.yml")
    assert lesson.quiz is not None
    assert list(track.figures) == ["one.svg"]
    assert list(sources.documents) == [
        "docs/lessons/basics/figures/one.svg",
        LESSON,
        "docs/lessons/basics/track.yml",
        "quizzes/basics/first.yml",
    ]
    assert sources.diagnostics == ()


def test_a_root_may_be_relative_or_a_link(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small)
    (tmp_path / "link").symlink_to(small)
    for root in (Path(), tmp_path / "link"):
        sources = read_course(root)
        assert (len(sources.documents), sources.diagnostics) == (4, ())


def test_an_empty_folder_is_an_empty_course(tmp_path: Path) -> None:
    assert read_course(tmp_path).course.tracks == ()


def test_a_broken_file_is_left_out_and_the_others_are_read(small: Path) -> None:
    (small / "quizzes/basics/first.yml").write_text("items: [")
    sources = read_course(small)
    assert sources.course.tracks[0].lessons[0].quiz is None
    assert "quizzes/basics/first.yml" in sources.documents
    assert [each.check for each in sources.diagnostics] == ["yaml-syntax"]


def test_lessons_stand_in_the_order_of_the_track(small: Path) -> None:
    folder = small / "docs/lessons/basics"
    shutil.copyfile(folder / "first.yml", folder / "second.yml")
    track = (folder / "track.yml").read_text()
    first, second = "  - id: first\n    phase: start\n", "  - id: second\n    phase: start\n"
    (folder / "track.yml").write_text(track.replace(first, "").replace("lessons:\n", f"lessons:\n{second}{first}", 1))
    assert [lesson.id for lesson in read_course(small).course.tracks[0].lessons] == ["second", "first"]


def test_a_file_of_more_than_one_mebibyte_is_not_parsed(small: Path) -> None:
    (small / LESSON).write_text("title: a\n#" + "x" * 1_048_576)
    assert found(small) == [(LESSON, "file-too-large", 1, 1)]


def test_a_link_out_of_the_project_is_not_followed(small: Path, tmp_path: Path) -> None:
    shutil.move(small / LESSON, tmp_path / "elsewhere.yml")
    (small / LESSON).symlink_to(tmp_path / "elsewhere.yml")
    (tmp_path / "drawings").mkdir()
    (small / "docs/lessons/other").symlink_to(tmp_path / "drawings")
    (small / "quizzes/basics/loop.yml").symlink_to("loop.yml")
    assert found(small) == [
        (LESSON, "outside-project", 1, 1),
        ("docs/lessons/other", "outside-project", 1, 1),
        ("quizzes/basics/loop.yml", "outside-project", 1, 1),
    ]


def test_a_link_inside_the_project_is_followed(small: Path) -> None:
    shutil.move(small / LESSON, small / "elsewhere.yml")
    (small / LESSON).symlink_to(small / "elsewhere.yml")
    assert found(small) == []


def test_what_is_not_a_file_cannot_be_read(small: Path) -> None:
    folder = small / "docs/lessons/basics"
    (folder / "folder.yml").mkdir()
    os.mkfifo(folder / "pipe.yml")
    (folder / "gone.yml").symlink_to("nowhere.yml")
    assert found(small) == [
        ("docs/lessons/basics/folder.yml", "unreadable-file", 1, 1),
        ("docs/lessons/basics/gone.yml", "unreadable-file", 1, 1),
        ("docs/lessons/basics/pipe.yml", "unreadable-file", 1, 1),
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_cannot_be_read(small: Path) -> None:
    (small / LESSON).chmod(0)
    assert found(small) == [(LESSON, "unreadable-file", 1, 1)]


def test_a_name_that_is_not_utf_8_is_printed_all_the_same(small: Path) -> None:
    name = os.fsdecode(b"docs/lessons/basics/caf\xe9.yml")
    try:
        (small / name).write_text("title: a\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert ("docs/lessons/basics/caf\N{REPLACEMENT CHARACTER}.yml", "id-not-kebab-case", 1, 1) in found(small)


def test_without_libyaml_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(LibyamlMissingError, match="libyaml"):
        parse_yaml("a: b")


def test_reading_twice_finds_the_same(small: Path) -> None:
    (small / LESSON).write_text("title: 5\nsumary: x\n")
    assert read_course(small).diagnostics == read_course(small).diagnostics


def test_links_of_the_docs_folder_that_must_not_be_published(small: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (small / "docs/assets").mkdir()
    (small / "docs/assets/secret.txt").symlink_to(tmp_path / "secret.txt")
    (small / "docs/assets/circle").symlink_to(small / "docs")
    (small / "more").mkdir()
    (small / "more/circle").symlink_to(small / "more")
    (small / "docs/more").symlink_to(small / "more")
    assert found(small) == [
        ("docs/assets/circle", "folder-twice", 1, 1),
        ("docs/assets/secret.txt", "outside-project", 1, 1),
        ("docs/more/circle", "folder-twice", 1, 1),
    ]


def test_a_line_of_text_has_no_line_break_of_any_kind(small: Path) -> None:
    lesson = small / LESSON
    lesson.write_text(lesson.read_text().replace("title: First", r'title: "First\r---"'))
    assert found(small) == [(LESSON, "wrong-form", 2, 8)]


def test_thousands_of_findings_in_one_long_line_share_its_text(small: Path) -> None:
    (small / LESSON).write_text("[" + "!!str a, " * 1_000 + "x" * 10_000 + "]")
    lines = {id(each.source_line) for each in read_course(small).diagnostics}
    assert len(lines) == 1
