"""The live preview, as somebody who edits a lesson beside an open browser meets it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.conftest import copy_small

LESSON = "docs/lessons/basics/first.yml"
QUIZ = "quizzes/basics/first.yml"
DRAWING = "docs/lessons/basics/figures/one.svg"
pytestmark = pytest.mark.usefixtures("patience")

COMMANDS = {"clawdemy": ("clawdemy", "serve", "--port"), "mkdocs": ("mkdocs", "serve", "--dev-addr")}


@contextmanager
def served(root: Path, command: str) -> Iterator[str]:
    """Preview a project, and give the address as soon as it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    name, *arguments = COMMANDS[command]
    address = str(port) if command == "clawdemy" else f"127.0.0.1:{port}"
    with subprocess.Popen(
        [str(Path(sys.executable).parent / name), *arguments, address],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            told = []
            for line in process.stdout or ():
                told.append(line)
                if "Serving on" in line:
                    yield f"http://127.0.0.1:{port}/"
                    return
            raise AssertionError("".join(told))
        finally:
            process.terminate()


def save(root: Path, path: str, old: str, new: str) -> int:
    """Edit a file, as an editor does; return the number of the line."""
    text = (root / path).read_text("utf-8")
    before, found, _ = text.partition(old)
    assert found
    (root / path).write_text(text.replace(old, new, 1), "utf-8")
    return before.count("\n") + 1


@pytest.mark.parametrize("command", COMMANDS)
def test_an_edit_shows_by_itself_and_a_broken_one_says_what_is_wrong(tmp_path: Path, page: Page, command: str) -> None:
    root = copy_small(tmp_path / "small")
    with served(root, command) as address:
        page.goto(f"{address}lessons/basics/first/")
        title = page.get_by_role("heading", level=1)
        expect(title).to_contain_text("First")

        save(root, LESSON, "title: First", "title: A fresh start")
        expect(title).to_contain_text("A fresh start")

        line = save(root, LESSON, "title: Its use", "titel: Its use")
        panel = page.get_by_role("region", name="1 error")
        expect(panel).to_contain_text(f"{LESSON}:{line}:5")
        expect(panel).to_contain_text("did you mean 'title'?")
        expect(panel.get_by_role("group", name=f"Line {line}")).to_contain_text("titel: Its use")
        expect(panel).to_contain_text("Help:")
        note = page.get_by_role("note").filter(has_text=f"in line {line}")
        expect(note).to_be_visible()
        expect(title).to_contain_text("A fresh start")

        page.reload()
        expect(title).to_contain_text("A fresh start")
        expect(panel).to_be_visible()
        page.keyboard.press("Tab")
        panel.get_by_role("button", name="Hide").press("Escape")
        expect(panel).to_be_hidden()
        again = page.get_by_role("region", name="Preview").get_by_role("button", name="1 error")
        expect(again).to_be_focused()
        again.press("Enter")
        panel.get_by_role("link", name="Show the place").click()
        expect(note).to_be_in_viewport()

        save(root, LESSON, "titel: Its use", "title: What it is for")
        expect(page.get_by_role("heading", name="What it is for")).to_be_visible()
        expect(page.get_by_role("region", name="Preview")).to_be_hidden()
        expect(note).to_be_hidden()


@pytest.mark.parametrize("command", COMMANDS)
def test_sources_that_are_broken_from_the_start_stop_nothing(tmp_path: Path, page: Page, command: str) -> None:
    root = copy_small(tmp_path / "small")
    save(root, LESSON, "title: First", "title: [First")
    with served(root, command) as address:
        page.goto(f"{address}lessons/basics/first/")
        expect(page.get_by_role("heading", name="Nothing to show yet")).to_be_visible()
        expect(page.get_by_role("region", name="error")).to_contain_text(LESSON)
        save(root, LESSON, "title: [First", "title: First")
        expect(page.get_by_role("heading", level=1)).to_contain_text("First")
        expect(page.get_by_role("region", name="error")).to_be_hidden()


def test_the_quiz_and_a_drawing_are_followed_too(tmp_path: Path, page: Page) -> None:
    root = copy_small(tmp_path / "small")
    with served(root, "clawdemy") as address:
        page.goto(f"{address}lessons/basics/first/quiz/")
        save(root, QUIZ, "prompt: The idea is simple.", "prompt: There is one idea only.")
        expect(page.get_by_text("There is one idea only.").first).to_be_visible()

        save(root, QUIZ, "answer: true", "answer: perhaps")
        panel = page.get_by_role("region", name="1 error")
        expect(panel.get_by_role("link", name="Show the place")).to_be_visible()
        page.goto(f"{address}lessons/basics/first/")
        panel.get_by_role("link", name="Open the page").click()
        expect(page.get_by_role("note").filter(has_text="perhaps")).to_be_visible()
        save(root, QUIZ, "answer: perhaps", "answer: false")
        expect(panel).to_be_hidden()

        page.goto(f"{address}lessons/basics/first/")
        save(root, DRAWING, 'width="10"', 'width="8"')
        expect(page.get_by_role("img", name="A square.").locator("rect")).to_have_attribute("width", "8")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_in_the_panel(broken: str, page: Page, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(broken)
    panel = page.get_by_role("region", name="1 error, 1 warning")
    panel.get_by_text("1 warning", exact=True).click()
    expect(panel.get_by_text("warning[")).to_be_visible()
    found = Axe().run(page, context="clawdemy-preview", options={"rules": {"target-size": {"enabled": True}}})
    assert found.violations_count == 0, found.generate_report()


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Preview a lesson with an error and a warning; gives the address of its quiz."""
    root = copy_small(tmp_path_factory.mktemp("broken") / "small")
    with served(root, "clawdemy") as address:
        save(root, QUIZ, "explanation: There is only one idea.", "explanation: It is.")
        save(root, LESSON, "title: Its use", "titel: Its use")
        yield f"{address}lessons/basics/first/quiz/"
