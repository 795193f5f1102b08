"""Pages of lessons in frames: each says what it says when the theme is rendered for it alone."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from clawdemy_notes.mkdocs_plugin import frames as frames_module
from clawdemy_notes.mkdocs_plugin.course_file import CourseFile
from clawdemy_notes.mkdocs_plugin.plugin import ClawdemyNotesPlugin
from clawdemy_notes.mkdocs_plugin.preview.edition import Edition, ThemeParts
from clawdemy_notes.render.layout import GLOSSARY, SCOPE, SOURCES
from tests.cases import EVERY
from tests.conftest import ROOT, copy_small

FEATURES = """\
site_url: https://example.org/course/
repo_url: https://example.org/repo
edit_uri: edit/main/docs/
"""
FORMS = {
    "permalinks of one's own": "  - toc:\n      permalink: ¶\n      toc_depth: 3\n",
    "no anchors at all": "  - toc:\n      anchorlink: false\n      toc_depth: 2-2\n",
    "slugs of one's own": "  - toc:\n      slugify: !!python/name:markdown.extensions.toc.slugify_unicode\n",
}


class Said(HTMLParser):
    """What a page says, in order: elements, where they lead, and words; white space does not count."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__()
        self.address = f"https://x.test/{address}"
        self.all: list[object] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        led = (
            (name, urljoin(self.address, value or "") if name in {"href", "src"} else value) for name, value in attrs
        )
        self.all.append((tag, tuple(led)))

    def handle_endtag(self, tag: str) -> None:
        self.all.append(tag)

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words:
            self.all.append(f"“{words}”")


def plugin_at_work(root: Path) -> ClawdemyNotesPlugin:
    """Return the plugin as it is when MkDocs has read all pages."""
    kept: list[MkDocsConfig] = []

    def load() -> MkDocsConfig:
        config = load_config(str(root / "mkdocs.yml"))
        plugin = config.plugins["clawdemy-notes"]
        assert isinstance(plugin, ClawdemyNotesPlugin)
        plugin.writes, plugin.make_draft = "never", None
        kept.append(config)
        return config

    Edition(load, load, "https://example.org/course/", ThemeParts())
    plugin = kept[0].plugins["clawdemy-notes"]
    assert isinstance(plugin, ClawdemyNotesPlugin)
    return plugin


def differing(plugin: ClawdemyNotesPlugin) -> list[str]:
    """Return the pages of lessons that say something else in their frame than alone."""
    found, seen = [], 0
    frames = plugin.frames()
    for path, planned in plugin.planned.items():
        if plugin.menus.lesson_of(path) is None:
            continue
        file = plugin.site.files.src_uris[path]
        assert isinstance(file, CourseFile)
        page = planned.make()
        framed, alone = (frames.finish(page, file, in_frame=each).html for each in (True, False))
        assert "\x02" not in framed
        seen += 1
        if Said(file.url, framed).all != Said(file.url, alone).all:
            found.append(path)
    assert seen > 3
    return found


def test_of_the_shipped_course() -> None:
    assert differing(plugin_at_work(ROOT)) == []


def test_of_lessons_with_every_field_and_hostile_titles() -> None:
    assert differing(plugin_at_work(EVERY)) == []


def test_long_pages_say_the_same_when_they_come_in_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames_module, "_LONG", 100)
    plugin = plugin_at_work(EVERY)
    for path in (GLOSSARY, SOURCES, SCOPE):
        page, file = plugin.planned[path].make(), plugin.site.files.src_uris[path]
        late, alone = (plugin.frames().finish(page, file, in_frame=each).html for each in (True, False))
        assert "\x02" not in late
        # The search takes out its own marks of what it is shown.
        assert re.sub(r'\s?data-search-\w+="[^"]*"', "", late) == re.sub(r'\s?data-search-\w+="[^"]*"', "", alone)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_with_other_forms_of_headings(tmp_path: Path, form: str) -> None:
    root = copy_small(tmp_path / "small")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(form + FEATURES)
    assert differing(plugin_at_work(root)) == []


def test_with_features_of_the_theme(tmp_path: Path) -> None:
    root = copy_small(tmp_path / "small")
    settings = root / "mkdocs.yml"
    wanted = "  font: false\n  features: [navigation.footer, navigation.tabs, navigation.top, content.action.edit]\n"
    text = settings.read_text("utf-8").replace("  font: false\n", wanted)
    settings.write_text(text + FEATURES, "utf-8")
    assert differing(plugin_at_work(root)) == []


def test_where_a_site_owner_has_ordered_the_lessons(tmp_path: Path) -> None:
    root = copy_small(tmp_path / "small")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav:\n  - index.md\n  - lessons/basics/first/quiz/index.md\n  - lessons/basics/first/index.md\n")
    plugin = plugin_at_work(root)
    assert differing(plugin) == []
    quiz = plugin.site.files.src_uris["lessons/basics/first/quiz/index.md"]
    text = plugin.frames().finish(plugin.planned[quiz.src_uri].make(), quiz).html
    assert ("link", (("rel", "next"), ("href", "https://x.test/lessons/basics/first/"))) in Said(quiz.url, text).all


def test_an_owners_own_template_counts(tmp_path: Path) -> None:
    root = copy_small(tmp_path / "small")
    (root / "overrides").mkdir()
    (root / "overrides" / "main.html").write_text(
        '{% extends "base.html" %}{% block announce %}Of {{ page.title }}: {{ page.meta.description }}{% endblock %}',
        "utf-8",
    )
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    settings.write_text(text, "utf-8")
    assert differing(plugin_at_work(root)) == []
