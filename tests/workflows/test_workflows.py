"""What GitHub runs: with the least rights, from pinned actions, and nothing that cannot be run by hand."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from clawdemy_notes.cli import clawdemy
from tests.conftest import ROOT, run_command

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").iterdir() if path.name != "config.yml")
TRIGGERS = {
    "pull-request.yml": {"pull_request"},
    "publish.yml": {"push", "workflow_dispatch"},
    "freshness.yml": {"schedule", "workflow_dispatch"},
}
PIN = re.compile(r"uses: (actions/[a-z-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
STEP = re.compile(
    r"make (?:--silent )?(?P<target>[a-z]+)(?P<values>(?: [A-Z]+=[\w^]+)*)(?: >> \"\$GITHUB_STEP_SUMMARY\")?"
)
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def read(path: Path) -> dict[str, Any]:
    """Read YAML with every scalar as text: `on` is a key of workflows, and a truth value of YAML 1.1."""
    return dict(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))  # BaseLoader makes no objects


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    return dict(read(path)["jobs"])


def steps(path: Path) -> list[dict[str, Any]]:
    return list(chain.from_iterable(job["steps"] for job in jobs(path).values()))


every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def test_there_are_no_other_workflows() -> None:
    assert {path.name for path in WORKFLOWS} == set(TRIGGERS)


@every_workflow
def test_workflows_start_when_they_should_and_else_never(path: Path) -> None:
    triggers = read(path)["on"]
    assert set(triggers) == TRIGGERS[path.name]
    if "push" in triggers:
        assert triggers["push"] == {"branches": ["main"]}


@every_workflow
def test_every_action_is_githubs_own_and_pinned_with_its_version(path: Path) -> None:
    text = path.read_text("utf-8")
    uses = [step["uses"] for step in steps(path) if "uses" in step]
    assert [f"{action}@{sha}" for action, sha, _ in PIN.findall(text)] == uses


def test_an_action_has_the_same_version_everywhere() -> None:
    pins = {found for path in WORKFLOWS for found in PIN.findall(path.read_text("utf-8"))}
    assert len(pins) == len({action for action, _, _ in pins})


@every_workflow
def test_only_the_deployment_may_write(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}
    granted = {name: job["permissions"] for name, job in jobs(path).items() if "permissions" in job}
    expected = {"deploy": {"pages": "write", "id-token": "write"}} if path.name == "publish.yml" else {}
    assert granted == expected


def test_what_may_write_runs_no_code_of_the_repository() -> None:
    deploy = jobs(GITHUB / "workflows" / "publish.yml")["deploy"]
    assert [step["uses"].partition("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


@every_workflow
def test_no_workflow_has_a_secret_or_words_of_a_stranger(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"secrets\b|github\.(event|head_ref|token)|toJSON|inherit", text)
    assert not any("${{" in str(step.get(part, "")) for step in steps(path) for part in ("run", "env", "with"))


@every_workflow
def test_no_step_leaves_a_token_in_the_checkout(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@every_workflow
def test_no_run_lasts_for_ever_or_stands_in_the_way_of_the_next(path: Path) -> None:
    assert {"group", "cancel-in-progress"} == set(read(path)["concurrency"])
    for name, job in jobs(path).items():
        assert 0 < int(job["timeout-minutes"]) <= 60, name


@every_workflow
def test_every_step_can_be_run_by_hand(path: Path) -> None:
    for step in steps(path):
        if "run" not in step:
            continue
        found = STEP.fullmatch(step["run"])
        assert found is not None, step["run"]
        assert re.search(rf"^{found['target']}:.*## ", MAKEFILE, re.MULTILINE), f"make help has no {found['target']}"
        for name in re.findall(r"(\w+)=", found["values"]):
            assert re.search(rf"^{name} \?=", MAKEFILE, re.MULTILINE), f"the Makefile has no setting {name}"


def test_pull_requests_get_every_step() -> None:
    found = [STEP.fullmatch(step["run"]) for step in steps(GITHUB / "workflows" / "pull-request.yml") if "run" in step]
    assert [each["target"] for each in found if each] == ["check", "site", "links", "diff", "test"]


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("vendor.github-issue-forms", FORMS),
    ],
)
def test_github_understands_the_files(schema: str, paths: list[Path]) -> None:
    done = CliRunner().invoke(check_jsonschema, ["--builtin-schema", schema, *map(str, paths)])
    assert done.exit_code == 0, done.output


def test_an_auditor_of_workflows_finds_nothing() -> None:
    done = run_command("zizmor", "--offline", "--no-config", "--pedantic", "--no-progress", str(GITHUB))
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout


def test_there_is_a_form_for_each_kind_of_report() -> None:
    assert [path.stem for path in FORMS] == ["new-lesson", "unclear-question", "wrong-answer"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_ask_for_what_is_needed(path: Path) -> None:
    fields = read(path)["body"]
    ids = [field["id"] for field in fields]
    assert len(set(ids)) == len(ids)
    assert fields[0]["validations"] == {"required": "true"}


@pytest.mark.parametrize("name", ["pull-requests", "deploy"])
def test_the_guide_names_targets_and_settings_that_exist(name: str) -> None:
    guide = (ROOT / "docs" / "guide" / f"{name}.md").read_text("utf-8")
    commands = re.findall(r"(?:`|^)make ([a-z]+)((?: [A-Z]+=\S+?)*)(?:`|$)", guide, re.MULTILINE)
    assert commands
    for target, values in commands:
        assert re.search(rf"^{target}:.*## ", MAKEFILE, re.MULTILINE), target
        for setting in re.findall(r"([A-Z]+)=", values):
            assert re.search(rf"^{setting} \?=", MAKEFILE, re.MULTILINE), setting


def test_the_guide_says_how_to_run_each_step_by_hand() -> None:
    guide = (ROOT / "docs" / "guide" / "pull-requests.md").read_text("utf-8")
    runs = [step["run"] for path in WORKFLOWS for step in steps(path) if "run" in step]
    for target in {found["target"] for run in runs if (found := STEP.fullmatch(run))}:
        assert re.search(rf"`make {target}\b", guide), target


@pytest.mark.parametrize("command", ["links", "stale"])
def test_the_guide_names_every_option(command: str) -> None:
    guide = (ROOT / "docs" / "guide" / "pull-requests.md").read_text("utf-8")
    options = [option for each in clawdemy.commands[command].params for option in each.opts if option != "--root"]
    assert options
    assert [option for option in options if option not in guide] == []


def test_the_guide_explains_every_finding_on_links() -> None:
    guide = (ROOT / "docs" / "guide" / "pull-requests.md").read_text("utf-8")
    modules = [path.read_text("utf-8") for path in (ROOT / "clawdemy_notes" / "links").glob("*.py")]
    ids = {name for text in modules for name in re.findall(r"\"(?:error|warning)\",\s+\"([a-z-]+)\"", text)}
    assert ids == set(re.findall(r"^\| `([a-z]+(?:-[a-z]+)+)` \|", guide, re.MULTILINE))
    assert len(ids) == 7
