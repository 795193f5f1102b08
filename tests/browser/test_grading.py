"""Grading in the browser: the same table as in Python, the same scores to the last digit."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Page
from pydantic import TypeAdapter

from clawdemy_notes.markup import NO_LINKS
from clawdemy_notes.model.items import Item
from clawdemy_notes.model.numbers import DecimalSign
from clawdemy_notes.render.assets import CLIENT_TABLE, client_table
from clawdemy_notes.render.items import render_item
from clawdemy_notes.render.shuffle import shuffled
from clawdemy_notes.words import ENGLISH, words_of
from tests.browser.sample import CLIENT

TABLE = json.loads((Path(__file__).parents[1] / "vectors" / "grading.json").read_text(encoding="utf-8"))["kinds"]
ITEM: TypeAdapter[Item] = TypeAdapter(Item)

GRADE_ALL = """async ([kind, keys, cases]) => {
  const { kinds } = await import("/kinds.js");
  return cases.map(({ item, response, decimal = ".", attempt = 1 }) => {
    const grade = kinds[kind].grade(keys[decimal][item].at((attempt - 1) % keys[decimal][item].length), response);
    return grade && typeof grade === "object" ? { extra: 0, ...grade } : grade;
  });
}"""


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Return the address of the client's modules, and of the one that publication makes."""
    folder = shutil.copytree(CLIENT, tmp_path_factory.mktemp("modules") / "client")
    (folder / CLIENT_TABLE).write_text(client_table(words_of(ENGLISH), "define.js"), encoding="utf-8")
    return serve(folder)


@pytest.fixture
def client(page: Page, modules: str) -> Page:
    """Return a page from which the client's modules can be loaded."""
    page.goto(f"{modules}/define.js")
    return page


def keys_for_the_client(data: dict[str, Any], decimal: DecimalSign) -> object:
    """Return an item's key for each attempt as it stands in the page of a language with this decimal sign."""
    words = replace(words_of(ENGLISH), cldr="de" if decimal == "," else "en")
    item = ITEM.validate_json(json.dumps(data))
    page = render_item(item, 1, 1, links=NO_LINKS, sections={}, outcomes={}, words=words)
    held = json.loads(html.unescape(re.findall(r"data-item='([^']*)'", page)[0]))
    return [variant["key"] for variant in held.get("variants", [held])]


@pytest.mark.parametrize("kind", TABLE)
def test_every_case_of_the_table_gets_its_grade(client: Page, kind: str) -> None:
    items, signs = TABLE[kind]["items"], get_args(DecimalSign)
    keys = {sign: {name: keys_for_the_client(item, sign) for name, item in items.items()} for sign in signs}
    cases = TABLE[kind]["cases"]
    grades = client.evaluate(GRADE_ALL, [kind, keys, cases])
    assert {case["says"]: grade for case, grade in zip(cases, grades, strict=True)} == {
        case["says"]: case["grade"] for case in cases
    }


def test_every_kind_of_the_model_has_a_module(client: Page) -> None:
    kinds = client.evaluate('async () => Object.keys((await import("/kinds.js")).kinds)')
    assert sorted(kinds) == sorted(TABLE)


def test_shuffling_gives_the_order_that_the_page_was_rendered_in(client: Page) -> None:
    lists = [([f"option-{place}" for place in range(size)], f"item-{size}:{size % 5}") for size in range(30)]
    orders = client.evaluate(
        'async (lists) => { const { shuffled } = await import("/shuffle.js");'
        " return lists.map(([ids, seed]) => shuffled(ids, seed)); }",
        lists,
    )
    assert [tuple(order) for order in orders] == [shuffled(ids, seed) for ids, seed in lists]
