"""The quiz works in sites that were built without this package, too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.answers import ITEMS, enter, question_of
from tests.browser.reader import check
from tests.conftest import ROOT, run_command

QUIZ = "/lessons/multimodal-ai/transformers-for-video-generation/quiz/"


@pytest.mark.parametrize(
    ("builder", "arguments"), [("mkdocs", ("build", "--strict")), ("zensical", ("build", "--clean"))]
)
def test_a_reader_answers_and_finds_the_answer_again(
    page: Page, tmp_path: Path, serve: Callable[[Path], str], builder: str, arguments: tuple[str, ...]
) -> None:
    plain = tmp_path / "plain"
    assert run_command("clawdemy", "pages", "--out", str(plain), "--root", str(ROOT)).returncode == 0
    done = run_command(builder, *arguments, cwd=plain)
    assert done.returncode == 0, done.stdout + done.stderr
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(f"{serve(plain / 'site')}{QUIZ}")
    enter(question_of(page, 1), ITEMS[0], rightly=True)
    check(question_of(page, 1))
    expect(question_of(page, 1).get_by_role("status")).to_contain_text("Correct.")
    page.reload()
    expect(page.get_by_text(f"1 of {len(ITEMS)} answered")).to_be_visible()
    assert failures == []
