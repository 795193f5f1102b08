"""What a reader does with a question, by the names that a screen reader says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from playwright.sync_api import Locator, Page, expect

from tests.browser.sample import ITEMS

Action = (
    tuple[Literal["pick"], str]
    | tuple[Literal["match"], str, str]
    | tuple[Literal["label"], str, str]
    | tuple[Literal["second"], str, str]
    | tuple[Literal["type"], str]
    | tuple[Literal["recall"], str, str]
    | tuple[Literal["gap"], int, str]
    | tuple[Literal["order"], tuple[str, ...]]
)

NUMBER_OF = {item["id"]: number for number, item in enumerate(ITEMS, start=1)}

RIGHT: dict[str, tuple[Action, ...]] = {
    "flicker": (("pick", "Textures that flicker"),),
    "affordable": (("pick", "Compress in space"), ("pick", "Compress in time")),
    "attention": (("pick", "True"),),
    "failures": (
        ("match", "A face changes", "Coherence is unsolved"),
        ("match", "A cue is ignored", "Captions lack times"),
        ("match", "Frames are soft", "The tokenizer's ceiling"),
    ),
    "scope": (
        ("label", "Does FVD fall?", "In scope"),
        ("label", "May an actor's face be used?", "Out of scope"),
        ("second", "May an actor's face be used?", "Likeness and consent"),
        ("label", "Does the mark survive encoding?", "Out of scope"),
        ("second", "Does the mark survive encoding?", "Provenance"),
    ),
    "tags": (
        ("label", "Fewer sampling steps", "Time"),
        ("label", "A smaller latent", "Time"),
        ("label", "A smaller latent", "Memory"),
    ),
    "tokens": (("type", "38,400 tokens"),),
    "pipeline": (("order", ("Read the caption", "Draw noise", "Clean it step by step", "Decode the frames")),),
    "name": (("type", "  Video  TOKENIZER "),),
    "gaps": (("gap", 1, "Attention"), ("gap", 2, "nothing"), ("gap", 3, "flicker")),
    "claims": (("pick", "larger models"), ("pick", "native sizes")),
    "memory": (("recall", "They decide apart.", "I knew it"),),
}
WRONG: dict[str, tuple[Action, ...]] = {
    "flicker": (("pick", "Colours that are too dark"),),
    "affordable": (("pick", "Write longer captions"),),
    "attention": (("pick", "False"),),
    "failures": (
        ("match", "A face changes", "A slow disk"),
        ("match", "A cue is ignored", "The tokenizer's ceiling"),
        ("match", "Frames are soft", "Captions lack times"),
    ),
    "scope": (
        ("label", "Does FVD fall?", "Out of scope"),
        ("label", "May an actor's face be used?", "In scope"),
        ("label", "Does the mark survive encoding?", "In scope"),
    ),
    "tags": (("label", "Fewer sampling steps", "Memory"), ("label", "A smaller latent", "Time")),
    "tokens": (("type", "7680"),),
    "pipeline": (("order", ("Decode the frames", "Clean it step by step", "Draw noise", "Read the caption")),),
    "name": (("type", "tokeniser-free model"),),
    "gaps": (("gap", 1, "tension"), ("gap", 2, "their seed"), ("gap", 3, "shine")),
    "claims": (("pick", "no licence is needed"),),
    "memory": (("recall", "Because of the codec.", "Not yet"),),
}
PARTLY: dict[str, tuple[Action, ...]] = {
    "affordable": (("pick", "Compress in time"),),
    "failures": (*RIGHT["failures"][:2], ("match", "Frames are soft", "A slow disk")),
    "scope": (*RIGHT["scope"][:4], ("second", "Does the mark survive encoding?", "Licensing")),
    "tags": (*RIGHT["tags"][:2],),
    "pipeline": (("order", ("Draw noise", "Clean it step by step", "Read the caption", "Decode the frames")),),
    "gaps": (("gap", 1, "self-attention"), ("gap", 2, "their seed")),
    "claims": (("pick", "native sizes"),),
    "memory": (("recall", "They decide apart.", "Partly"),),
}


COUNT = len(ITEMS)
SCORED = [item["id"] for item in ITEMS if item["kind"] != "recall"]
POINTS = sum(item.get("points", 1) for item in ITEMS if item["id"] in SCORED)


def answered(done: int) -> str:
    """Return how far the reader is, in the quiz's words."""
    return f"{done} of {COUNT} answered"


