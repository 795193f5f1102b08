"""The built site: what is published, what is not, and what each page says of itself."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from clawdemy_notes.pipeline import build
from clawdemy_notes.schema import schema_files
from clawdemy_notes.source import read_course
from tests.conftest import ROOT

SITE_URL = "https://clawdemy.github.io/clawdemy-notes/"
LESSON = "lessons/multimodal-ai/transformers-for-video-generation/"


class Document(HTMLParser):
    """Collects what a page says of itself, what it links to and what it fetches."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.meta: dict[str, str] = {}
        self.rels: dict[str, str] = {}
        self.title = ""
        self._in_title = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "link":
            self.rels[values.get("rel", "")] = values.get("href", "")
        if "src" in values or (tag == "link" and values.get("rel") in {"stylesheet", "icon", "preload"}):
            self.fetched.append(values.get("src") or values.get("href", ""))
        if tag == "meta" and "name" in values:
            self.meta[values["name"]] = values.get("content", "")
        self._in_title = tag == "title" and not self.title

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def handle_endtag(self, _tag: str) -> None:
        self._in_title = False


def page_of(site: Path, address: str) -> Document:
    return Document(site / address / "index.html")


def all_pages(site: Path) -> dict[str, Document]:
    pages = sorted(site.rglob("index.html"))
    return {path.parent.relative_to(site).as_posix().removeprefix("."): Document(path) for path in pages}


def test_every_generated_page_is_published(site: Path) -> None:
    pages = build(ROOT).pages
    assert len(pages) > 10
    for page in pages:
        assert (site / page.path).with_name("index.html").is_file()


def test_sources_are_not_published(site: Path) -> None:
    published = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert not published & {".yml", ".yaml", ".py", ".md"}
    assert not list(site.glob("lessons/**/*.svg"))


def test_schemas_are_published_for_editors(site: Path) -> None:
    for path, text in schema_files().items():
        assert (site / Path(path).relative_to("docs")).read_text("utf-8") == text


def test_every_page_has_a_title_a_description_and_a_canonical_address(site: Path) -> None:
    titles = set()
    for address, page in all_pages(site).items():
        assert page.title.strip(), address
        assert len(page.meta.get("description", "")) > 30, address
        assert page.rels["canonical"] == urljoin(SITE_URL, f"{address}/" if address else "")
        titles.add(page.title)
    assert len(titles) == len(all_pages(site))


def test_every_link_inside_the_site_leads_somewhere(site: Path) -> None:
    pages = all_pages(site)
    missing = []
    for address, page in pages.items():
        here = "/" + (f"{address}/" if address else "")
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = urljoin(here, parts.path).strip("/")
            is_there = target in pages or (site / target).is_file()
            if not is_there or (parts.fragment and target in pages and parts.fragment not in pages[target].ids):
                missing.append((address, link))
    assert missing == []


def test_ids_are_unique_on_each_page(site: Path) -> None:
    for address, page in all_pages(site).items():
        assert sorted(set(page.ids)) == sorted(page.ids), address


def test_pages_fetch_nothing_from_other_hosts(site: Path) -> None:
    for address, page in all_pages(site).items():
        for fetched in page.fetched:
            assert not urlsplit(fetched).netloc, (address, fetched)


@pytest.mark.parametrize(
    ("page", "source"),
    [
        (LESSON, f"docs/{LESSON.rstrip('/')}.yml"),
        (f"{LESSON}references/", f"docs/{LESSON.rstrip('/')}.yml"),
        (f"{LESSON}quiz/", "quizzes/multimodal-ai/transformers-for-video-generation.yml"),
        ("lessons/multimodal-ai/", "docs/lessons/multimodal-ai/track.yml"),
        ("", "docs/index.md"),
    ],
)
def test_edit_this_page_leads_to_the_source(site: Path, page: str, source: str) -> None:
    assert (ROOT / source).is_file()
    repository = "https://github.com/clawdemy/clawdemy-notes/edit/main/"
    assert f"{repository}{source}" in page_of(site, page).links


def test_previous_and_next_follow_the_track(site: Path) -> None:
    order = []
    here = "lessons/multimodal-ai/"
    while "next" in page_of(site, here).rels:
        here = urljoin("/" + here, page_of(site, here).rels["next"]).strip("/") + "/"
        order.append(here)
        assert urljoin("/" + here, page_of(site, here).rels["prev"]).strip("/")
    (track,) = read_course(ROOT).course.tracks
    parts = ["", "references/", "quiz/", "cheatsheet/", "flashcards/"]
    pages = [f"lessons/multimodal-ai/{lesson.id}/{part}" for lesson in track.lessons for part in parts]
    assert len(pages) >= 15
    assert order[: len(pages)] == pages
    rest = order[len(pages) :]
    assert rest.pop(0) == "lessons/multimodal-ai/review/"
    assert rest[:5] == ["progress/", "glossary/", "sources/", "scope/", "guide/"]
    assert all(page.startswith("guide/") for page in rest[5:])


def test_answers_and_explanations_never_enter_the_search_index(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    locations = {entry["location"] for entry in index["docs"]}
    assert any(location.startswith(LESSON) for location in locations)
    assert not any("/quiz/" in location for location in locations)
    text = re.sub(r"\W+", " ", " ".join(entry["text"] for entry in index["docs"]))
    course = build(ROOT).course
    for track in course.tracks:
        for lesson in track.lessons:
            assert lesson.quiz is not None
            # Explanations of generated items are words of the notes, which are to be found.
            for item in (item for item in lesson.quiz.items if "--" not in item.id):
                words = re.sub(r"\W+", " ", item.explanation.split("$")[0].split("[")[0].split("*")[0])[:60]
                assert words not in text or len(words) < 20


def test_scripts_of_the_quiz_are_on_pages_with_questions_only(site: Path) -> None:
    for address, page in all_pages(site).items():
        scripts = sum(fetched.endswith("define.js") for fetched in page.fetched)
        questions = "<clawdemy-quiz" in (site / address / "index.html").read_text(encoding="utf-8")
        assert scripts == questions, address
