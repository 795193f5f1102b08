"""A site is the same bytes however many cores have built it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.cases import EVERY, SMALL
from tests.conftest import run_command

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pages are written side by side on Linux only")


def built(root: Path) -> dict[str, bytes]:
    """Return the files of the site of a project, built anew."""
    done = run_command("clawdemy", "build", "--root", str(root))
    assert done.returncode == 0, done.stderr
    site = root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_one_core_makes_what_several_make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")  # MkDocs writes the time into its packed map of the site
    projects = [shutil.copytree(EVERY, tmp_path / name) for name in ("one", "several")]
    for project in projects:
        for folder in ("docs/lessons", "quizzes"):
            shutil.copytree(SMALL / folder, project / folder, dirs_exist_ok=True)
    monkeypatch.setenv("PYTHONHASHSEED", "1")  # sets and their like are in another order then
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        one = built(projects[0])
    finally:
        os.sched_setaffinity(0, cores)
    monkeypatch.setenv("PYTHONHASHSEED", "2")
    several = built(projects[1])
    assert len({path.split("/")[1] for path in one if path.startswith("lessons/")}) > 2
    assert sorted(one) == sorted(several)
    assert [path for path in one if one[path] != several[path]] == []
