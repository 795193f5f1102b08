"""Review mode, as somebody who reviews a lesson meets it on the built site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.usefixtures("patience")

LESSON = "/lessons/multimodal-ai/transformers-for-video-generation/"


@pytest.fixture(scope="module")
def site_url(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


def test_each_question_says_where_it_comes_from_and_what_is_right(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{LESSON}quiz/?review")
    authored = page.get_by_role("region", name="Review of flicker-diagnosis")
    expect(authored).to_contain_text("Written by hand.")
    expect(authored.get_by_role("link", name="quizzes/multimodal-ai/")).to_be_visible()
    expect(authored.get_by_text("The right answer", exact=False).first).to_be_visible()
    generated = page.get_by_role("region", name="--keyword-cloze").first
    expect(generated).to_contain_text("by the rule keyword-cloze")
    expect(generated.get_by_role("link", name="docs/lessons/multimodal-ai/")).to_be_visible()
    expect(page.get_by_role("region", name="Review", exact=True)).to_contain_text("questions.")


def test_the_notes_say_what_grows_from_them_and_lead_there(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{LESSON}?review")
    start = page.get_by_role("region", name="Review", exact=True)
    expect(start).to_be_visible()
    page.get_by_role("article").get_by_role("link", name="flicker-diagnosis").first.click()
    expect(page.get_by_role("region", name="Review of flicker-diagnosis")).to_be_in_viewport()
    start.get_by_role("link", name="Leave the review").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Quiz")
    expect(start).to_be_hidden()


def test_readers_load_nothing_of_it(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}{LESSON}quiz/")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("button", name="Check").first).to_be_visible()
    assert [url for url in asked if "review" in url] == []


@pytest.mark.parametrize(
    ("address", "part", "scheme", "width"),
    [("quiz/", "#item-flicker-diagnosis .cn-review", "light", 1280), ("", ".cn-review", "dark", 360)],
)
def test_axe_finds_nothing_in_review_mode(
    page: Page, site_url: str, address: str, part: str, scheme: str, width: int
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_url}{LESSON}{address}?review")
    expect(page.get_by_role("region", name="Review", exact=True)).to_be_visible()
    page.add_style_tag(content=".cn-item { content-visibility: visible !important; }")
    found = Axe().run(page, context=part, options={"rules": {"target-size": {"enabled": True}}})
    assert found.violations_count == 0, found.generate_report()
