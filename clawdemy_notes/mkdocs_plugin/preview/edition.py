"""The site at one state of its sources, each page made when it is first asked for.

MkDocs has one way to make pages: all of them, in `mkdocs.commands.build.build`. Here are its steps for one page, by
the same public functions and events and in the same order, so that a page is what a build makes of it, byte for byte:
tests/mkdocs_plugin/test_preview.py compares all of them. What differs: an event on one page may come after an event
on the whole site, and nobody looks for links between pages that lead nowhere.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.commands.build import build, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, is_error_template

from clawdemy_notes.mkdocs_plugin.course_file import CourseFile

WRITTEN_LAST = frozenset({".gz", ".json", ".txt", ".xml"})
"""Endings of what plugins make of the whole site, such as the index of the search."""


class ThemeParts(BytecodeCache):
    """What editions share of the theme: its files, and its templates once they are compiled.

    The theme is part of a package, so it stays as it is while a preview runs.
    """

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}
        self._files: dict[tuple[str, ...], list[File]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja a template that it compiled before; it looks whether its text is still the same."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take a compiled template from Jinja."""
        self._code[bucket.key] = bucket.bytecode_to_string()

    def add_files(self, files: Files, env: Environment, config: MkDocsConfig) -> None:
        """Add the files of the theme; looking through all icons of Material takes a tenth of a second."""
        dirs = tuple(config.theme.dirs)
        if dirs not in self._files:
            own = {file.src_uri for file in files}
            files.add_files_from_theme(env, config)
            self._files[dirs] = [file for file in files if file.src_uri not in own]
            return
        for file in self._files[dirs]:
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)


class Edition:
    """One state of the site. It is not made for threads: those who ask have to take turns.

    Plugins keep their state from one edition to the next, so an older one must not be asked any more.
    """

    def __init__(
        self,
        load: Callable[[], MkDocsConfig],
        load_again: Callable[[], MkDocsConfig],
        site_url: str,
        theme: ThemeParts,
    ) -> None:
        """Read what there is; what a plugin raises is raised here.

        `load` gives the settings of the edition, `load_again` those of a second build of the same sources.
        """
        self._load_again = load_again
        self._url = site_url
        config = load()
        config.site_url = site_url
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        env = config.theme.get_env()
        env.bytecode_cache = theme
        theme.add_files(files, env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        self._config, self._files, self._nav = config, files, nav
        self._documents = self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        self._by_name = {file.dest_uri: file for file in self._files}
        self._read: set[str] = set()
        self._made: dict[str, bytes] = {}
        self._whole: tempfile.TemporaryDirectory[str] | None = None
        # Menus name a page by its heading when it has no title in the settings; generated pages have one.
        for page in self._nav.pages:
            if page.title is None and page.file.generated_by is None:
                self._read_page(page)
        self._env: Environment = config.plugins.on_env(env, config=config, files=self._files)

    def is_page(self, address: str) -> bool:
        """Say whether a page has this address, relative to the site's."""
        file = self._by_name.get(_name_at(address))
        return isinstance(file, CourseFile) or (file is not None and file.is_documentation_page())

    def content(self, address: str) -> bytes | None:
        """Return what stands at an address, relative to the site's; None where nothing does."""
        name = _name_at(address)
        if name not in self._made:
            made = self._make(name)
            if made is None:
                return None
            self._made[name] = made
        return self._made[name]

    def _make(self, name: str) -> bytes | None:
        file = self._by_name.get(name)
        if self._whole is not None or (file is None and name not in self._config.theme.static_templates):
            return self._of_the_whole(name)
        if file is None:
            return self._template(name)
        if isinstance(file, CourseFile):
            self._read_neighbours(file)
            return file.finished()
        return self._page(file) if file.is_documentation_page() else file.content_bytes

    def _read_page(self, page: Page) -> None:
        """Read the Markdown of a page and convert it, once."""
        config, files = self._config, self._files
        if page.file.src_uri in self._read:
            return
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        markdown = cast("str", page.markdown)
        page.markdown = config.plugins.on_page_markdown(markdown, page=page, config=config, files=files)
        page.render(config, files)
        content = cast("str", page.content)
        page.content = config.plugins.on_page_content(content, page=page, config=config, files=files)
        self._read.add(page.file.src_uri)

    def _page(self, file: File) -> bytes:
        """Return a page in its template."""
        config = self._config
        page = file.page if file.page is not None else Page(None, file, config)
        self._read_page(page)
        self._read_neighbours(file)
        page.active = True  # menus mark it
        try:
            context = get_context(self._nav, self._documents, config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = config.plugins.on_page_context(context, page=page, config=config, nav=self._nav)
            output = config.plugins.on_post_page(template.render(context), page=page, config=config)
        finally:
            page.active = False
        return output.encode("utf-8", errors="xmlcharrefreplace")

    def _read_neighbours(self, file: File) -> None:
        """Read the pages before and after this one: themes name them by titles that are in their texts."""
        page = file.page
        for each in (page.previous_page, page.next_page) if page is not None else ():
            if each is not None and "title" not in each.meta:
                self._read_page(each)

    def _template(self, name: str) -> bytes:
        """Return a page that only a template makes, such as the map of the site."""
        config = self._config
        template = config.plugins.on_pre_template(self._env.get_template(name), template_name=name, config=config)
        # The page of an error stands at any address: its links are whole.
        base = urlsplit(config.site_url or "/").path if is_error_template(name) else get_relative_url(".", name)
        context = get_context(self._nav, self._files, config, base_url=base)
        context = config.plugins.on_template_context(context, template_name=name, config=config)
        output = config.plugins.on_post_template(template.render(context), template_name=name, config=config)
        return output.encode("utf-8")

    def _of_the_whole(self, name: str) -> bytes | None:
        """Return a file that only a build of the whole site makes; a missing page or picture is no reason for one."""
        if self._whole is None and Path(name).suffix not in WRITTEN_LAST:
            return None
        if self._whole is None:
            self._whole = tempfile.TemporaryDirectory(prefix="clawdemy-")
            config = self._load_again()
            config.site_dir, config.site_url = self._whole.name, self._url
            build(config, serve_url=self._url)
        site = Path(self._whole.name).resolve()
        path = (site / name).resolve()
        return path.read_bytes() if path.is_relative_to(site) and path.is_file() else None


def _name_at(address: str) -> str:
    """Return the name of the file at an address."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address
