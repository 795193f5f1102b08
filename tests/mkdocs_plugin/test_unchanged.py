"""A build when nothing has changed, and when something has."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from clawdemy_notes.mkdocs_plugin import site as building
from clawdemy_notes.mkdocs_plugin.unchanged import RECORD
from tests.cases import EVERY
from tests.conftest import copy_small

LESSON = Path("docs") / "lessons" / "basics" / "first.yml"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a small project whose site is built."""
    root = copy_small(tmp_path / "small")
    assert not building.build_site(root).is_unchanged
    return root


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}


def test_nothing_is_built_when_nothing_has_changed(small: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (small / "site").rglob("*")}
    assert building.build_site(small).is_unchanged
    assert {path: path.stat().st_mtime_ns for path in (small / "site").rglob("*")} == before


@pytest.mark.parametrize(
    "path", [LESSON, Path("quizzes/basics/first.yml"), Path("docs/index.md"), Path("mkdocs.yml"), Path("docs/new.css")]
)
def test_any_change_in_the_project_is_built(small: Path, path: Path) -> None:
    with (small / path).open("a", encoding="utf-8") as file:
        file.write("\n# or so\n")
    assert not building.build_site(small).is_unchanged
    assert building.build_site(small).is_unchanged


def test_a_source_that_is_saved_as_it_was_changes_nothing(small: Path) -> None:
    (small / LESSON).write_bytes((small / LESSON).read_bytes())
    assert building.build_site(small).is_unchanged


def test_a_site_that_somebody_has_touched_is_built_again(small: Path) -> None:
    whole = files_of(small)
    (small / "site" / "index.html").unlink()
    assert not building.build_site(small).is_unchanged
    (small / "site" / "index.html").write_text("mine", "utf-8")
    assert not building.build_site(small).is_unchanged
    (small / "site" / "more.html").write_text("more", "utf-8")
    assert not building.build_site(small).is_unchanged
    assert files_of(small) == whole


def test_a_damaged_record_is_not_trusted(small: Path) -> None:
    record = small / RECORD
    good = record.read_text("utf-8")
    kept = json.loads(good)
    for text in (
        "",
        "{",
        "[]",
        "null",
        good[:-20],
        json.dumps({**kept, "state": "0"}),
        json.dumps({**kept, "files": {}}),
    ):
        record.write_text(text, "utf-8")
        assert not building.build_site(small).is_unchanged, text[:80]
    changed = {**kept, "findings": [{"path": "x"}]}
    record.write_text(json.dumps(changed), "utf-8")
    assert not building.build_site(small).is_unchanged


def test_warnings_are_told_again_without_a_build(tmp_path: Path) -> None:
    root = shutil.copytree(EVERY, tmp_path / "every")
    found = building.build_site(root)
    assert "lesson-without-quiz" in {each.check for each in found.diagnostics}
    again = building.build_site(root)
    assert again.is_unchanged
    assert again.diagnostics == found.diagnostics


def test_a_broken_source_ends_a_build_and_is_no_record(small: Path) -> None:
    text = (small / LESSON).read_text("utf-8")
    (small / LESSON).write_text("title: [", "utf-8")
    before = files_of(small)
    broken = building.build_site(small)
    assert [each.severity for each in broken.diagnostics] == ["error"]
    assert not broken.is_unchanged
    assert files_of(small) == before
    (small / LESSON).write_text(text, "utf-8")
    assert building.build_site(small).is_unchanged


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("site_name: Small", "site_name: !ENV [NAME, Small]"),
        ("  - clawdemy-notes\n", "  - clawdemy-notes\n  - material/tags\n"),
    ],
)
def test_what_cannot_be_known_is_built_each_time(small: Path, old: str, new: str) -> None:
    settings = small / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert old in text
    settings.write_text(text.replace(old, new), "utf-8")
    assert not building.build_site(small).is_unchanged
    assert not building.build_site(small).is_unchanged
