"""What a reader does with a question, by the names that a screen reader says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.browser.sample import ITEMS

Action = (
    tuple[Literal["pick"], str]
    | tuple[Literal["match"], str, str]
    | tuple[Literal["label"], str, str]
    | tuple[Literal["second"], str, str]
    | tuple[Literal["type"], str]
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
}
PARTLY: dict[str, tuple[Action, ...]] = {
    "affordable": (("pick", "Compress in time"),),
    "failures": (*RIGHT["failures"][:2], ("match", "Frames are soft", "A slow disk")),
    "scope": (*RIGHT["scope"][:4], ("second", "Does the mark survive encoding?", "Licensing")),
    "tags": (*RIGHT["tags"][:2],),
}


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
