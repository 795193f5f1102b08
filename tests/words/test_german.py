"""A whole site in German: whatever its authors did not write comes from the German table."""

from __future__ import annotations

import dataclasses
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.course import Course
from clawdemy_notes.pipeline import build
from clawdemy_notes.quizzes.review import with_review
from clawdemy_notes.render import Page, render_pages
from clawdemy_notes.words import read_table, words_of
from tests.cases import EVERY
from tests.conftest import run_command

WORD = re.compile(r"[^\W\d_]{2,}")
MONTHS = set(words_of("de").locale.months["format"]["wide"].values())
TABLE = read_table("de")
YAML = {"link", "only", "embed", "reuse"}  # shown as code beside what it means
VOCABULARY = {"und", *YAML, *(word for entry in TABLE.values() for word in WORD.findall(str(entry)))}
WORDED = {"label", "text", "unit"}
"""Fields that authors fill with a word or two, which look like ids."""


def silenced(value: Any) -> Any:
    """Return a model in which authors say nothing but numbers; ids, links and choices from a list stay."""
    if isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        changed = {name: "3" if name in WORDED and type(own) is str else silenced(own) for name, own in fields.items()}
        if "answers" in fields:
            changed["answers"] = ("3",) * len(fields["answers"])
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(map(silenced, value))
    if isinstance(value, dict):
        return {}
    if isinstance(value, Phrase | Prose):
        marks = re.findall(r"\{\{[\w-]+\}\}|\[\[[\w-]+\|", str(value))  # gaps and passages keep their ids
        return type(value)(" ".join(["1", *(mark if mark.endswith("}") else f"{mark}2]]" for mark in marks)]))
    if isinstance(value, str) and not value.startswith("http") and (" " in value or not value.islower()):
        return "3"
    return value


class Said(HTMLParser):
    """Collects what a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.text += "".join(f" {value} " for name, value in attrs if name in {"aria-label", "title", "data-heading"})

    def handle_data(self, data: str) -> None:
        self.text += f" {data} "


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    course = build(EVERY).course
    tracks = tuple(
        with_review(
            dataclasses.replace(
                track,
                track=silenced(track.track),
                figures={},
                lessons=tuple(
                    dataclasses.replace(lesson, lesson=silenced(lesson.lesson), quiz=silenced(lesson.quiz))
                    for lesson in track.lessons
                ),
            )
        )
        for track in course.tracks
    )
    return render_pages(Course(tracks), words_of("de"))


def test_every_word_on_every_page_is_from_the_german_table(pages: tuple[Page, ...]) -> None:
    assert len(pages) > 10
    for page in pages:
        said = Said()
        # What stands as code, and the id of a fact without a title, is the same in every language.
        said.feed(re.sub(r"<code>.*?</code>|„[\w-]+“|\]\([^)]*\)|\{#[\w-]+\}|https?://\S+", " ", page.body))
        told = f"{said.text} {page.title} {page.description}"
        left = {word for word in WORD.findall(told) if word not in VOCABULARY | MONTHS}
        assert left == set(), page.path


def built(tmp_path: Path, language: str) -> tuple[Path, str]:
    """Build a project in a language; return the site's folder, and what MkDocs said."""
    project = shutil.copytree(EVERY, tmp_path / "every")
    settings = project / "mkdocs.yml"
    found = re.sub(r"^  language: \w+\n", "", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(found.replace("  name: material\n", f"  name: material\n  language: {language}\n"), "utf-8")
    done = run_command("mkdocs", "build", cwd=project)
    assert done.returncode == 0, done.stderr
    return project / "site", done.stderr


def test_a_german_site_is_german_from_the_menu_to_the_missing_page(tmp_path: Path) -> None:
    site, log = built(tmp_path, "de")
    assert "English stands in" not in log
    notes = (site / "lessons" / "every-field" / "available" / "index.html").read_text("utf-8")
    assert '<html lang="de"' in notes
    for words in ("Auf dieser Seite", "Menü schließen", "Notizen", "Glossar", "Nach dieser Lektion kannst du"):
        assert words in notes
    assert "Diese Seite gibt es hier nicht" in (site / "404.html").read_text("utf-8")
    script = (site / "assets" / "clawdemy" / "define.js").read_text("utf-8")
    assert "Noch keine Antwort" in script
    assert "No answer yet" not in script
    for name, german, english in (
        ("progress", "Weiter, wo", "Continue where"),
        ("progress_page", "Noch nichts", "Nothing yet"),
    ):
        script = (site / "assets" / "clawdemy" / f"{name}.js").read_text("utf-8")
        assert german in script
        assert english not in script


def test_a_language_without_a_table_gets_english_and_the_site_owner_is_told_once(tmp_path: Path) -> None:
    site, log = built(tmp_path, "nl")
    assert log.count("no words in 'nl' yet: English stands in") == 1
    assert "Close the menu" in (site / "index.html").read_text("utf-8")
