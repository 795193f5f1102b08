"""Tracks that processes have read and packed say the same as those that are read here."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from clawdemy_notes.packed import PackedTrack, read_packed
from clawdemy_notes.pipeline import Draft
from clawdemy_notes.quality import flaws_of_item, setting_of
from clawdemy_notes.words import words_of
from tests.cases import EVERY, SMALL
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="tracks are packed on Linux only: see `spare_cores`")


@pytest.fixture(scope="module")
def tracks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the tracks of several."""
    root = tmp_path_factory.mktemp("packed")
    for project in (ROOT, EVERY, SMALL):
        for folder in ("docs/lessons", "quizzes"):
            shutil.copytree(project / folder, root / folder, dirs_exist_ok=True)
    (root / "quizzes/basics/first.yml").unlink()  # a lesson whose questions are all generated
    return root


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_page_and_each_review_is_the_same(tracks: Path, language: str) -> None:
    here, packed = Draft(tracks, language), Draft(tracks, language, cores=2)
    assert packed.diagnostics == here.diagnostics
    assert not packed.is_broken
    assert [page.path for page in packed.pages] == [page.path for page in here.pages]
    for ours, theirs in zip(packed.pages, here.pages, strict=True):
        assert (ours.title, ours.source) == (theirs.title, theirs.source)
        assert ours.make() == theirs.make(), ours.path
    assert {path: make() for path, make in packed.reviews.items()} == {
        path: make() for path, make in here.reviews.items()
    }
    assert packed.cards() == here.cards()


def test_what_rules_say_of_authored_items_is_known(tracks: Path) -> None:
    (packed,) = read_packed(tracks, ("every-field",), words_of("en"), 1)
    checked = packed.unpacked()
    for lesson in checked.sources.course.tracks[0].lessons:
        if lesson.quiz is not None and lesson.quiz_path is not None:
            examined = setting_of(lesson.quiz.items, lesson.lesson, "en").examined
            assert checked.flaws[lesson.quiz_path] == tuple(map(flaws_of_item, examined))
    assert any(any(flaws) for flaws in checked.flaws.values())


def test_what_was_forgotten_is_there_when_it_is_needed_again(tracks: Path) -> None:
    draft = Draft(tracks, cores=2)
    track = draft.outline.tracks[0]
    before = draft.whole(track)
    draft.forget(track)
    assert draft.whole(track) is not before
    assert draft.whole(track) == before


def test_an_outline_has_what_indexes_say_and_no_more(tracks: Path) -> None:
    packed = {each.name: each for each in read_packed(tracks, ("basics", "every-field"), words_of("en"), 2)}
    outline = packed["every-field"].outline
    assert outline is not None
    whole = packed["every-field"].unpacked().sources.course.tracks[0]
    for lesson, full in zip(outline.lessons, whole.lessons, strict=True):
        assert lesson.lesson.terms == full.lesson.terms
        assert full.lesson.sections
        with pytest.raises(AttributeError):
            _ = lesson.lesson.sections
        with pytest.raises(AttributeError):
            _ = lesson.lesson.claims  # an empty list would be a lie


def test_a_project_with_mistakes_tells_all_and_shows_nothing(tracks: Path, tmp_path: Path) -> None:
    root = tmp_path / "broken"
    shutil.copytree(tracks, root)
    lesson = root / "docs/lessons/basics/first.yml"
    lesson.write_text(lesson.read_text().replace("title:", "titel:", 1))
    here, packed = Draft(root), Draft(root, cores=2)
    assert packed.diagnostics == here.diagnostics
    assert packed.is_broken
    assert packed.outline.tracks == ()
    assert packed.pages == ()
    broken = read_packed(root, ("basics",), words_of("en"), 1)
    assert [type(each) for each in broken] == [PackedTrack]
    assert broken[0].outline is None
