"""All pages of a course: what they carry, and that no text of a stranger gets out of its place."""

from __future__ import annotations

import dataclasses
import html
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import Markdown
from pydantic import BaseModel

from clawdemy_notes.markup import gaps_in
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.course import Course
from clawdemy_notes.model.items import Cloze, HotText
from clawdemy_notes.pipeline import build
from clawdemy_notes.render import Complete, Page, render_pages
from clawdemy_notes.render.home import render_home_cards, track_card
from clawdemy_notes.render.layout import PROGRESS
from clawdemy_notes.render.navigation import Entry, mkdocs_nav
from clawdemy_notes.render.track import render_track
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.cases import SMALL
from tests.conftest import ROOT

HOSTILE = (
    "</p></div><script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7 * 7 }} {% if %} {: onclick=x } $x #"
)


def hostile(value: Any) -> Any:
    """Return a model with every text that an author words replaced by a hostile one; ids and links stay."""
    if isinstance(value, Cloze | HotText):
        # Double braces are places here, and each has to be one: a check says so of any other.
        places = " ".join(f"{{{{{place}}}}}" for place in gaps_in(value.text))
        said = f"{HOSTILE.replace('{{ 7 * 7 }}', '')} {places}"
        return hostile_fields(value).model_copy(update={"text": type(value.text)(said)})
    if isinstance(value, BaseModel):
        return hostile_fields(value)
    if isinstance(value, tuple):
        return tuple(map(hostile, value))
    if isinstance(value, dict):
        return {HOSTILE: HOSTILE} if value else {}
    if isinstance(value, Phrase):
        return Phrase(HOSTILE)
    if isinstance(value, Prose):
        return Prose(f"{HOSTILE}\n\n- {HOSTILE}\n\n    {HOSTILE}")
    if isinstance(value, str) and (" " in value or value[:1].isupper()):
        return HOSTILE
    return value


def hostile_fields(model: BaseModel) -> BaseModel:
    return model.model_copy(update={name: hostile(getattr(model, name)) for name in type(model).model_fields})


@pytest.fixture(scope="module")
def hostile_course() -> Course:
    course = read_course(ROOT).course
    return Course(
        tuple(
            dataclasses.replace(
                track,
                track=hostile(track.track),
                figures=dict.fromkeys(track.figures, f"<svg onload='x'>{HOSTILE}</svg>"),
                lessons=tuple(
                    dataclasses.replace(lesson, lesson=hostile(lesson.lesson), quiz=hostile(lesson.quiz))
                    for lesson in track.lessons
                ),
            )
            for track in course.tracks
        )
    )


class Tags(HTMLParser):
    """Collects elements with their attributes, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(page: Page) -> Tags:
    """Return a page as a browser would get it, by way of the Markdown of a stock site generator."""
    converted = Markdown(extensions=["attr_list", "tables", "toc", "md_in_html"]).convert(page.body)
    tags = Tags()
    tags.feed(converted)
    return tags


def test_hostile_text_stays_text_on_every_page(hostile_course: Course) -> None:
    pages = render_pages(hostile_course, words_of(ENGLISH))
    assert len(pages) > 10
    for page in pages:
        tags = parsed(page)
        scripts = [attributes for tag, attributes in tags.found if tag == "script"]
        has_script = "<clawdemy-" in page.body
        assert bool(scripts) == has_script, page.path
        for tag, attributes in tags.found:
            assert tag not in {"img", "iframe", "object"}, page.path
            assert not any(name.startswith("on") for name in attributes), (page.path, tag, attributes)
        if page.path == PROGRESS:  # it is the same for every course
            continue
        assert "alert(1)" in tags.text
        assert "{{ 7 * 7 }}" in tags.text


def test_hostile_text_stays_text_on_the_home_page(hostile_course: Course) -> None:
    tags = Tags()
    words = words_of(ENGLISH)
    tags.feed(render_home_cards(Complete(hostile_course, words).cards(), words))
    assert "img" not in {tag for tag, _ in tags.found}
    scripts = [attributes for tag, attributes in tags.found if tag == "script"]
    assert [set(attributes) for attributes in scripts] == [{"type", "src"}]
    assert "{{ 7 * 7 }}" in tags.text


def test_front_matter_holds_any_title() -> None:
    page = Page("a/index.md", 'a: "b" # c\u2028d', "- d: [e]\n---\nf", ("body",))
    _, meta, body = page.markdown().split("---\n", 2)
    said = {name: html.unescape(text) for name, text in yaml.safe_load(meta).items()}
    assert said == {"title": page.title, "description": "- d: [e] --- f"}
    assert body.strip() == "body"


def test_front_matter_and_menus_are_html_because_site_generators_do_not_escape_them() -> None:
    page = Page("a/index.md", "</title><script>", '"><script>', ("body",))
    assert "<" not in page.markdown()
    assert '\\">' not in page.markdown()
    assert mkdocs_nav((Entry("<b>", "a.md", (Entry("<i>", "b.md"),)),)) == [
        {"&lt;b&gt;": ["a.md", {"&lt;i&gt;": "b.md"}]}
    ]


def test_the_small_project_gives_all_kinds_of_pages() -> None:
    paths = [page.path for page in render_pages(read_course(SMALL).course, words_of(ENGLISH))]
    assert paths == [
        "glossary/index.md",
        "index.md",
        "lessons/basics/first/cheatsheet/index.md",
        "lessons/basics/first/index.md",
        "lessons/basics/first/quiz/index.md",
        "lessons/basics/first/references/index.md",
        "lessons/basics/index.md",
        "progress/index.md",
        "scope/index.md",
        "sources/index.md",
    ]


def test_nothing_is_rendered_while_there_are_errors(tmp_path: Path) -> None:
    lessons = tmp_path / "docs" / "lessons" / "ai"
    lessons.mkdir(parents=True)
    (lessons / "track.yml").write_text("title: [", encoding="utf-8")
    result = build(tmp_path)
    assert result.pages == ()
    assert [diagnostic.path for diagnostic in result.diagnostics] == ["docs/lessons/ai/track.yml"]


def test_a_track_with_nothing_written_yet_says_what_is_planned() -> None:
    (track,) = build(ROOT).course.tracks
    words = words_of(ENGLISH)
    cards = render_home_cards((track_card(dataclasses.replace(track, lessons=()), words),), words)
    assert "10 lessons planned." in cards
    assert ">0 lessons" not in cards


def test_a_map_explains_how_planned_lessons_are_drawn_where_there_are_any() -> None:
    (track,) = build(ROOT).course.tracks
    words = words_of(ENGLISH)
    assert "Dashed: planned." not in render_track(track, words).body
    assert "Dashed: planned." in render_track(dataclasses.replace(track, lessons=track.lessons[:-1]), words).body
