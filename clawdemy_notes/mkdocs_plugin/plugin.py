"""The plugin: hands the pages of the course to MkDocs, and keeps the sources from being published."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_date
from mkdocs.utils.templates import TemplateContext

from clawdemy_notes.examples import ExampleError, with_examples
from clawdemy_notes.mkdocs_plugin.config import ClawdemyNotesConfig
from clawdemy_notes.mkdocs_plugin.course_file import CourseFile, on_map
from clawdemy_notes.mkdocs_plugin.frames import Frames
from clawdemy_notes.mkdocs_plugin.guide import guide_pages, is_list
from clawdemy_notes.mkdocs_plugin.headings import SiteHeadings
from clawdemy_notes.mkdocs_plugin.menus import Menus
from clawdemy_notes.mkdocs_plugin.order import Order
from clawdemy_notes.mkdocs_plugin.search import add_entries
from clawdemy_notes.mkdocs_plugin.writing import Site, Writing
from clawdemy_notes.pipeline import Draft
from clawdemy_notes.processes import spare_cores
from clawdemy_notes.render import Page, PlannedPage, Repository
from clawdemy_notes.render.assets import STYLE, client_files
from clawdemy_notes.render.home import TRACKS_MARK, with_tracks
from clawdemy_notes.render.layout import HOME
from clawdemy_notes.render.navigation import names_generated, short_entries, site_nav
from clawdemy_notes.report import render_diagnostic, render_text
from clawdemy_notes.words import ENGLISH, LANGUAGES, Words, words_of

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # a web server, which takes a while to import, and no build needs

LARGE = 100
"""Lessons from which it takes long enough to be told how far it is."""
THEME = Path(__file__).parent.parent / "theme"

log = get_plugin_logger("clawdemy-notes")


def log_progress(done: int, lessons: int) -> None:
    """Say in the log how far the pages of a large course are written."""
    if lessons >= LARGE:
        log.info("%d of %d lessons are written", done, lessons)


Writes = Literal["in processes", "here", "never"]
"""Where the pages of the course are written: in processes where that is quicker; in a preview here, or not at all."""


class ClawdemyNotesPlugin(BasePlugin[ClawdemyNotesConfig]):  # type: ignore[no-untyped-call] # MkDocs' own
    """Renders the lessons and quizzes of `docs/lessons` and `quizzes` into the site."""

    draft: Draft
    words: Words
    are_warnings_told: bool = False
    """Whether somebody has shown the warnings before MkDocs was started."""
    is_served: bool = False
    """Whether a preview shows the errors, so that they need not end anything."""
    make_draft: Callable[[Path, str, Repository | None], Draft] | None = None
    """Gives the sources as somebody has read and checked them already."""
    writes: Writes = "in processes"
    tell_progress: Callable[[int, int], None] = staticmethod(log_progress)
    """Hears how many lessons are written, and of how many."""
    _writing: Writing | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Learn what MkDocs was started for."""
        self.is_served = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and render the sources; an error ends the build before the old site is touched."""
        language = config.theme.get("language") or ENGLISH
        self.words = words_of(language)
        self.draft = self.read(config)
        self._writing = None
        self._env: Environment | None = None
        self._frames: Frames | None = None
        if self.draft.is_broken and not self.is_served:
            raise PluginError("\n" + render_text(self.draft.diagnostics, colour=False))
        for diagnostic in () if self.are_warnings_told else self.draft.diagnostics:
            log.warning("%s", render_diagnostic(diagnostic))
        if self.words.is_fallback:
            log.info(
                "The interface has no words in '%s' yet: English stands in (there are %s).",
                language,
                ", ".join(LANGUAGES),
            )
        config.theme.dirs.insert(0, str(THEME))
        config.extra_css.insert(0, STYLE)
        return config

    def read(self, config: MkDocsConfig) -> Draft:
        """Read and check the sources, or take what somebody has read."""
        language = config.theme.get("language") or ENGLISH
        root, repository = project_root(config), repository_of(config)
        if self.make_draft is not None:
            return self.make_draft(root, language, repository)
        return Draft(root, language, repository, cores=spare_cores())

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Take the sources out, put the pages and the assets in, and order them all."""
        for file in list(files):
            if is_source(file.src_uri):
                files.remove(file)
        by_hand = {file.src_uri: file for file in files.documentation_pages()}
        # A hand-written file of the same name is a site owner's own word on that page.
        self.planned = {page.path: page for page in self.draft.pages if page.path not in by_hand}
        instead = {page.path for page in self.draft.pages} - {*self.planned, HOME}
        for path in instead:
            if path.startswith("lessons/"):  # it stands inside its track, as what it replaces
                by_hand[path].inclusion = InclusionLevel.NOT_IN_NAV
        self._instead = tuple(sorted(instead))
        for planned in self.planned.values():
            files.append(course_file(planned, config, self._finished))
        guide = guide_pages(project_root(config)) if self.config.guide else ()
        for one in guide:
            if one.path not in by_hand:
                files.append(guide_file(one, config))
        for place, content in client_files(self.words):
            files.append(File.generated(config, place, content=content))
        for file in by_hand.values():
            if TRACKS_MARK in file.content_string:  # what it says of tracks is known when these are written: it is last
                files.remove(file)
                files.append(file)
        listed = [*(by_hand.keys() - instead), *(page.path for page in guide if is_list(page))]
        generated = {*self.planned, *instead}
        self._is_ordered_by_hand = config.nav is not None and names_generated(config.nav, generated)
        config.nav = site_nav(short_entries(self.draft.outline, self.words), generated, config.nav, listed, self.words)
        return files

    @event_priority(-100)  # after all others: what is known of the site now is what the workers go by
    def on_nav(self, nav: Navigation, /, *, files: Files, config: MkDocsConfig) -> Navigation:
        """Name the generated pages before they are made, as pages beside them do, and begin to make them."""
        for page in nav.pages:
            planned = self.planned.get(page.file.src_uri)
            if planned is not None:
                page.meta = {"title": html.escape(planned.title)}
        self._order = Order(self.draft.outline, files, self.planned, self.words)
        if not self._is_ordered_by_hand:
            self._order.join(nav, config)
            for path in self._instead:
                self._order.page(files.src_uris[path], config)
        self.menus = Menus(self.draft.outline, nav, self.words)
        self.site = Site(config, files, nav, self.planned, self.frames)
        if self.writes != "never":
            cores = spare_cores() if self.writes == "in processes" else 0
            for page in nav.pages:
                if page.title is None and page.file.is_documentation_page():
                    page.read_source(config)  # menus name it, and processes that are started now have to know
            self._writing = Writing(self.draft, self.site, cores, self.tell_progress)
        return nav

    def on_env(self, env: Environment, /, **_: Any) -> Environment:
        """Give the words of the language to the theme's templates."""
        env.globals["say"] = self.words.say
        self._env = env
        return env

    def on_page_markdown(self, markdown: str, /, *, page: MkDocsPage, **_: Any) -> str:
        """Put the tracks where a hand-written page wants them, and questions below its examples."""
        try:
            markdown = with_examples(markdown, page.file.src_uri, self.words)
        except ExampleError as error:
            raise PluginError(f"\n{error}") from error
        return with_tracks(markdown, self._writing.cards if self._writing else self.draft.cards, self.words)

    def on_page_context(self, context: TemplateContext, /, *, page: MkDocsPage, **_: Any) -> TemplateContext:
        """Tell the templates what belongs into this page's menu; pages of the course know already."""
        # MkDocs' type lists its own names only; plugins may add theirs.
        names = cast("dict[str, Any]", context)
        names.setdefault("clawdemy", self.menus.menu_for(page.file.src_uri, page))
        return context

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """List the pages of the course in the map of the site, too."""
        if template_name == "sitemap.xml":
            day = get_build_date()
            names = cast("dict[str, Any]", context)
            names["pages"] = [
                on_map(file, config.site_url, day) if isinstance(file, CourseFile) else file
                for file in self.site.files
                if isinstance(file, CourseFile) or file.is_documentation_page()
            ]
        return context

    @event_priority(-100)  # after the search, whose index gets our entries
    def on_post_build(self, /, *, config: MkDocsConfig) -> None:
        """Wait until the pages of the course are written, and let the search know of them."""
        if self._writing is None:
            return
        add_entries(Path(config.site_dir), self._writing.entries)

    def on_build_error(self, /, **_: Any) -> None:
        """End the work of processes of ours."""
        if self._writing is not None:
            self._writing.stop()

    def frames(self) -> Frames:
        """Return the theme's pages to put ours into, made once in each process."""
        if self._frames is None:
            config, files, nav = self.site.config, self.site.files, self.site.nav
            # A process that was started before MkDocs had its templates ready makes its own.
            env = self._env or config.plugins.on_env(config.theme.get_env(), config=config, files=files)
            self._frames = Frames(config, env, files, nav, self.menus, self._order, SiteHeadings(config))
        return self._frames

    def _finished(self, planned: PlannedPage, file: CourseFile) -> str:
        return self.frames().finish(planned.make(), file).html

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Show pages that are made when they are opened, and what is wrong with the sources; watch the quizzes too."""
        from clawdemy_notes.mkdocs_plugin.preview import show_in

        show_in(server, config)
        quizzes = project_root(config) / "quizzes"
        if quizzes.is_dir():
            server.watch(str(quizzes))
        return server


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder of `mkdocs.yml`."""
    return Path(config.config_file_path or ".").resolve().parent


