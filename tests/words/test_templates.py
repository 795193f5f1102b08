"""Templates hold no words of their own: all are in the table."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment

import clawdemy_notes

PACKAGE = Path(clawdemy_notes.__file__).parent
FOLDERS = [PACKAGE / "render" / "templates", PACKAGE / "theme"]
TEMPLATES = sorted(path for folder in FOLDERS for path in folder.rglob("*") if path.suffix in {".html", ".md"})
HEARD = {
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "content",
    "placeholder",
    "title",
}
"""Attributes that readers see or hear."""
WORD = re.compile(r"[^\W\d_]{2,}")


class Said(HTMLParser):
    """Collects what HTML says by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.silent = 0
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in {"script", "style"}
        self.words += [word for name, value in attrs if name in HEARD for word in WORD.findall(value or "")]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += WORD.findall(data)


def said_by(template: str) -> list[str]:
    """Return the words of a template outside its tags, and those of texts in its expressions."""
    data, texts = [], []
    for _, kind, value in Environment().lex(template):
        data.append(value if kind == "data" else "0" if kind == "variable_begin" else "")
        if kind == "string" and re.search(r"[^\W\d_] |^.[A-Z]", value) and not re.search(r"[.=<>/]\w", value):
            texts.append(value)
    said = Said()
    said.feed("".join(data))
    return said.words + texts


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    assert said_by(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>{{ a }} more</p>", ["more"]),
        ('<p aria-label="Menu">{{ a }}</p>', ["Menu"]),
        ('{{ "Hint" if a else "b" }}', ['"Hint"']),
        ('{{ "of them" }}', ['"of them"']),
        ('{# words #}<p class="a">{{ say("pages.menu") }}: &nbsp;</p><script>const words = 1;</script>', []),
    ],
)
def test_words_are_found_where_they_hide(template: str, words: list[str]) -> None:
    assert said_by(template) == words
