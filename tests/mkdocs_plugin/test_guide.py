"""The pages of the guide that are made from the package, on a site that asks for them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from clawdemy_notes.guide import ids
from clawdemy_notes.mkdocs_plugin.guide import guide_pages
from clawdemy_notes.schema import SCHEMAS
from tests.cases import EVERY
from tests.conftest import ROOT, run_command
from tests.mkdocs_plugin.test_site import page_of


def article(page: Path) -> str:
    """Return the words of a page's article."""
    found = re.search(r"<article.*?</article>", page.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return " ".join(re.sub(r"<[^>]*>", "", found[0]).split())


def test_the_list_leads_to_a_page_for_each_check(site: Path) -> None:
    listed = (site / "guide/checks/index.html").read_text("utf-8")
    assert re.findall(r'<td><a href="([a-z0-9-]+)/">\1</a></td>', listed) == list(ids())
    assert {page.parent.name for page in (site / "guide/checks").glob("*/index.html")} == set(ids())


def test_a_page_says_how_grave_it_is_what_it_means_and_how_to_mend_it(site: Path) -> None:
    words = article(site / "guide/checks/unknown-key/index.html")
    assert words.startswith("unknown-key# Error. The word before a colon is not the name of a field. Why it matters#")
    assert "Mended# # docs/lessons/basics/first.yml summary: The idea in a minute." in words


def test_the_reference_has_the_fields_of_all_files(site: Path) -> None:
    words = article(site / "guide/fields/index.html")
    assert words.startswith("Fields# Every field of the YAML files of tracks, lessons and quizzes")
    for model in SCHEMAS.values():
        for name in model.model_fields:
            assert re.search(rf"\b{name} \(", words), name


def test_only_the_list_is_in_the_menus_and_between_previous_and_next(site: Path) -> None:
    links = page_of(site, "guide/").links
    assert "checks/" in links
    assert not any(link.startswith("checks/") and link != "checks/" for link in links)
    assert {"prev", "next"} & set(page_of(site, "guide/checks/").rels)
    assert not {"prev", "next"} & set(page_of(site, "guide/checks/unknown-key/").rels)


def test_a_page_that_is_not_in_the_menus_shows_the_section_of_its_list(site: Path) -> None:
    for page, current in (("guide/checks/", 1), ("guide/checks/unknown-key/", 0)):
        html = (site / page / "index.html").read_text("utf-8")
        (menu,) = re.findall(r'<p class="cn-nav-title">Guide</p>(.*?)<p class="cn-nav-title">', html, re.DOTALL)
        assert "Item writing" in menu
        assert menu.count('aria-current="page"') == current


def test_pages_on_checks_are_not_searched_for_words_of_their_examples(site: Path) -> None:
    index = (site / "search/search_index.json").read_text("utf-8")
    assert '"guide/checks/"' in index
    assert '"guide/checks/unknown-key/' not in index


def test_a_page_is_edited_in_this_repository_and_nowhere_else(tmp_path: Path) -> None:
    sources = {page.source for page in guide_pages(ROOT)} - {None}
    assert len(sources) == len(ids())
    assert all((ROOT / str(source)).is_file() for source in sources)
    assert {page.source for page in guide_pages(tmp_path)} == {None}


def test_a_site_that_does_not_ask_for_the_guide_has_none(tmp_path: Path) -> None:
    project = shutil.copytree(EVERY, tmp_path / "every")
    assert run_command("mkdocs", "build", cwd=project).returncode == 0
    assert not (project / "site" / "guide").exists()
