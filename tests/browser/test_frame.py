"""The frame around the pages: menu, search and colours, for every way of reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

LESSON = "/lessons/multimodal-ai/transformers-for-video-generation/"
PUBLISHED = "https://clawdemy.github.io/clawdemy-notes"
PHONE: ViewportSize = {"width": 360, "height": 740}
PAGES = {
    "home": "/",
    "track": "/lessons/multimodal-ai/",
    "lesson": LESSON,
    "references": f"{LESSON}references/",
    "quiz": f"{LESSON}quiz/",
    "cheatsheet": f"{LESSON}cheatsheet/",
    "flashcards": f"{LESSON}flashcards/",
    "progress": "/progress/",
    "glossary": "/glossary/",
    "sources": "/sources/",
    "scope": "/scope/",
    "guide": "/guide/",
    "typo": "/guide/fix-a-typo/",
    "questions": "/guide/questions/",
    "built": "/guide/how-it-is-built/",
    "not-found": "/404.html",
}


@pytest.fixture(scope="session")
def frame_url(site: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Serve the site below the path that it is published under: 404.html links by whole paths."""
    host = tmp_path_factory.mktemp("host")
    (host / "clawdemy-notes").symlink_to(site, target_is_directory=True)
    return f"{serve(host)}/clawdemy-notes"


@pytest.fixture
def phone(page: Page, frame_url: str) -> Page:
    """Open the lesson on a narrow screen, where the menu slides in."""

    def move_here(route: Route) -> None:
        """Let the site map name this host: Material puts in the host's name and leaves out its port."""
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(PUBLISHED, frame_url))

    page.route("**/sitemap.xml", move_here)
    page.set_viewport_size(PHONE)
    page.goto(f"{frame_url}{LESSON}")
    expect(page.get_by_role("button", name="Menu")).to_be_visible()
    return page


@pytest.fixture(params=[("light", 1280), ("light", 360), ("dark", 1280), ("dark", 360)], ids=lambda p: f"{p[0]}-{p[1]}")
def dressed(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in one colour scheme and width, without movement: contrast cannot be told half-way through one.

    A wide one is so high that the menu beside it need not scroll: a link at its edge counts as too small a target.
    """
    scheme, width = request.param
    viewport: ViewportSize = {"width": width, "height": 900 if width < 1000 else 1800}
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce", viewport=viewport) as context:
        yield context.new_page()


def expect_no_findings(page: Page) -> None:
    """Expect that axe finds nothing, with its rule on the size of targets, which it leaves out by default."""
    # Questions that are out of sight are not laid out yet: their places would be guesses.
    page.add_style_tag(content=".cn-item { content-visibility: visible !important; }")
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(dressed: Page, frame_url: str, name: str) -> None:
    dressed.goto(f"{frame_url}{PAGES[name]}")
    dressed.wait_for_function("document.documentElement.classList.contains('js')")
    expect_no_findings(dressed)


def test_axe_finds_nothing_in_the_open_search(dressed: Page, frame_url: str) -> None:
    dressed.goto(f"{frame_url}{LESSON}")
    dressed.get_by_role("textbox", name="Search").focus()
    dressed.keyboard.type("attention")
    expect(dressed.get_by_text("matching documents")).to_be_visible()
    expect_no_findings(dressed)


def test_axe_finds_nothing_in_the_open_menu(browser: Browser, frame_url: str) -> None:
    with browser.new_context(viewport=PHONE, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{frame_url}{LESSON}")
        page.get_by_role("button", name="Menu").click()
        expect(page.get_by_role("navigation", name="Navigation")).to_be_visible()
        expect_no_findings(page)


def test_the_menu_shows_the_readers_own_track_and_the_parts_of_the_lesson(page: Page, frame_url: str) -> None:
    page.goto(f"{frame_url}{LESSON}quiz/")
    menu = page.get_by_role("navigation", name="Navigation")
    expect(menu.get_by_role("link", name="Multimodal AI", exact=True)).to_be_visible()
    expect(menu.locator("[aria-current=page]")).to_have_text("Quiz")
    expect(menu.get_by_role("link", name="References", exact=True)).to_have_count(1)
    expect(menu.get_by_role("checkbox")).to_have_count(0)


def test_the_keyboard_opens_the_menu_and_escape_gives_the_focus_back(phone: Page) -> None:
    button = phone.get_by_role("button", name="Menu")
    menu = phone.get_by_role("navigation", name="Navigation")
    expect(menu).to_be_hidden()
    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu.locator("[aria-current=page]")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_tabbing_past_its_end_closes_the_menu(phone: Page) -> None:
    phone.get_by_role("button", name="Menu").click()
    menu = phone.get_by_role("navigation", name="Navigation")
    menu.get_by_role("link").last.focus()
    phone.keyboard.press("Tab")
    expect(menu).to_be_hidden()


def test_the_closed_menu_is_out_of_the_keyboards_way(phone: Page) -> None:
    for _ in range(12):
        phone.keyboard.press("Tab")
        assert not phone.evaluate("document.activeElement.closest('#cn-nav') !== null")


def test_the_menu_leads_on_by_instant_navigation_and_opens_again(phone: Page) -> None:
    phone.wait_for_load_state("networkidle")  # navigation is instant once the site map is there
    phone.evaluate("window.still = true")
    menu = phone.get_by_role("navigation", name="Navigation")
    phone.get_by_role("button", name="Menu").click()
    menu.get_by_role("link", name="References", exact=True).click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("References")
    expect(menu).to_be_hidden()
    phone.get_by_role("button", name="Menu").click()
    expect(menu.locator("[aria-current=page]")).to_have_text("References")
    assert phone.evaluate("window.still"), "the page was loaded anew"


def test_the_menu_opens_by_keyboard_without_javascript(browser: Browser, frame_url: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{frame_url}{LESSON}")
        expect(page.get_by_role("textbox", name="Search")).to_be_hidden()
        expect(page.get_by_role("banner").get_by_role("radio")).to_have_count(0)
        page.keyboard.press("Tab")
        expect(page.get_by_role("checkbox", name="Menu")).to_be_focused()
        page.keyboard.press("Space")
        page.get_by_role("navigation", name="Navigation").get_by_role("link", name="References", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("References")


def test_single_keys_do_not_carry_a_reader_off_the_page(page: Page, frame_url: str) -> None:
    page.goto(f"{frame_url}{LESSON}quiz/")
    page.get_by_role("radio").first.focus()
    here = page.url
    for key in ("n", "p", ",", ".", "f", "s", "/"):
        page.keyboard.press(key)
    expect(page.get_by_role("textbox", name="Search")).not_to_be_focused()
    assert page.url == here


def test_the_search_index_waits_for_the_reader(page: Page, frame_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{frame_url}{LESSON}")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search_index" in url]
    page.keyboard.press("Control+k")
    page.keyboard.type("flicker")
    expect(page.get_by_text("matching document")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("article").get_by_text("flicker").first).to_be_visible()


def test_the_readers_colours_are_kept(browser: Browser, frame_url: str) -> None:
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.goto(f"{frame_url}/")
        page.get_by_role("radio", name="Dark colours").press("Space")
        page.goto(f"{frame_url}{LESSON}")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(31, 29, 28)"


def test_a_dark_system_gets_dark_pages_without_javascript(browser: Browser, frame_url: str) -> None:
    with browser.new_context(color_scheme="dark", java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{frame_url}/")
        expect(page.locator("body")).to_have_css("background-color", "rgb(31, 29, 28)")
