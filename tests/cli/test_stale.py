"""`clawdemy stale`, as it is called."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from tests.cases import SMALL

LESSON = "docs/lessons/basics/first.yml"
TRACK = "docs/lessons/basics/track.yml"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project whose one lesson was reviewed on 2026-08-31."""
    project = shutil.copytree(SMALL, tmp_path / "small")
    monkeypatch.chdir(project)
    text = (project / LESSON).read_text("utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith("reviewed: "))
    (project / LESSON).write_text(text.replace(line, "reviewed: 2026-08-31"), "utf-8")
    return project


def stale(*arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["stale", *arguments])


@pytest.mark.usefixtures("small")
def test_a_review_counts_until_the_last_day_of_its_time() -> None:
    # Six months after the 31st of August: February has 28 days.
    done = stale("--on", "2027-02-28")
    assert (done.exit_code, done.output) == (0, "0 of 1 lesson to be reviewed\n")


@pytest.mark.usefixtures("small")
def test_a_lesson_is_stale_the_day_after() -> None:
    done = stale("--on", "2027-03-01")
    assert done.exit_code == 1
    assert done.output == (
        f"{LESSON}: reviewed 2026-08-31, due 2027-02-28, 1 day overdue: First\n1 of 1 lesson to be reviewed\n"
    )


@pytest.mark.parametrize(("months", "last"), [(1, "2026-09-30"), (12, "2027-08-31"), (18, "2028-02-29")])
def test_the_track_says_how_long_a_review_counts(small: Path, months: int, last: str) -> None:
    with (small / TRACK).open("a", encoding="utf-8") as track:
        track.write(f"review_every_months: {months}\n")
    assert stale("--on", last).exit_code == 0
    assert json.loads(stale("--on", "2030-01-01", "--format", "json").output)["lessons"][0]["due"] == last


@pytest.mark.usefixtures("small")
def test_programs_get_the_same_in_json() -> None:
    done = stale("--on", "2027-03-10", "--format", "json")
    assert json.loads(done.output) == {
        "on": "2027-03-10",
        "lessons": [
            {
                "due": "2027-02-28",
                "path": LESSON,
                "title": "First",
                "reviewed": "2026-08-31",
                "days_overdue": 10,
            }
        ],
    }


def test_a_review_to_come_is_fresh_today(small: Path) -> None:
    path = small / LESSON
    path.write_text(path.read_text("utf-8").replace("2026-08-31", "9999-01-01"), "utf-8")
    assert stale().exit_code == 0


def test_sources_with_errors_are_no_proof_of_freshness(small: Path) -> None:
    path = small / LESSON
    path.write_text(path.read_text("utf-8").replace("2026-08-31", "soon"), "utf-8")
    done = stale("--on", "2027-03-01")
    assert done.exit_code == 1
    assert "error[not-a-date]" in done.output


def test_a_day_that_is_none_is_a_usage_error() -> None:
    assert stale("--on", "2027-02-30").exit_code == 2
