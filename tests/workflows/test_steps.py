"""The steps of a pull request, run here: on a small course in a repository of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cases import SMALL
from tests.conftest import ROOT
from tests.workflows.test_workflows import GITHUB, jobs

SETTINGS = """\
site_name: Small
site_url: https://example.org/small/
theme:
  name: material
  font: false
plugins: [search, clawdemy-notes]
markdown_extensions: [attr_list, md_in_html, tables]
"""


def git(project: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], cwd=project, check=True)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a course whose last commit rewords a question, and which uses the packages that the tests have."""
    project = shutil.copytree(SMALL, tmp_path_factory.mktemp("steps") / "course")
    for name in ("Makefile", "pyproject.toml", "constraints.txt", ".gitignore"):
        shutil.copy(ROOT / name, project)
    (project / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (project / "docs" / "index.md").write_text("# Small\n\n[The lesson](lessons/basics/first/index.md)\n", "utf-8")
    # Installed already, as far as make can tell: the environment of the tests.
    (project / ".venv").mkdir()
    (project / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (project / ".venv" / "site-installed").touch()
    git(project, "init", "--quiet")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "One")
    quiz = project / "quizzes" / "basics" / "first.yml"
    quiz.write_text(quiz.read_text("utf-8").replace("is-it-simple", "how-simple"), "utf-8")
    git(project, "commit", "--quiet", "--all", "--message", "Two")
    return project


def test_the_steps_of_a_pull_request_pass_and_give_a_site_and_a_summary(course: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary), "NO_MKDOCS_2_WARNING": "1"}
    ran = []
    for step in jobs(GITHUB / "workflows" / "pull-request.yml")["notes"]["steps"]:
        if "run" in step:
            # As GitHub runs it.
            command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
            done = subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)
            assert done.returncode == 0, (step["run"], done.stdout, done.stderr)
            ran.append(step["run"].replace("--silent ", "").split()[1])
    assert ran == ["check", "site", "links", "diff"]
    assert (course / "site" / "lessons" / "basics" / "first" / "index.html").is_file()
    assert summary.read_text("utf-8").startswith("**2 questions against `HEAD^1`:** 1 added, 1 removed\n")


def test_a_mistake_fails_the_first_step_at_its_line(course: Path) -> None:
    quiz = course / "quizzes" / "basics" / "first.yml"
    good = quiz.read_text("utf-8")
    before, wrong, after = good.partition("outcome: explain")
    quiz.write_text(f"{before}outcome: explan{after}", "utf-8")
    command = ["make", "check", "FORMAT=github"]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)
    quiz.write_text(good, "utf-8")
    assert done.returncode != 0
    assert wrong
    assert f"::error file=quizzes/basics/first.yml,line={before.count(chr(10)) + 1}," in done.stdout
