"""A site is the same bytes however many cores have built it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clawdemy_notes.processes import spare_cores
from tests.cases import EVERY, SMALL

CLAWDEMY = Path(sys.executable).parent / "clawdemy"


def built(root: Path, cores: set[int], seed: str) -> dict[str, bytes]:
    """Return the files of the site of a project, built on some cores, with sets and their like in some order."""
    done = subprocess.run(
        [CLAWDEMY, "build", "--root", root],
        # MkDocs writes the time of the build into its packed map of the site.
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1796000000"},
        preexec_fn=lambda: os.sched_setaffinity(0, cores),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    site = root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.skipif(spare_cores() == 0, reason="there is one core only, or pages are written in one process anyway")
def test_one_core_makes_what_several_make(tmp_path: Path) -> None:
    projects = [shutil.copytree(EVERY, tmp_path / name) for name in ("one", "several")]
    for project in projects:
        for folder in ("docs/lessons", "quizzes"):
            shutil.copytree(SMALL / folder, project / folder, dirs_exist_ok=True)
    cores = os.sched_getaffinity(0)
    one, several = built(projects[0], {min(cores)}, "1"), built(projects[1], cores, "2")
    assert len({path.split("/")[1] for path in one if path.startswith("lessons/")}) > 2
    assert sorted(one) == sorted(several)
    assert [path for path in one if one[path] != several[path]] == []
