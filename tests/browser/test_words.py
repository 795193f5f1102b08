"""The quiz in another language, and in the other direction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sample import page as page_of
from tests.browser.sample import publish_client, quiz_html


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Return the address of the sample quiz in German, of a page that runs from right to left, and of a history."""
    folder = tmp_path_factory.mktemp("german")
    publish_client(folder, "de")
    body = page_of(quiz_html(language="de"))
    (folder / "de.html").write_text(body.replace('lang="en"', 'lang="de"'), encoding="utf-8")
    (folder / "rtl.html").write_text(body.replace("<body", '<body dir="rtl"'), encoding="utf-8")
    history = '<script type="module" src="client/progress_page.js"></script><clawdemy-history></clawdemy-history>'
    (folder / "history.html").write_text(page_of(history), encoding="utf-8")
    return serve(folder)


def test_a_german_quiz_speaks_german(page: Page, german: str) -> None:
    page.goto(f"{german}/de.html")
    item = page.locator("#item-affordable")
    item.get_by_role("button", name="Prüfen").click()
    expect(item.get_by_text("Noch keine Antwort. Nichts wurde gezählt.")).to_be_visible()
    item.get_by_role("checkbox", name="Compress in space").check()
    item.get_by_role("checkbox", name="Raise the frame rate").check()
    item.get_by_role("button", name="Prüfen").click()
    expect(item.get_by_text("1 zu viel gewählt.")).to_be_visible()
    expect(item.get_by_role("button", name="Noch einmal")).to_be_focused()
    expect(page.get_by_text("1 von 12 beantwortet")).to_be_visible()


def test_a_german_history_has_german_dates_and_numbers(page: Page, german: str) -> None:
    page.goto(f"{german}/history.html")
    expect(page.get_by_text("Noch nichts.")).to_be_visible()
    attempt = {"way": "exam", "points": 11.5, "of": 14, "seconds": 754, "at": 1_777_800_000_000}
    kept = {"version": 2, "title": "Bilder", "items": {}, "attempts": [attempt]}
    page.evaluate("(kept) => localStorage.setItem('clawdemy:a/b', JSON.stringify(kept))", kept)
    page.reload()
    rows = page.get_by_role("table", name="Bilder").get_by_role("row")
    assert [row.inner_text().replace("\xa0", " ").split("\t") for row in rows.all()] == [
        ["Abgeschlossen", "Art", "Punkte", "Dauer"],
        ["3. Mai 2026", "Prüfung", "11,5 von 14 (82 %)", "13 Min."],
    ]
    expect(page.get_by_role("region", name="Bilder")).to_contain_text("Bestes Ergebnis 82 %, zuletzt am 3. Mai 2026")


def test_options_start_at_the_right_where_lines_do(page: Page, german: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{german}/rtl.html")
    option = page.locator("#item-flicker").get_by_role("radio").first.bounding_box()
    assert option is not None
    assert option["x"] > 200
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    field = page.get_by_label("Deine Antwort (in tokens)")
    assert field.evaluate("(field) => getComputedStyle(field).direction") == "ltr"
