"""The plugin: hands the pages of the course to MkDocs, and keeps the sources from being published."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from clawdemy_notes.examples import ExampleError, with_examples
from clawdemy_notes.mkdocs_plugin.config import ClawdemyNotesConfig
from clawdemy_notes.mkdocs_plugin.guide import guide_pages, is_list
from clawdemy_notes.mkdocs_plugin.preview import show_in
from clawdemy_notes.mkdocs_plugin.sections import outside_tracks, section_around
from clawdemy_notes.pipeline import Draft
from clawdemy_notes.render import Page, PlannedPage, Repository
from clawdemy_notes.render.assets import STYLE, client_files
from clawdemy_notes.render.home import with_tracks
from clawdemy_notes.render.menu import menu_for
from clawdemy_notes.render.navigation import site_nav
from clawdemy_notes.report import render_diagnostic, render_text
from clawdemy_notes.words import ENGLISH, LANGUAGES, Words, words_of

THEME = Path(__file__).parent.parent / "theme"

log = get_plugin_logger("clawdemy-notes")


class ClawdemyNotesPlugin(BasePlugin[ClawdemyNotesConfig]):  # type: ignore[no-untyped-call] # MkDocs' own
    """Renders the lessons and quizzes of `docs/lessons` and `quizzes` into the site."""

    draft: Draft
    words: Words
    are_warnings_told: bool = False
    """Whether somebody has shown the warnings before MkDocs was started."""
    is_served: bool = False
    """Whether a preview shows the errors, so that they need not end anything."""
    make_draft: Callable[[Path, str, Repository | None], Draft] = Draft
    """Reads and checks the sources; a preview has done so already."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Learn what MkDocs was started for."""
        self.is_served = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and render the sources; an error ends the build before the old site is touched."""
        language = config.theme.get("language") or ENGLISH
        self.words = words_of(language)
        self.draft = self.make_draft(project_root(config), language, repository_of(config))
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

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Take the sources out, put the pages and the assets in, and order them all."""
        for file in list(files):
            if is_source(file.src_uri):
                files.remove(file)
        by_hand = [file.src_uri for file in files.documentation_pages()]
        # A hand-written file of the same name is a site owner's own word on that page.
        self.planned = {page.path: page for page in self.draft.pages if page.path not in by_hand}
        for page in self.planned.values():
            files.append(generated_file(page, config))
        guide = guide_pages(project_root(config)) if self.config.guide else ()
        for one in guide:
            if one.path not in by_hand:
                files.append(generated_file(one, config, is_listed=is_list(one)))
        for place, content in client_files(self.words):
            files.append(File.generated(config, place, content=content))
        listed = [*by_hand, *(page.path for page in guide if is_list(page))]
        config.nav = site_nav(self.draft.outline, config.nav, listed, self.words)
        return files

    def on_nav(self, nav: Navigation, /, *, files: Files, **_: Any) -> Navigation:
        """Name the generated pages before they are made: pages beside them link to them by these titles."""
        for planned in self.planned.values():
            file = files.get_file_from_path(planned.path)
            if file is not None and file.page is not None:
                file.page.meta = {"title": html.escape(planned.title)}
        return nav

    def on_env(self, env: Environment, /, **_: Any) -> Environment:
        """Give the words of the language to the theme's templates."""
        env.globals["say"] = self.words.say
        return env

    def on_page_read_source(self, /, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:  # noqa: ARG002 - theirs
        """Make a page of the course now that it is wanted; None for all others."""
        planned = self.planned.get(page.file.src_uri)
        return planned.make().markdown() if planned is not None else None

    def on_page_markdown(self, markdown: str, /, *, page: MkDocsPage, **_: Any) -> str:
        """Put the tracks where a hand-written page wants them, and questions below its examples."""
        try:
            markdown = with_examples(markdown, page.file.src_uri, self.words)
        except ExampleError as error:
            raise PluginError(f"\n{error}") from error
        return with_tracks(markdown, lambda: self.draft.course, self.words)

    def on_page_context(
        self, context: TemplateContext, /, *, page: MkDocsPage, nav: Navigation, **_: Any
    ) -> TemplateContext:
        """Tell the templates what belongs into this page's menu."""
        # MkDocs' type lists its own names only; plugins may add theirs.
        cast("dict[str, Any]", context)["clawdemy"] = menu_for(
            self.draft.outline, page.file.src_uri, outside_tracks(nav, page), section_around(nav, page), self.words
        )
        return context

    def on_post_build(self, /, *, config: MkDocsConfig) -> None:
        """Write what review mode fetches."""
        for name, make in self.draft.reviews.items():
            write_file(make().encode("utf-8"), str(Path(config.site_dir) / name))

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Show pages that are made when they are opened, and what is wrong with the sources; watch the quizzes too."""
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


def generated_file(page: Page | PlannedPage, config: MkDocsConfig, *, is_listed: bool = True) -> File:
    """Return a page as MkDocs wants it, with "edit this page" leading to its source; not all are in the menus.

    One that is only planned is made when it is read: see `on_page_read_source`.
    """
    content = page.markdown() if isinstance(page, Page) else ""
    inclusion = InclusionLevel.UNDEFINED if is_listed else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.path, content=content, inclusion=inclusion)
    # MkDocs resolves this against the docs folder in the repository.
    file.edit_uri = f"../{page.source}" if page.source is not None else None
    return file
