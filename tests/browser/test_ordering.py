"""Steps are dragged into order: by mouse, by finger, by pen; and a page still scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from tests.browser.reader import check, expect_verdict, question

RIGHT = ["Read the caption", "Draw noise", "Clean it step by step", "Decode the frames"]


def item_of(page: Page) -> Locator:
    return question(page, "pipeline")


def steps_of(page: Page) -> list[str]:
    rows = item_of(page).get_by_role("list").first.get_by_role("listitem").all_text_contents()
    return [next(step for step in RIGHT if step in row) for row in rows]


def expect_steps(page: Page, order: list[str]) -> None:
    expect(item_of(page).get_by_role("list").first.get_by_role("listitem")).to_contain_text(order)


def grip_of(page: Page, step: str) -> Locator:
    """Return what a step is taken by."""
    return item_of(page).get_by_role("listitem").filter(has_text=step).get_by_text("≡")


def middle_of(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def take(page: Page, step: str) -> None:
    """Press the mouse on a step's grip, once the page stands still: what comes into sight is laid out only then."""
    item_of(page).scroll_into_view_if_needed()
    grip_of(page, step).hover()
    page.mouse.down()


def pull_to(page: Page, step: str, *, further: float = 6) -> None:
    """Move the pressed mouse a little past the middle of another step."""
    x, y = middle_of(grip_of(page, step))
    page.mouse.move(x, y + further, steps=4)


def test_a_step_is_dragged_down_and_says_where_it_is(quiz: Page) -> None:
    first, *others = steps_of(quiz)
    take(quiz, first)
    pull_to(quiz, others[-1])
    quiz.mouse.up()
    expect_steps(quiz, [*others, first])
    expect_verdict(item_of(quiz), f"Now step 4 of 4: {first}")
    check(item_of(quiz))
    expect(item_of(quiz).get_by_role("button", name="Try again")).to_be_visible()


def test_a_step_is_dragged_up(quiz: Page) -> None:
    *others, last = steps_of(quiz)
    take(quiz, last)
    pull_to(quiz, others[0], further=-6)
    quiz.mouse.up()
    expect_steps(quiz, [last, *others])
    expect_verdict(item_of(quiz), f"Now step 1 of 4: {last}")


def test_a_quick_pull_over_several_steps_arrives(quiz: Page) -> None:
    first, *others = steps_of(quiz)
    take(quiz, first)
    x, y = middle_of(grip_of(quiz, others[-1]))
    quiz.mouse.move(x, y + 6)
    quiz.mouse.up()
    expect_steps(quiz, [*others, first])


def test_a_step_that_is_let_go_where_it_was_is_no_answer(quiz: Page) -> None:
    order = steps_of(quiz)
    take(quiz, order[0])
    pull_to(quiz, order[1])
    pull_to(quiz, order[1], further=-6)
    quiz.mouse.up()
    expect_steps(quiz, order)
    check(item_of(quiz))
    expect_verdict(item_of(quiz), "No answer yet.")


def test_only_the_main_button_drags(quiz: Page) -> None:
    order = steps_of(quiz)
    quiz.mouse.move(*middle_of(grip_of(quiz, order[0])))
    quiz.mouse.down(button="right")
    pull_to(quiz, order[3])
    quiz.mouse.up(button="right")
    expect_steps(quiz, order)


def test_what_was_checked_is_not_dragged(quiz: Page) -> None:
    item_of(quiz).get_by_role("button", name="Move down").first.click()
    check(item_of(quiz))
    expect(item_of(quiz).get_by_role("button", name="Try again")).to_be_visible()
    order = steps_of(quiz)
    expect(grip_of(quiz, order[0])).to_be_hidden()
    quiz.mouse.move(*middle_of(grip_of(quiz, order[0])))
    quiz.mouse.down()
    pull_to(quiz, order[3])
    quiz.mouse.up()
    expect_steps(quiz, order)


@pytest.fixture
def phone(browser: Browser, quiz_site: str) -> Iterator[Page]:
    """Open the sample quiz on a narrow touch screen."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{quiz_site}/default.html")
    item_of(page).get_by_text("≡").first.hover(trial=True)  # what comes into sight is laid out only then
    item_of(page).get_by_role("list").first.evaluate("steps => steps.scrollIntoView({ block: 'center' })")
    yield page
    context.close()


class Finger:
    """A finger on the screen."""

    def __init__(self, page: Page) -> None:
        """Reach for a page."""
        self.session: CDPSession = page.context.new_cdp_session(page)

    def _send(self, kind: str, *places: tuple[float, float]) -> None:
        points = [{"x": x, "y": y} for x, y in places]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def slide(self, start: tuple[float, float], end: tuple[float, float], *, steps: int = 6) -> None:
        """Put the finger down and move it, without lifting it."""
        self._send("touchStart", start)
        for step in range(1, steps + 1):
            part = step / steps
            self._send("touchMove", (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part))

    def lift(self) -> None:
        """Take the finger away."""
        self._send("touchEnd")

    def lose(self) -> None:
        """Let the system take the touch, as when a call comes in."""
        self._send("touchCancel")


def past(place: tuple[float, float]) -> tuple[float, float]:
    return place[0], place[1] + 8


def test_a_finger_drags_a_step(phone: Page) -> None:
    first, second, *others = steps_of(phone)
    finger = Finger(phone)
    finger.slide(middle_of(grip_of(phone, first)), past(middle_of(grip_of(phone, second))))
    finger.lift()
    expect_steps(phone, [second, first, *others])
    expect_verdict(item_of(phone), f"Now step 2 of 4: {first}")


def test_a_touch_that_is_taken_away_puts_the_step_back(phone: Page) -> None:
    order = steps_of(phone)
    finger = Finger(phone)
    finger.slide(middle_of(grip_of(phone, order[0])), past(middle_of(grip_of(phone, order[1]))))
    expect_steps(phone, [order[1], order[0], *order[2:]])
    finger.lose()
    expect_steps(phone, order)


def test_a_finger_beside_the_grip_scrolls_the_page(phone: Page) -> None:
    order = steps_of(phone)
    before = phone.evaluate("scrollY")
    x, y = middle_of(item_of(phone).get_by_text(order[2]).first)
    finger = Finger(phone)
    finger.slide((x, y), (x, y - 150))
    finger.lift()
    phone.wait_for_function("before => scrollY > before", arg=before)
    assert steps_of(phone) == order


def test_a_grip_is_large_enough_for_a_finger(phone: Page) -> None:
    for step in steps_of(phone):
        box = grip_of(phone, step).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
