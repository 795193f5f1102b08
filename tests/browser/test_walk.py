"""A reader walks through the site: from the home page to a finished quiz, in all the ways people read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from clawdemy_notes.model.items import Item, Ordering, Recall
from tests.browser.answers import ITEMS, answer_all, enter, question_of, words
from tests.browser.reader import check

SEED = "/lessons/multimodal-ai/transformers-for-video-generation/"
PUBLISHED = "https://clawdemy.github.io/clawdemy-notes/"
SEED_TITLE = "Transformers for video generation"


@pytest.fixture(scope="session")
def site_url(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


@pytest.fixture
def reader(page: Page, site: Path, site_url: str) -> Iterator[Page]:
    """Open the home page; whatever a test does, no script may fail and no other host may be asked."""
    failures: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((site_url, "data:", "blob:")):
            failures.append(f"asked {request.url}")

    # Instant navigation follows links that the sitemap lists, under the address of the published site.
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8").replace(PUBLISHED, f"{site_url}/")
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=sitemap, content_type="application/xml"))
    page.set_default_timeout(10_000)
    page.on("request", watch)
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
    page.goto(f"{site_url}/")
    yield page
    assert failures == []


def open_the_quiz(reader: Page, site_url: str) -> None:
    reader.goto(f"{site_url}{SEED}quiz/")


def test_from_the_home_page_to_full_marks(reader: Page) -> None:
    main = reader.get_by_role("article")
    main.get_by_role("link", name="Multimodal AI", exact=True).click()
    expect(reader.get_by_role("heading", level=1, name="Multimodal AI")).to_be_visible()
    main.get_by_role("link", name=SEED_TITLE).first.click()
    expect(reader.get_by_role("heading", level=1, name=SEED_TITLE)).to_be_visible()
    expect(main.get_by_role("link", name="Watch the recording")).to_be_visible()
    expect(main.get_by_role("img")).not_to_have_count(0)
    main.get_by_role("link", name="References Where this comes from").click()
    expect(reader.get_by_role("heading", level=1, name=f"References: {SEED_TITLE}")).to_be_visible()
    for fact in ("Andrew Brown (Meta GenAI; Movie Gen)", "3 June 2025", "None selected for this lesson."):
        expect(main.get_by_text(fact).first).to_be_visible()
    main.get_by_role("link", name=re.compile("Take the quiz")).click()
    expect(reader.get_by_role("heading", level=1, name=f"Quiz: {SEED_TITLE}")).to_be_visible()
    answer_all(reader, rightly=True)
    result = reader.get_by_role("region", name="Your result")
    expect(result).to_contain_text("everything is right")
    expect(result.get_by_role("button", name="Retry what I missed")).to_have_count(0)
    result.get_by_role("button", name="Start over").click()
    dialog = reader.get_by_role("dialog", name="Forget all answers")
    expect_centred_and_opaque(reader, dialog)
    dialog.get_by_role("button", name="Keep my answers").click()
    expect(result).to_contain_text("everything is right")


def expect_centred_and_opaque(page: Page, dialog: Locator) -> None:
    """Expect a dialog in the middle of the window, on a ground of its own."""
    box, window = dialog.bounding_box(), page.viewport_size
    assert box is not None
    assert window is not None
    assert abs(box["x"] + box["width"] / 2 - window["width"] / 2) < 20
    assert abs(box["y"] + box["height"] / 2 - window["height"] / 2) < 20
    expect(dialog).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_wrong_answers_say_why_and_can_be_retried(reader: Page, site_url: str) -> None:
    open_the_quiz(reader, site_url)
    answer_all(reader, rightly=False)
    for number, item in enumerate(ITEMS, start=1):
        place = question_of(reader, number)
        # Nothing of what readers rate themselves is wrong.
        expect(place.get_by_role("status")).to_contain_text("Noted" if isinstance(item, Recall) else "Not correct")
        expect(place.get_by_role("link", name=re.compile(".")).last).to_be_visible()
        if item.kind in {"single_choice", "multiple_choice"}:
            for option in item.options:
                expect(place.get_by_role("group").first).to_contain_text(words(option.feedback))
    result = reader.get_by_role("region", name="Your result")
    expect(result.get_by_role("heading", name="Read again")).to_be_visible()
    result.get_by_role("button", name="Retry what I missed").click()
    expect(reader.get_by_text(f"0 of {len(ITEMS)} answered")).to_be_visible()
    expect(question_of(reader, 1).get_by_role("button", name="Check")).to_be_visible()


def test_a_reload_half_way_loses_nothing(reader: Page, site_url: str) -> None:
    open_the_quiz(reader, site_url)
    half = len(ITEMS) // 2
    for number in range(1, half + 1):
        place = question_of(reader, number)
        enter(place, ITEMS[number - 1], rightly=True)
        check(place)
    enter(question_of(reader, half + 1), ITEMS[half], rightly=True)  # entered, and not checked yet
    reader.reload()
    expect(reader.get_by_text(f"{half} of {len(ITEMS)} answered")).to_be_visible()
    for number in range(1, half + 1):
        expect(question_of(reader, number).get_by_role("status")).to_contain_text("Correct.")
    check(question_of(reader, half + 1))
    expect(question_of(reader, half + 1).get_by_role("status")).to_contain_text("Correct.")


def test_answers_survive_instant_navigation(reader: Page, site_url: str) -> None:
    open_the_quiz(reader, site_url)
    reader.wait_for_load_state("networkidle")  # the sitemap is there
    reader.evaluate("window.still = true")
    place = question_of(reader, 1)
    enter(place, ITEMS[0], rightly=True)
    check(place)
    reader.get_by_role("article").get_by_role("link", name="the notes", exact=True).click()
    expect(reader.get_by_role("heading", level=1, name=SEED_TITLE)).to_be_visible()
    reader.get_by_role("article").get_by_role("link", name=re.compile("Take the quiz")).click()
    expect(reader.get_by_text(f"1 of {len(ITEMS)} answered")).to_be_visible()
    expect(question_of(reader, 1).get_by_role("status")).to_contain_text("Correct.")
    assert reader.evaluate("window.still"), "the page was loaded anew: navigation was not instant"
    enter(question_of(reader, 2), ITEMS[1], rightly=True)
    check(question_of(reader, 2))
    expect(reader.get_by_text(f"2 of {len(ITEMS)} answered")).to_be_visible()


def test_a_quiz_opened_by_instant_navigation_first_wakes_up(reader: Page) -> None:
    reader.wait_for_load_state("networkidle")  # the sitemap is there
    reader.evaluate("window.still = true")
    main = reader.get_by_role("article")
    main.get_by_role("link", name="Multimodal AI", exact=True).click()
    main.get_by_role("link", name=SEED_TITLE).first.click()
    main.get_by_role("link", name=re.compile("Take the quiz")).click()
    expect(question_of(reader, 1).get_by_role("button", name="Check")).to_be_visible()
    assert reader.evaluate("window.still")


def tab_to(reader: Page, wanted: Callable[[], bool], most: int = 400) -> None:
    """Press Tab until the focus is where it is wanted."""
    for _ in range(most):
        if wanted():
            return
        reader.keyboard.press("Tab")
    raise AssertionError("the keyboard does not get there")


def focus_is_on(reader: Page, start: str) -> bool:
    """Say whether the focused element's words start so."""
    return focused_words(reader).startswith(start)


