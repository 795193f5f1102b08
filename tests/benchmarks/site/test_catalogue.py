"""The lessons that are measured: valid for us, of ordinary length, and the same for the peers."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from benchmarks.site.catalogue import PER_TRACK, made_up
from benchmarks.site.contenders import clear, contenders, make_cold, write_fresh
from benchmarks.site.ours import our_project
from benchmarks.site.plain import folded, notes_page, plain_project, tagged, with_navigation, without_navigation
from benchmarks.site.questions import ITEMS
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.pipeline import read

TRACKS = made_up(3)


def lesson_of(number: int) -> Lesson:
    return Lesson.model_validate(TRACKS[0].lessons[number].notes, strict=False)


def test_our_project_is_clean_and_questions_grow_from_its_facts(tmp_path: Path) -> None:
    write_fresh(tmp_path, our_project(TRACKS))
    result = read(tmp_path)
    assert result.diagnostics == ()
    asked = [len(lesson.quiz.items) for track in result.course.tracks for lesson in track.lessons if lesson.quiz]
    assert asked[0] == ITEMS
    assert min(asked[1:]) > 2 * ITEMS


def test_a_catalogue_is_the_same_each_time_and_a_larger_one_begins_with_it() -> None:
    assert made_up(3) == TRACKS
    assert made_up(PER_TRACK + 1)[0].lessons[:3] == TRACKS[0].lessons


def test_lessons_are_spread_over_tracks() -> None:
    assert [len(track.lessons) for track in made_up(2 * PER_TRACK + 1)] == [PER_TRACK, PER_TRACK, 1]


def test_notes_are_of_ordinary_length() -> None:
    for number in range(3):
        words = sum(len(section.body.split()) for section in lesson_of(number).sections)
        assert 1200 <= words <= 2000


def test_the_peers_get_every_word_of_a_section() -> None:
    lesson = lesson_of(1)
    page = notes_page(lesson)
    for section in lesson.sections:
        for words in re.split(r"\[\[|\]\]|\[@[^\]]*\]", section.body):
            assert words in page
    assert "[@" not in page
    assert "[[" not in page


def test_the_peers_get_three_pages_of_each_lesson_and_list_them_all() -> None:
    settings = with_navigation(TRACKS)
    project = dict(plain_project(TRACKS, folded, settings))
    pages = [path.removeprefix("docs/") for path in project if path.count("/") == 4]
    assert len(pages) == 9
    assert all(page in settings for page in pages)
    assert project["docs/lessons/track-1/lesson-2/quiz.md"].count("<details") == ITEMS


def test_a_navigation_is_left_out_by_listing_the_home_page_only() -> None:
    settings = yaml.safe_load(without_navigation())
    assert (settings["nav"], settings["not_in_nav"]) == ([{"Home": "index.md"}], "*")


def test_mkdocs_quiz_gets_its_own_form_of_question() -> None:
    page = dict(plain_project(TRACKS, tagged, ""))["docs/lessons/track-1/lesson-1/quiz.md"]
    blocks = re.findall(r"<quiz>\n.+\n((?:- \[[x ]\] .+\n> .+\n)+)\n.+\n</quiz>", page)
    assert [block.count("[x]") for block in blocks] == [1] * 5 + [2] * 3 + [1] * 2


def test_only_sources_are_left_before_a_cold_run(tmp_path: Path) -> None:
    sources = {"mkdocs.yml": "", "docs/index.md": "", "quizzes/a/b.yml": ""}
    root = tmp_path / "ours"
    write_fresh(root, {"docs/old.md": ""}.items())
    write_fresh(root, {**sources, "site/index.html": "", ".cache/a/b": "", "left.txt": ""}.items())
    make_cold(root)
    assert {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()} == set(sources)
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == [root]


def test_everybody_builds_from_nothing_in_a_folder_of_their_own() -> None:
    everybody = contenders(Path("peers"))
    assert len({each.folder for each in everybody}) == len({each.name for each in everybody}) == len(everybody)
    for each in everybody:
        (build,) = (task for task in each.tasks if task.name == "build")
        assert build.is_cold
        assert build.builds
