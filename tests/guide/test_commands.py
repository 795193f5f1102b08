"""The guide on the command line: every command and option is described, and every shell example can be typed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.starter import starter_files
from tests.conftest import ROOT
from tests.guide.test_examples import PAGES

SECTION = re.compile(r"^#{2,3} (clawdemy [a-z -]+)\n(.*?)(?=^##|\Z)", re.DOTALL | re.MULTILINE)
SECTIONS = dict(SECTION.findall(PAGES["commands"]))
SHELL = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
TARGETS = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
OTHERS = {"cd", "git", "pip", "python3", "source"}
"""Commands of shell examples that are neither ours nor MkDocs'."""
RUN = {"check", "explain", "quiz", "schema", "stale"}
"""Commands that read only, and quickly: their examples on the page of commands are run."""


def leaves(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Yield each command that does something, by its full name."""
    if isinstance(command, click.Group):
        for each, below in command.commands.items():
            yield from leaves(below, f"{name} {each}")
    else:
        yield name, command


COMMANDS = dict(leaves(clawdemy, "clawdemy"))


def written_of(parameter: click.Parameter) -> str:
    """Return how the guide writes a parameter: a long option, or the word for an argument."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return re.sub(r"[\[\].]", "", parameter.make_metavar(click.Context(clawdemy)))


def shell_lines() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each line of the shell examples with the file that it is from, in words."""
    texts = {f"guide/{page}.md": text for page, text in PAGES.items()}
    texts["README.md"] = (ROOT / "README.md").read_text(encoding="utf-8")
    texts["README.md of a new course"] = starter_files()["README.md"]
    for name, text in texts.items():
        for block in SHELL.findall(text):
            for line in block.splitlines():
                words = tuple(shlex.split(line, comments=True))
                if words:
                    yield name, words


LINES = list(dict.fromkeys(shell_lines()))


def test_every_command_has_its_section() -> None:
    assert list(SECTIONS) == sorted(COMMANDS)


@pytest.mark.parametrize("name", SECTIONS)
def test_every_parameter_is_described(name: str) -> None:
    rows = re.findall(r"^\| `([^`]*)` \| (.*) \|$", SECTIONS[name], re.MULTILINE)
    parameters = {written_of(each): each for each in COMMANDS[name].params if each.name != "root"}
    assert sorted(option for option, _ in rows) == sorted(parameters)
    for option, said in rows:
        kind = parameters[option].type
        # A list of kinds of question has a page of its own.
        if isinstance(kind, click.Choice) and "questions.md" not in said:
            assert set(re.findall(r"`([a-z]+)`", said)) >= set(kind.choices), (name, option)


def test_what_all_commands_take_is_described_once() -> None:
    before = PAGES["commands"].partition("\n## ")[0]
    assert "`--root DIR`" in before
    assert "`clawdemy --version`" in before
    assert "`clawdemy check --help`" in before


def test_every_make_target_is_described() -> None:
    table = PAGES["commands"].partition("\n## make\n")[2]
    assert set(re.findall(r"`make ([a-z-]+)`", table)) == TARGETS


@pytest.mark.parametrize(("place", "words"), LINES, ids=[" ".join(words) for _, words in LINES])
def test_every_shell_example_can_be_typed(
    place: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(ROOT)
    name, *arguments = words
    match name:
        case "make":
            assert {each for each in arguments if "=" not in each} <= TARGETS
        case "clawdemy" | "mkdocs":
            command: click.Command = clawdemy if name == "clawdemy" else mkdocs
            given = list(arguments)
            while isinstance(command, click.Group):
                command = command.commands[given.pop(0)]
            # Reads the words as the command would, without running it.
            command.make_context(name, given)
        case _:
            assert name in OTHERS, place
    if place == "guide/commands.md" and name == "clawdemy" and arguments[0] in RUN:
        done = CliRunner().invoke(clawdemy, arguments)
        assert done.exit_code in {0, 1}, done.output
        assert done.exception is None or isinstance(done.exception, SystemExit)
    if name == "clawdemy" and arguments[0] == "init":
        monkeypatch.chdir(tmp_path)
        assert CliRunner().invoke(clawdemy, arguments).exit_code == 0


def test_the_readme_leads_to_the_guide() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in re.findall(r"\((docs/[^)#]*)\)", readme):
        assert (ROOT / page).is_file(), page
    assert "(docs/guide/index.md)" in readme
