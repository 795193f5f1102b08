"""Every word of the table is said somewhere, and whatever is said is in the table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import pytest

import clawdemy_notes
from clawdemy_notes.model.lecture import MissingRecording, PermittedUse
from clawdemy_notes.model.lesson import PAGE_PARTS, Difficulty
from clawdemy_notes.model.numbers import NumberFault
from clawdemy_notes.model.references import Source
from clawdemy_notes.render.assets import CLIENT_TABLE, SCRIPTS
from clawdemy_notes.render.modules import joined
from clawdemy_notes.words import ENGLISH, words_of

PACKAGE = Path(clawdemy_notes.__file__).parent
EN = words_of(ENGLISH)
TABLE = EN.table
CLIENT = {path.name: path.read_text("utf-8") for path in (PACKAGE / "client").glob("*.js")}
CONTRACT = (PACKAGE / "client" / "contract.d.ts").read_text("utf-8")
MARKS = [f"mark_{mark}" for mark in re.findall(r"\"(\w+)\"", re.findall(r"type Mark = (.*?);", CONTRACT, re.DOTALL)[0])]
WAYS = [f"way_{way}" for way in re.findall(r"\"(\w+)\"", re.findall(r"type Way = (.*?);", CONTRACT)[0])]
COLUMNS = [f"column_{name}" for name in re.findall(r"\w+", re.findall(r"COLUMNS = \[(.*?)\]", CLIENT["history.js"])[0])]
REFUSALS = re.findall(r"reason: \"(\w+)\"", CLIENT["archive.js"])
TROUBLES = re.findall(r"\"(\w+)\"", re.findall(r"returns \{Kept \| (.*?)\}", CLIENT["store.js"])[0])

MISSING = get_args(MissingRecording.model_fields["status"].annotation)
COMPOSED: dict[str, Iterable[str]] = {
    "items.rating-": re.findall(r"(\w+): [\d.]+", re.findall(r"ratings = \{(.*?)\}", CLIENT["recall.js"])[0]),
    "pages.difficulty-": get_args(Difficulty),
    "pages.lecture-by-": MISSING,
    "pages.level-": get_args(Difficulty),
    "pages.part-": PAGE_PARTS,
    "pages.recording-": MISSING,
    "pages.source-": get_args(Source.model_fields["kind"].annotation),
    "pages.use-": get_args(PermittedUse),
}
"""What follows each key that is put together from two parts."""
PHRASINGS = re.compile(r"(generated\.[a-z-]+-)([a-z])")
"""Keys of phrasings of one question, of which one is chosen."""


def said_in_pages() -> set[str]:
    """Return all keys that Python and the templates name, and the beginnings of composed ones."""
    sources = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html"), *(PACKAGE / "render").rglob("*.md")]
    text = "\n".join(path.read_text("utf-8") for path in sources if path.parent.name != "words")
    return set(re.findall(r"[\"']((?:generated|items|pages)\.[a-z-]+)", text))


def test_what_pages_say_is_in_the_table_and_the_table_has_no_more() -> None:
    named = said_in_pages()
    beginnings = {key for key in named if key.endswith("-")}
    composed = {start: list(ends) for start, ends in COMPOSED.items()}
    for start, letter in (found.groups() for key in TABLE if (found := PHRASINGS.fullmatch(key))):
        composed.setdefault(start, []).append(letter)
    assert beginnings == set(composed)
    said = (named - beginnings) | {start + end for start in beginnings for end in composed[start]}
    assert said == {key for key in TABLE if key.startswith(("generated.", "items.", "pages."))}


def test_every_group_is_said_by_a_page_or_a_script() -> None:
    groups = {key.partition(".")[0] for key in TABLE}
    in_scripts = {part for parts in SCRIPTS.values() for part in parts if "." not in part}
    assert groups == {"generated", "items", "pages", *in_scripts}


def said_by(script: str) -> tuple[set[str], str]:
    """Return the keys that a script names where it says something, and all its code without its table."""
    code = joined(CLIENT | {CLIENT_TABLE: ""}, script)
    named = re.findall(r"\b(?:say|phrase)\(([^(),]*)", code)
    return {key for first in named for key in re.findall(r"\"([\w-]+)\"", first)}, code


PASSED_ON: dict[str, Iterable[str]] = {
    "define.js": {*MARKS, *TROUBLES, *get_args(NumberFault), "blank", "check-spelling", "not-rated", "invalid"},
    "progress.js": (),
    "progress_page.js": {*WAYS, *COLUMNS, *REFUSALS},
    "review.js": (),
}
"""What each script says by another name than its key: it is put together, or handed on as a reason."""


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_script_says_is_in_its_table(script: str) -> None:
    said, _ = said_by(script)
    assert len(said) > 5
    assert {*said, *PASSED_ON[script]} <= set(EN.among(*SCRIPTS[script]))


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_comes_with_no_word_that_it_does_not_say(script: str) -> None:
    _, code = said_by(script)
    written = set(re.findall(r"[\"`{,]([a-z][\w-]*)[\"`:]", code))
    assert [key for key in EN.among(*SCRIPTS[script]) if key not in {*written, *PASSED_ON[script]}] == []