def repository_of(config: MkDocsConfig) -> Repository | None:
    """Return where readers can mend a question, as `repo_url` and `edit_uri` say."""
    return Repository(config.repo_url.rstrip("/"), config.edit_uri or "") if config.repo_url else None


def is_source(src_uri: str) -> bool:
    """Say whether a file of the docs folder is a lesson's source: its YAML or its drawings."""
    parts = PurePosixPath(src_uri).parts
    return parts[0] == "lessons" and PurePosixPath(src_uri).suffix in {".yml", ".yaml", ".svg"}


def course_file(planned: PlannedPage, config: MkDocsConfig, finish: Callable[[PlannedPage, CourseFile], str]) -> File:
    """Return a page of the course as MkDocs wants it, with "edit this page" leading to its source."""
    file = cast("CourseFile", CourseFile.generated(config, planned.path, content=""))
    # A directory of its own, and so this name, whatever `use_directory_urls` says of hand-written pages.
    file.dest_uri = planned.path.replace(".md", ".html")
    file.edit_uri = _edit_uri(planned.source)
    file.make = partial(finish, planned, file)
    return file


def guide_file(page: Page, config: MkDocsConfig) -> File:
    """Return a page of the guide that the package makes, in Markdown; not all of them are in the menus."""
    inclusion = InclusionLevel.UNDEFINED if is_list(page) else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.path, content=page.markdown(), inclusion=inclusion)
    file.edit_uri = _edit_uri(page.source)
    return file


def _edit_uri(source: str | None) -> str | None:
    """Return where a source is edited; MkDocs resolves this against the docs folder in the repository."""
    return f"../{source}" if source is not None else None