def question(page: Page, item_id: str) -> Locator:
    """Return a question, found by its number."""
    heading = page.get_by_role("heading", name=f"Question {NUMBER_OF[item_id]} of")
    return page.locator("clawdemy-item").filter(has=heading)


def answer(item: Locator, actions: Iterable[Action]) -> None:
    """Enter an answer, without checking it."""
    for action in actions:
        match action:
            case ("pick", option):
                item.get_by_label(option).check()
            case ("match", left, right):
                choose(item.get_by_label(left), right)
            case ("label", statement, label):
                item.get_by_role("group", name=statement).get_by_label(label).check()
            case ("second", statement, label):
                choose(item.get_by_role("group", name=statement).get_by_role("combobox"), label)
            case ("type", text):
                item.get_by_label("Your answer").fill(text)
            case ("recall", text, rating):
                item.get_by_label("Your answer, from memory").fill(text)
                if not item.get_by_label(rating).is_visible():
                    item.get_by_text("Compare with a model answer").click()
                item.get_by_label(rating).check()
            case ("gap", number, text):
                gap = item.get_by_label(f"Gap {number} of")
                if gap.and_(item.get_by_role("combobox")).count():
                    choose(gap, text)
                else:
                    gap.fill(text)
            case ("order", steps):
                put_into_order(item, steps)


def put_into_order(item: Locator, steps: Iterable[str]) -> None:
    """Press the buttons until the steps are in order; one that is there already is pressed once, too."""
    for place, step in enumerate(steps):
        press = item.get_by_role("button", name=f"Move up: {step}")
        here = item.get_by_role("list").first.get_by_role("listitem").all_text_contents()
        now = next(number for number, text in enumerate(here) if step in text)
        for _ in range(max(now - place, 0 if place else 1)):
            press.click()


def choose(select: Locator, words: str) -> None:
    """Choose what reads so, whatever its letter."""
    value = select.locator("option", has_text=words).get_attribute("value")
    select.select_option(value)


def check(item: Locator) -> None:
    """Press Check."""
    item.get_by_role("button", name="Check").click()


def check_with(page: Page, item_id: str, actions: Iterable[Action]) -> Locator:
    """Answer a question and check it."""
    item = question(page, item_id)
    answer(item, actions)
    check(item)
    return item


def check_all(page: Page, answers: dict[str, tuple[Action, ...]]) -> None:
    """Answer and check every question."""
    for item_id in NUMBER_OF:
        check_with(page, item_id, answers[item_id])


def expect_verdict(item: Locator, words: str) -> None:
    """Expect what the item tells the reader."""
    expect(item.get_by_role("status")).to_contain_text(words)


def expect_told(item: Locator, item_id: str, words: str) -> None:
    """Expect a verdict; where readers rate themselves, that nothing is scored."""
    expect_verdict(item, words if item_id in SCORED else "Noted, as you rated yourself. This is not scored.")


def take(page: Page, way: str) -> None:
    """Take the quiz in another way, by the name of its button."""
    press = page.get_by_role("button", name=way, exact=True)
    if not press.is_visible():
        page.get_by_text("Other ways to take it").click()
    press.click()


def listen(page: Page) -> None:
    """Hear the quiz's events from now on, until the page is left."""
    page.evaluate(
        "() => { window.heard = []; for (const type of ['clawdemy:answer', 'clawdemy:finish'])"
        " document.addEventListener(type, ({ detail }) => window.heard.push([type, detail])); }"
    )


def heard(page: Page) -> list[tuple[str, dict[str, Any]]]:
    """Return the events that were heard: the type and the detail of each."""
    found: list[tuple[str, dict[str, Any]]] = page.evaluate("window.heard")
    return found


def result_of(page: Page) -> Locator:
    """Return the part that says what came of it."""
    return page.get_by_role("region", name="Your result")
