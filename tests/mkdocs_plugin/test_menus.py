"""What the menu shows of a site's own sections."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from clawdemy_notes.mkdocs_plugin.menus import Menus
from clawdemy_notes.model.course import Course
from clawdemy_notes.words import ENGLISH, words_of

NAV = [
    {"Home": "index.md"},
    {"Multimodal AI": ["lessons/ai/index.md", {"A lesson": "lessons/ai/one.md"}]},
    {"Glossary": "glossary/index.md"},
    {"Guide": [{"Overview": "guide/index.md"}, {"Write": [{"A lesson": "guide/write.md"}]}]},
]
PLACES = (
    "index.md", "lessons/ai/index.md", "lessons/ai/one.md", "glossary/index.md", "guide/index.md", "guide/write.md",
)  # fmt: skip


def pages(folder: Path) -> tuple[Menus, dict[str, Page]]:
    """Return the menus of a site, and all its pages by their files."""
    (folder / "mkdocs.yml").write_text("site_name: Mine\n", encoding="utf-8")
    (folder / "docs").mkdir()
    config = load_config(str(folder / "mkdocs.yml"), nav=NAV)
    files = Files([File(place, "docs", "site", use_directory_urls=True) for place in PLACES])
    nav = get_navigation(files, config)
    found = {place: files.src_uris[place].page for place in PLACES}
    return Menus(Course(), nav, words_of(ENGLISH)), {place: page for place, page in found.items() if page is not None}


def test_sections_of_tracks_are_left_out_and_others_lead_to_their_first_page(tmp_path: Path) -> None:
    menus, by_place = pages(tmp_path)
    links = menus.menu_for("glossary/index.md", by_place["glossary/index.md"]).pages
    assert [(link.title, link.url, link.is_current) for link in links] == [
        ("Home", "", False),
        ("Glossary", "glossary/", True),
        ("Guide", "guide/", False),
    ]


def test_a_section_has_its_own_pages_first_and_then_those_of_each_group(tmp_path: Path) -> None:
    menus, by_place = pages(tmp_path)
    section = menus.menu_for("guide/write.md", by_place["guide/write.md"]).section
    assert section is not None
    shown = [(group.title, [(link.title, link.is_current) for link in group.pages]) for group in section.groups]
    assert shown == [(None, [("Overview", False)]), ("Write", [("A lesson", True)])]


def test_pages_of_tracks_and_pages_by_themselves_belong_to_no_section(tmp_path: Path) -> None:
    menus, by_place = pages(tmp_path)
    for place in ("index.md", "lessons/ai/one.md", "glossary/index.md"):
        assert menus.menu_for(place, by_place[place]).section is None
