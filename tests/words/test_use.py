"""Every word of the table is said somewhere, and whatever is said is in the table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import rjsmin

import clawdemy_notes
from clawdemy_notes.model.lecture import MissingRecording, PermittedUse
from clawdemy_notes.model.lesson import PAGE_PARTS, Difficulty
from clawdemy_notes.model.numbers import NumberFault
from clawdemy_notes.model.references import Source
from clawdemy_notes.words import ENGLISH, read_table, words_of

PACKAGE = Path(clawdemy_notes.__file__).parent
TABLE = read_table(ENGLISH)
CLIENT = {path.name: path.read_text("utf-8") for path in (PACKAGE / "client").glob("*.js") if path.name != "words.js"}
CONTRACT = (PACKAGE / "client" / "contract.d.ts").read_text("utf-8")

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
    assert said == {key for key in TABLE if not key.startswith("client.")}


def test_what_the_client_says_is_in_the_table() -> None:
    code = "\n".join(rjsmin.jsmin(text) for text in CLIENT.values())
    named = {key for first in re.findall(r"\bsay\(([^(),]*)", code) for key in re.findall(r"\"([\w-]+)\"", first)}
    marks = re.findall(r"\"(\w+)\"", re.findall(r"export type Mark = (.*?);", CONTRACT, re.DOTALL)[0])
    assert len(named) > 15
    assert len(marks) > 5
    client = words_of(ENGLISH).client()
    assert named | {f"mark_{mark}" for mark in marks} | set(get_args(NumberFault)) <= set(client)


def test_the_client_downloads_no_word_that_it_does_not_say() -> None:
    code = "\n".join(rjsmin.jsmin(text) for text in CLIENT.values())
    said = set(re.findall(r"[\"`{,]([a-z][\w-]*)[\"`:]", code))
    composed = {f"mark_{mark}" for mark in re.findall(r"\"(\w+)\"", CONTRACT)}
    said.add("invalid")  # what words.js says for want of a better reason
    assert [key for key in words_of(ENGLISH).client() if key not in said | composed] == []
