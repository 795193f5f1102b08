"""The wheel, as a stranger installs it: it holds all that the package needs, and makes and builds a site of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "clawdemy_notes"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without the network, by the build backend of the tests' environment."""
    out = tmp_path_factory.mktemp("wheel")
    run_pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(out), str(ROOT))
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def stranger(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an environment that has the wheel, and this one's packages except ours; far from the repository."""
    folder = tmp_path_factory.mktemp("stranger")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    run_pip("--python", str(python), "install", "--no-deps", "--no-index", str(wheel))
    (packages,) = folder.glob("lib/python*/site-packages")
    # Paths in such a file are searched, but their own .pth files are not read: an editable install of ours stays out.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder


def run_pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def run(stranger: Path, command: str, *arguments: str, cwd: Path) -> str:
    """Run a command of the environment and return what it prints."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(stranger / "bin" / command), *arguments], cwd=cwd, env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    files = {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {path.suffix for path in map(Path, files)} >= {".py", ".js", ".css", ".html", ".md", ".yml", ".svg", ".png"}
    assert held >= files
    assert {name for name in held if ".dist-info/" not in name} == files


def test_a_site_is_made_and_built_from_the_wheel_alone(stranger: Path, tmp_path: Path) -> None:
    where = run(stranger, "python", "-c", "import clawdemy_notes as c; print(c.__file__)", cwd=tmp_path).strip()
    assert Path(where).is_relative_to(stranger)
    run(stranger, "clawdemy", "init", cwd=tmp_path)
    run(stranger, "clawdemy", "build", cwd=tmp_path)
    pages = {path.parent.relative_to(tmp_path / "site").as_posix() for path in tmp_path.glob("site/**/index.html")}
    lesson = "lessons/learning/being-asked"
    parts = {f"{lesson}/{part}" for part in ("references", "quiz", "cheatsheet", "flashcards")}
    assert pages >= {".", "lessons/learning", lesson, "glossary", "sources", "scope", "progress", *parts}
    quiz = (tmp_path / "site" / lesson / "quiz" / "index.html").read_text(encoding="utf-8")
    assert quiz.count("<clawdemy-item ") >= 10
    assert (tmp_path / "site" / "assets" / "clawdemy" / "define.js").stat().st_size > 1000
