"""What tests of several floors share: the project's own sources, and the site that is built from them."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# No time limits: a busy machine is not a bug. The gate tries the same examples each time, people new ones.
settings.register_profile("notes", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("notes")

ROOT = Path(__file__).parent.parent


def copy_sources(target: Path) -> Path:
    """Copy what a site is built from: the settings, the docs and the quizzes."""
    for name in ("docs", "quizzes"):
        shutil.copytree(ROOT / name, target / name)
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return target


@pytest.fixture(autouse=True)
def _garbage_is_collected() -> Iterator[None]:
    """A command whose process ends with it may have stopped that."""
    yield
    gc.enable()


SMALL_SETTINGS = """\
site_name: Small
theme:
  name: material
  font: false
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      accent: custom
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      accent: custom
plugins:
  - search
  - clawdemy-notes
markdown_extensions:
  - attr_list
  - md_in_html
"""


def copy_small(target: Path) -> Path:
    """Copy the smallest valid project, with settings and a home page, for tests that build it again and again."""
    shutil.copytree(ROOT / "tests" / "projects" / "small", target)
    (target / "mkdocs.yml").write_text(SMALL_SETTINGS, "utf-8")
    (target / "docs" / "index.md").write_text("# Welcome\n\nWritten by hand.\n\n<!-- clawdemy:tracks -->\n", "utf-8")
    return target


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project's sources that a test may change."""
    return copy_sources(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built site; tests only read it."""
    root = copy_sources(tmp_path_factory.mktemp("project"))
    done = run_command("clawdemy", "build", "--root", str(root))
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def run_command(name: str, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command of the environment that the tests run in, as a user would."""
    return subprocess.run(
        [str(Path(sys.executable).parent / name), *arguments],
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