def focused_words(reader: Page) -> str:
    """Return what the focused element shows."""
    text = reader.evaluate("document.activeElement.innerText ?? ''")
    return " ".join(str(text).split())


CONTROLS = "input, select"


def states_of_right_answers(browser: Browser, site_url: str) -> list[list[str]]:
    """Return what each control of each question holds once the question is answered rightly."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site_url}{SEED}quiz/")
        answer_all(page, rightly=True, checked=False)
        read = """(item, controls) => [...item.querySelectorAll(controls)].map(
            (control) => String(["radio", "checkbox"].includes(control.type) ? control.checked : control.value))"""
        return [question_of(page, number).evaluate(read, CONTROLS) for number in range(1, len(ITEMS) + 1)]


def state_of_focus(reader: Page) -> tuple[int, str, str]:
    """Return the place of the focused control in its question, its type and what it holds; -1 for none."""
    place, kind, state = reader.evaluate(
        """(controls) => {
            const focused = document.activeElement;
            const item = focused.closest("clawdemy-item");
            const place = item ? [...item.querySelectorAll(controls)].indexOf(focused) : -1;
            const isBox = ["radio", "checkbox"].includes(focused.type);
            return [place, focused.type ?? "", String(isBox ? focused.checked : focused.value)];
        }""",
        CONTROLS,
    )
    return int(place), str(kind), str(state)


def answer_by_keys(reader: Page, item: Item, wanted: list[str]) -> None:
    """From any place before a question: go through its controls with Tab, bring each to its state, and check."""
    if isinstance(item, Ordering):
        order_by_keys(reader, [words(step.text) for step in item.steps])
    for _ in range(200):
        reader.keyboard.press("Tab")
        if focused_words(reader) == "Compare with a model answer":
            reader.keyboard.press("Enter")
        if focused_words(reader) == "Check":
            reader.keyboard.press("Enter")
            return
        place, kind, state = state_of_focus(reader)
        if place < 0:
            continue
        if kind == "radio":
            # Tab gets to a group once; the arrow keys move inside it and pick.
            reader.keyboard.press("Space")
            for _ in range(12):
                place, _kind, _state = state_of_focus(reader)
                if wanted[place] == "true":
                    break
                reader.keyboard.press("ArrowDown")
        elif kind == "checkbox":
            if state != wanted[place]:
                reader.keyboard.press("Space")
        elif kind == "select-one":
            for _ in range(20):
                if state_of_focus(reader)[2] == wanted[place]:
                    break
                reader.keyboard.press("ArrowDown")
        else:
            reader.keyboard.type(wanted[place])
    raise AssertionError("the keyboard does not get to Check")


def order_by_keys(reader: Page, steps: list[str]) -> None:
    """Bring each step to the top, the last one first."""
    for step in reversed(steps):
        tab_to(reader, lambda step=step: named(reader) == f"Move up: {step}")  # type: ignore[misc] # bound here
        for _ in steps:
            reader.keyboard.press("Space")


def named(reader: Page) -> str:
    """Return the name that the focused element has beside its words."""
    return str(reader.evaluate("document.activeElement.ariaLabel ?? ''"))


def test_the_same_by_keyboard_alone(reader: Page, browser: Browser, site_url: str) -> None:
    wanted = states_of_right_answers(browser, site_url)
    reader.keyboard.press("Tab")
    assert "Skip to content" in focused_words(reader)
    for stop in ("Multimodal AI", SEED_TITLE, "Take the quiz"):
        tab_to(reader, partial(focus_is_on, reader, stop))
        reader.keyboard.press("Enter")
        expect(reader.get_by_role("heading", level=1)).to_contain_text("Quiz" if stop == "Take the quiz" else stop)
    expect(question_of(reader, 1).get_by_role("button", name="Check")).to_be_visible()
    in_first = "document.activeElement.closest('.cn-quiz') || document.activeElement.textContent === 'the notes'"
    tab_to(reader, lambda: bool(reader.evaluate(in_first)))
    for number in range(1, len(ITEMS) + 1):
        item = ITEMS[number - 1]
        answer_by_keys(reader, item, wanted[number - 1])
        told = "Noted" if isinstance(item, Recall) else "Correct."
        expect(question_of(reader, number).get_by_role("status")).to_contain_text(told)
        assert reader.evaluate("document.activeElement !== document.body"), "the focus was lost"
    expect(reader.get_by_role("region", name="Your result")).to_contain_text("everything is right")


def test_moving_with_arrow_keys_never_grades(reader: Page, site_url: str) -> None:
    open_the_quiz(reader, site_url)
    question_of(reader, 1).get_by_role("radio").first.focus()
    for _ in range(4):
        reader.keyboard.press("ArrowDown")
        expect(question_of(reader, 1).get_by_role("status")).not_to_contain_text("orrect")
    expect(reader.get_by_text(f"0 of {len(ITEMS)} answered")).to_be_visible()


def test_all_is_read_without_javascript(browser: Browser, site_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_url}/")
        page.get_by_role("article").get_by_role("link", name="Multimodal AI", exact=True).click()
        page.get_by_role("article").get_by_role("link", name=SEED_TITLE).first.click()
        expect(page.get_by_role("heading", level=1, name=SEED_TITLE)).to_be_visible()
        page.get_by_role("article").get_by_role("link", name=re.compile("Take the quiz")).click()
        for number, item in enumerate(ITEMS, start=1):
            place = question_of(page, number)
            expect(place.get_by_role("button", name="Check")).to_have_count(0)
            place.get_by_text("Answer and explanation").click()
            expect(place.get_by_text("Read again:")).to_be_visible()
            first_words = re.split(r"[\n$*\[`]", item.explanation)[0].strip()[:40].strip()
            expect(place).to_contain_text(first_words)


@pytest.mark.parametrize("address", ["", "lessons/multimodal-ai/", SEED, f"{SEED}references/", f"{SEED}quiz/"])
def test_no_page_asks_another_host(reader: Page, site_url: str, address: str) -> None:
    reader.goto(f"{site_url}/{address.lstrip('/')}")
    reader.wait_for_load_state("networkidle")
    search = reader.get_by_role("textbox", name="Search")
    search.click()
    search.fill("diffusion")
    found = reader.get_by_role("search").get_by_role("heading", name=re.compile("diffusion", re.IGNORECASE))
    expect(found.first).to_be_visible()
    reader.wait_for_load_state("networkidle")


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize(
    "address",
    ["", "lessons/multimodal-ai/", SEED, f"{SEED}references/", f"{SEED}quiz/", "progress/", "glossary/", "scope/"],
)
def test_nothing_is_lost_on_a_narrow_screen(reader: Page, site_url: str, address: str, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": 640})
    reader.goto(f"{site_url}/{address.lstrip('/')}")
    assert reader.evaluate("document.documentElement.scrollWidth") <= width
