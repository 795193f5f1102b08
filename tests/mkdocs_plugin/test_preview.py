"""The preview's pages and news, without a asker."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clawdemy_notes.mkdocs_plugin.preview.serve import Preview
from clawdemy_notes.mkdocs_plugin.preview.state import anchors_near
from tests.conftest import copy_small, run_command

ADDRESS = "http://127.0.0.1:8000/clawdemy-notes/"
TRACK = "lessons/multimodal-ai"
FIRST, SECOND = "transformers-in-diffusion", "transformers-for-video-generation"


class Asker:
    """Asks a preview as a browser does."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.preview = Preview(str(root / "mkdocs.yml"), ADDRESS)
        self.preview.rebuild()

    def get(self, address: str, query: str = "") -> tuple[str, bytes]:
        """Return the status and the content of an address below the site's."""
        statuses: list[str] = []
        environ = {"PATH_INFO": f"/clawdemy-notes/{address}", "QUERY_STRING": query}
        content = b"".join(self.preview.answer(environ, lambda status, _: statuses.append(status)))
        return statuses[0], content

    def page(self, address: str) -> str:
        """Return a page as it is without the panel."""
        before, _, rest = (
            self.get(address)[1].decode().partition('<script type="module" src="/clawdemy-notes/clawdemy-preview/')
        )
        return before + rest.partition("</script>")[2]

    def news(self) -> Any:
        """Return what the panel is told."""
        return json.loads(self.get("clawdemy-preview/news")[1])

    def save(self, path: str, old: str, new: str) -> None:
        """Edit a file, and have it noticed."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        self.preview.rebuild()


@pytest.fixture
def asker(project: Path) -> Asker:
    """Ask for the shipped site."""
    return Asker(project)


@pytest.fixture
def small(tmp_path: Path) -> Asker:
    """Ask for a site with one lesson."""
    return Asker(copy_small(tmp_path / "small"))


def built(root: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield address and text of each page that a build makes, addressed as the preview is."""
    settings = root / "mkdocs.yml"
    settings.write_text(re.sub("(?m)^site_url: .*", f"site_url: {ADDRESS}", settings.read_text("utf-8")), "utf-8")
    # Not in this process: MkDocs gives all builds in one process the same plugins, and the preview's are at work.
    done = run_command("mkdocs", "build", "--site-dir", str(folder), cwd=root)
    assert done.returncode == 0, done.stderr
    for path in sorted([*folder.rglob("*.html"), folder / "sitemap.xml", folder / "search" / "search_index.json"]):
        yield path.relative_to(folder).as_posix().removesuffix("index.html"), path.read_text("utf-8")


def test_after_edits_each_page_is_what_a_build_makes_of_it(asker: Asker, tmp_path: Path) -> None:
    for address in ("", f"{TRACK}/", f"{TRACK}/{FIRST}/quiz/", f"{TRACK}/{SECOND}/"):
        assert "A new name for" not in asker.page(address)
    asker.save(f"docs/{TRACK}/{FIRST}.yml", "\ntitle: ", "\ntitle: A new name for ")
    asker.save(f"quizzes/{TRACK.removeprefix('lessons/')}/{SECOND}.yml", "\n  - id: ", "\n  - id: renamed-")
    pages = dict(built(asker.root, tmp_path / "built"))
    assert len(pages) > 20
    differing = [address for address in pages if asker.page(address) != pages[address]]
    assert differing == []


LESSON = "lessons/basics/first"


def test_a_broken_edit_leaves_the_last_good_page_and_tells_what_is_wrong(small: Asker) -> None:
    address, source = f"{LESSON}/", f"docs/{LESSON}.yml"
    before = small.page(address)
    edition = small.news()["edition"]
    small.save(source, "\ntitle: ", "\ntitel: ")
    news = small.news()
    assert [(found["path"], found["line"], found["column"]) for found in news["findings"]] == [(source, 2, 1)]
    assert news["findings"][0]["source_line"] == "titel: First"
    assert address in news["findings"][0]["pages"]
    assert news["edition"] == edition
    assert small.page(address) == before
    small.save(source, "\ntitel: ", "\ntitle: Mended ")
    assert small.news()["findings"] == []
    assert small.news()["edition"] != edition
    assert "Mended First" in small.page(address)


def test_sources_that_are_broken_from_the_start_are_told_instead_of_a_page(tmp_path: Path) -> None:
    root = copy_small(tmp_path / "small")
    (root / "docs" / "lessons" / "basics" / "first.yml").write_text("title: [", "utf-8")
    asker = Asker(root)
    assert asker.get(f"{LESSON}/")[0].startswith("503")
    assert asker.news()["findings"][0]["check"] == "yaml-syntax"


def test_a_fault_in_the_settings_is_news_too(small: Asker) -> None:
    before = small.page("")
    small.save("mkdocs.yml", "  - clawdemy-notes", "  - clawdemy-nodes")
    assert "clawdemy-nodes" in small.news()["fault"]
    assert small.page("") == before
    small.save("mkdocs.yml", "  - clawdemy-nodes", "  - clawdemy-notes")
    assert small.news()["fault"] == ""


def test_a_page_that_cannot_be_made_says_so(small: Asker) -> None:
    small.save("docs/index.md", "# ", "---\ntemplate: none.html\n---\n# ")
    status, content = small.get("")
    assert status.startswith("500")
    assert b"none.html" in content
    assert b"data-clawdemy-news" in content
    assert small.get("glossary/")[0].startswith("200")


def test_addresses_lead_where_a_web_server_would_lead(small: Asker) -> None:
    assert small.get("glossary")[0].startswith("302")
    assert small.get("nowhere/")[0].startswith("404")
    assert small.get("missing.png")[0].startswith("404")
    assert small.get("../mkdocs.yml")[0].startswith("404")
    assert small.get("search/../../../mkdocs.yml")[0].startswith("404")
    assert small.get("assets/clawdemy/define.js")[0].startswith("200")


PLACES = """\
title: A lesson
sections:
  - id: frames
    title: Frames
    body: |
      Text with id: no-such in it.
  - title: Patches
    id: patches
    figures:
      - file: a.svg
        alt: drawing
terms:
- id: latent
  definition: code
  aliases: [z]
pair_sets: []
"""


@pytest.mark.parametrize(
    ("line", "anchors"),
    [
        (1, ["title"]),
        (2, ["sections"]),
        (4, ["frames", "sections"]),
        (11, ["patches", "sections"]),
        (15, ["latent", "key-terms"]),
        (16, ["pair-sets"]),
    ],
)
def test_a_line_is_named_by_what_it_stands_in(line: int, anchors: list[str]) -> None:
    assert list(anchors_near(PLACES, line)) == anchors
