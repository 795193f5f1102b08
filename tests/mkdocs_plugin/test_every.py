"""The site of a project that makes use of every field: each variant says what it has to say."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Iterator
from inspect import get_annotations
from pathlib import Path

import pytest
from pydantic import BaseModel

from clawdemy_notes.model.prose import values
from clawdemy_notes.source import read_course
from tests.cases import EVERY
from tests.conftest import run_command
from tests.mkdocs_plugin.test_site import all_pages

TRACK = "lessons/every-field"


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = shutil.copytree(EVERY, tmp_path_factory.mktemp("every") / "project")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 0, done.stderr
    return project / "site"


def words_of(site: Path, address: str) -> str:
    """Return the words of a page's article."""
    text = (site / address / "index.html").read_text(encoding="utf-8")
    article = re.search(r"<article.*?</article>", text, re.DOTALL)
    assert article is not None
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", article[0])).split())


def optional_fields(part: object) -> Iterator[tuple[str, bool]]:
    """Yield each optional field of each model below, and whether it is filled in."""
    if isinstance(part, BaseModel):
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            if not field.is_required():
                owner = next(each for each in type(part).__mro__ if name in get_annotations(each))
                yield f"{owner.__name__}.{name}", value not in (None, (), {})
            yield from optional_fields(value)
    elif isinstance(part, tuple):
        for entry in part:
            yield from optional_fields(entry)


def test_the_project_fills_in_every_optional_field() -> None:
    filled: dict[str, bool] = {}
    for track in read_course(EVERY).course.tracks:
        for part in (track.track, *(part for lesson in track.lessons for part in (lesson.lesson, lesson.quiz))):
            for name, is_filled in optional_fields(part):
                filled[name] = filled.get(name, False) or is_filled
    assert [name for name, is_filled in filled.items() if not is_filled] == []


def test_every_url_of_the_sources_is_on_some_page(every: Path) -> None:
    linked = {link for page in all_pages(every).values() for link in page.links}
    for track in read_course(EVERY).course.tracks:
        for part in (track.track, *(lesson.lesson for lesson in track.lessons)):
            for location, value in values(part):
                if location[-1] in {"url", "licence_url", "playlist"}:
                    assert any(link.startswith(str(value)) for link in linked), value


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "Only planned"),
        (TRACK, "recording pending (looked for on 22 November 2026)"),
        (TRACK, "no public recording found (looked for on 22 November 2026)"),
        ("lessons/only-planned", "0 lessons published, 1 planned."),
        (f"{TRACK}/available", "In the lecture at 1:02:03"),
        (f"{TRACK}/available", "May be embedded. Rights: Ada Example."),
        (f"{TRACK}/available", "The idea: *not emphasis* & {#not-an-id} <b>"),
        (f"{TRACK}/available/references", "CC BY-SA 4.0 (terms). Open licence. Rights: Example Press."),
        (f"{TRACK}/available/references", "planned lesson: Planned, with a lecture"),
        (f"{TRACK}/available/quiz", "What is a <VAE> & what not?"),
        (f"{TRACK}/available/quiz", "Made from the notes: “VAE <x>”, by the rule term-recall."),
        (f"{TRACK}/available/cheatsheet", "VAE <x> also variational autoencoder and V & AE"),
        (f"{TRACK}/available/flashcards", "What is a <VAE> & what not?"),
        (f"{TRACK}/pending", "Recording pending (looked for on 22 November 2026). The notes rest on slides."),
        (f"{TRACK}/unavailable", "No public recording (looked for on 22 November 2026). The notes rest on slides."),
        (f"{TRACK}/whole-series", "Instructors: Ada Example (Example & Sons) and Grace Sample"),
        (f"{TRACK}/whole-series/references", "the series as a whole. It draws on all talks."),
        ("scope", "No published lesson leads to it yet."),
    ],
)
def test_each_variant_is_said_plainly(every: Path, address: str, said: str) -> None:
    assert said in words_of(every, address)


def test_a_recording_that_is_not_there_is_not_linked(every: Path) -> None:
    for lesson in ("pending", "unavailable"):
        assert "In the lecture at" not in words_of(every, f"{TRACK}/{lesson}")


def test_a_lesson_without_a_quiz_links_to_none(every: Path) -> None:
    assert not (every / TRACK / "whole-series" / "quiz").exists()
    assert not [link for link in all_pages(every)[f"{TRACK}/whole-series"].links if link.endswith("quiz/")]


def test_hostile_titles_stay_titles(every: Path) -> None:
    pages = all_pages(every)
    assert pages[f"{TRACK}/available"].title.startswith('A & B: "quotes" </title><script>alert("title")</script>')
    assert '"><script>alert("description")</script>' in pages[f"{TRACK}/available"].meta["description"]
    assert pages[TRACK].meta["description"].startswith("One track with x<y and <script>")
    for path in every.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text, path
        assert not re.search(r"&lt;/(?:section|details|div|p)&gt;", text), path


def test_ids_are_unique_on_each_page(every: Path) -> None:
    for address, page in all_pages(every).items():
        assert sorted(set(page.ids)) == sorted(page.ids), address


def test_questions_in_the_notes_stay_out_of_search_and_of_the_table_of_contents(every: Path) -> None:
    entries = json.loads((every / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    of_lesson = [entry for entry in entries if entry["location"].startswith(f"{TRACK}/available/")]
    assert not [entry for entry in of_lesson if "--" in entry["location"]]
    indexed = " ".join(entry["title"] + entry["text"] for entry in of_lesson)
    assert "It is useful." in indexed
    for said in ("Before you read on", "How much is", "A third.", "The same", "JavaScript", "Question 1"):
        assert said not in indexed
    page = (every / TRACK / "available" / "index.html").read_text(encoding="utf-8")
    assert page.count("Before you read on") == 2
    navigation = re.findall(r"<nav.*?</nav>", page, re.DOTALL)
    assert not [part for part in navigation if "Before you read on" in part]
