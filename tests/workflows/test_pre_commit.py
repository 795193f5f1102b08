"""The hook for other repositories."""

from __future__ import annotations

import re
import tomllib

import pytest
import yaml

from clawdemy_notes.cli import clawdemy
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def hook() -> dict[str, str]:
    (only,) = yaml.load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"), yaml.BaseLoader)
    return dict(only)


def test_the_hook_runs_a_command_that_the_package_installs(hook: dict[str, str]) -> None:
    script, command = hook["entry"].split()
    assert script in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert command in clawdemy.commands
    assert hook["language"] == "python"


def test_all_files_are_checked_together(hook: dict[str, str]) -> None:
    # With names of files, only findings inside them would be shown, and the checks run once for each batch of them.
    assert hook["pass_filenames"] == "false"


@pytest.mark.parametrize(
    "path",
    [
        "docs/lessons/ai/track.yml",
        "docs/lessons/ai/first.yml",
        "docs/lessons/ai/figures/one.svg",
        "quizzes/ai/first.yml",
    ],
)
def test_a_change_of_a_source_starts_it(hook: dict[str, str], path: str) -> None:
    assert re.search(hook["files"], path)


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "docs/index.md", "tests/quizzes/a.yml", "docs/assets/a.svg", "quizzes/a.md"]
)
def test_a_change_of_anything_else_does_not(hook: dict[str, str], path: str) -> None:
    assert not re.search(hook["files"], path)


def test_every_source_of_our_own_is_meant(hook: dict[str, str]) -> None:
    sources = [*ROOT.glob("docs/lessons/*/*.yml"), *ROOT.glob("docs/lessons/*/figures/*"), *ROOT.glob("quizzes/*/*")]
    assert len(sources) > 6
    assert all(re.search(hook["files"], path.relative_to(ROOT).as_posix()) for path in sources)


def test_the_guide_shows_how_to_switch_it_on(hook: dict[str, str]) -> None:
    guide = (ROOT / "docs" / "guide" / "pull-requests.md").read_text("utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    (repository,) = yaml.safe_load(block)["repos"]
    assert repository["hooks"] == [{"id": hook["id"]}]
    assert yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["repo_url"] == repository["repo"]
