"""Pages of the course in the site's theme.

Rendering the theme's templates takes longer than all else about a page. The pages of one kind in one track differ in
few places, so for them the templates are rendered once, with holes in these places: that is a frame. All other pages
of the course, such as the glossary, are rendered by themselves.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, cast

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from clawdemy_notes.mkdocs_plugin.headings import SiteHeadings
from clawdemy_notes.mkdocs_plugin.menus import Menus
from clawdemy_notes.mkdocs_plugin.order import Order
from clawdemy_notes.render import Heading, Page
from clawdemy_notes.render.menu import Menu, MenuLesson

_HOLE = re.compile("clawdemy\x02([^\x03]*)\x03")
_NO_LESSON = "-"
"""Stands in a frame's address where pages have their lesson; no id is like it, and links lead from it as from them."""


def _hole(name: str) -> str:
    """Return what marks a hole: control characters stand in no source and in no template."""
    return f"clawdemy\x02{name}\x03"


_CONTENT = _hole("content <h1>")
"""Stands for what a page says; the template adds a heading to content that has none."""
_LONG = 100_000
"""Characters of a page outside all lessons, such as the glossary, that others need not look through."""


@dataclass(frozen=True)
class Finished:
    """A page as it is written, and what else is made of it."""

    html: str
    ids: tuple[str | None, ...]
    """The id of each heading."""


@dataclass(frozen=True)
class _Kind:
    """What the pages in one frame have in common."""

    track: str
    part: str
    """Such as `quiz/`; empty for the notes."""
    has_previous: bool
    has_next: bool
    has_first: bool
    """Whether there is a heading in the table of contents, to skip to."""
    has_sections: bool
    """Whether there is one below the page's own."""
    is_editable: bool


class _Piece(NamedTuple):
    """A piece of a frame."""

    text: str
    """What it says; of a hole, what stands there."""
    is_hole: bool
    lesson: str = ""
    """The lesson of the menu that it belongs to; empty for all else."""
    is_open: bool = False
    """Whether it stands on pages of that lesson, and on no others; else it is the other way round."""


class _Frame:
    """A page of the theme with holes; its menu has each lesson twice, as it looks on its own pages and on others."""

    def __init__(self, text: str) -> None:
        """Take a page apart; every second part of it is what stands in a hole."""
        self._pieces: list[_Piece] = []
        form, lesson = "", ""
        for place, part in enumerate(_HOLE.split(text)):
            if part.startswith("menu ") and place % 2:
                form, _, lesson = part.removeprefix("menu ").partition(" ")
            elif part:
                self._pieces.append(_Piece(part, place % 2 == 1, lesson, form == "open"))

    def filled(self, values: Mapping[str, str], lesson: str) -> str:
        """Return the page of a lesson."""
        return "".join(
            [
                values[text] if is_hole else text
                for text, is_hole, owner, is_open in self._pieces
                if not owner or (owner == lesson) == is_open
            ]
        )


class Frames:
    """Puts pages into the theme."""

    def __init__(
        self,
        config: MkDocsConfig,
        env: Environment,
        files: Files,
        nav: Navigation,
        menus: Menus,
        order: Order,
        headings: SiteHeadings,
    ) -> None:
        self._config = config
        self._env = env
        self._nav = nav
        self._menus = menus
        self._order = order
        self._headings = headings
        self._files = files
        self._documents = files.documentation_pages()
        self._frames: dict[_Kind, _Frame] = {}

    def finish(self, page: Page, file: File, *, in_frame: bool = True) -> Finished:
        """Return a page as it is written, with what other plugins make of it.

        Without a frame, the theme is rendered for this page alone, which takes its time and says the same.
        """
        plugins, config = self._config.plugins, self._config
        target = self._order.page(file, config)
        headings = [part for part in page.parts if isinstance(part, Heading)]
        written, contents = self._headings.write(headings)
        waiting = iter(written)
        content = "\n".join(next(waiting).html if isinstance(part, Heading) else part for part in page.parts)
        content = plugins.on_page_content(content, page=target, config=config, files=self._files)
        lesson = self._menus.lesson_of(page.path) if in_frame else None
        if lesson is None:
            # All that others do with a page would be done with millions of characters, so they come in afterwards.
            shown = _CONTENT if in_frame and len(content) > _LONG else content
            output = self._alone(page, target, shown, contents).replace(_CONTENT, content)
        else:
            output = self._framed(page, target, content, contents, *lesson)
        output = plugins.on_post_page(output, page=target, config=config)
        return Finished(output, tuple(heading.id for heading in written))

    def _alone(self, page: Page, target: MkDocsPage, content: str, contents: TableOfContents) -> str:
        target.content, target.toc = content, contents
        target.meta = {**meta_of(page.title, page.description), **_NOT_SEARCHED}
        try:
            return self._rendered(target, self._menus.menu_for(page.path, target))
        finally:
            target.content, target.toc = None, TableOfContents([])  # of 1,000 lessons, this would be all there is

    def _rendered(self, page: MkDocsPage, menu: Menu) -> str:
        page.active = True  # menus mark it
        try:
            context = get_context(self._nav, self._documents, self._config, page)
            cast("dict[str, Any]", context)["clawdemy"] = menu
            context = self._config.plugins.on_page_context(context, page=page, config=self._config, nav=self._nav)
            return self._env.get_template("main.html").render(cast("dict[str, Any]", context))
        finally:
            page.active = False

    def _framed(
        self, page: Page, target: MkDocsPage, content: str, contents: TableOfContents, track: str, lesson: str
    ) -> str:
        before, after = target.previous_page, target.next_page
        part = page.path.removeprefix(f"lessons/{track}/{lesson}/").removesuffix("index.md")
        first = contents.items[0] if contents.items else None
        listed = first.children if first is not None and first.level == 1 else contents.items
        kind = _Kind(
            track, part, before is not None, after is not None, first is not None, bool(listed), bool(target.edit_url)
        )
        frame = self._frames.get(kind)
        if frame is None:
            # Pages are written track by track: the frames of others would only take memory.
            self._frames = {other: each for other, each in self._frames.items() if other.track == track}
            frame = self._frames[kind] = self._frame(kind, target)
        values = {
            **meta_of(page.title, page.description),
            "content": content,
            "canonical": target.canonical_url or "",
            "edit": target.edit_url or "",
            "first": first.id if first is not None else "",
            "contents": _contents(listed),
            "sections": "".join(f'<li><a href="{item.url}">{item.title}</a></li>' for item in listed),
        }
        for name, neighbour in (("previous", before), ("next", after)):
            if neighbour is not None:
                values[name] = neighbour.url
                values[f"{name} title"] = name_of(neighbour)
        return frame.filled(values, lesson)

    def _frame(self, kind: _Kind, like: MkDocsPage) -> _Frame:
        """Render the theme with holes, for pages of a kind; `like` is one of them."""
        path = f"lessons/{kind.track}/{_NO_LESSON}/{kind.part}index.md"
        page = MkDocsPage(like.title, File.generated(self._config, path, content=""), self._config)
        page.parent = like.parent
        page.meta = {"title": _hole("title"), "description": _hole("description"), **_NOT_SEARCHED}
        page.content = _CONTENT
        page.canonical_url = _hole("canonical") if like.canonical_url else None
        page.edit_url = _hole("edit") if kind.is_editable else None
        if kind.has_first:
            # The templates list what is below a heading of level 1, or else what is beside a lower one.
            page.toc = TableOfContents([AnchorLink(_hole("title"), _hole("first"), 2 if kind.has_sections else 1)])
        page.previous_page = self._neighbour("previous") if kind.has_previous else None
        page.next_page = self._neighbour("next") if kind.has_next else None
        menu = self._menus.menu_for(path, page)
        assert menu.track is not None  # noqa: S101 - it is the address of a page of this track
        phases = tuple(
            replace(phase, lessons=tuple(_both_forms(self._menus, kind, phase.lessons)), mark=_hole("menu "))
            for phase in menu.track.phases
        )
        menu = replace(
            menu,
            track=replace(menu.track, phases=phases),
            contents=_hole("contents"),
            sections=_hole("sections"),
        )
        text = self._rendered(page, menu)
        return _Frame(text.replace(_CONTENT, _hole("content")))

    def _neighbour(self, name: str) -> MkDocsPage:
        page = MkDocsPage(None, File.generated(self._config, f"{_hole(name)}.md", content=""), self._config)
        page.file.url = _hole(name)
        page.meta = {"title": _hole(f"{name} title")}
        return page


def encoded(page: str) -> bytes:
    """Return a page as MkDocs writes it."""
    return page.encode("utf-8", errors="xmlcharrefreplace")


_NOT_SEARCHED: Mapping[str, Any] = {"search": {"exclude": True}}  # the plugin gives the search its own entries


def meta_of(title: str, description: str) -> dict[str, str]:
    """Return what the theme puts into pages as it stands, so it is HTML here."""
    return {"title": html.escape(title), "description": html.escape(" ".join(description.split()))}


def name_of(page: MkDocsPage) -> str:
    """Return what the pages beside a page call it, as `partials/footer.html` does."""
    return str(page.title if page.is_homepage else page.meta.get("title") or page.title)


def _both_forms(menus: Menus, kind: _Kind, lessons: tuple[MenuLesson, ...]) -> list[MenuLesson]:
    """Return each lesson of a menu as it looks on pages of other lessons, and as it does on its own."""
    forms: list[MenuLesson] = []
    for lesson in lessons:
        if lesson.id is None:
            forms.append(replace(lesson, mark=_hole("menu ")))
            continue
        own = menus.open_lesson(kind.track, lesson.id, kind.part)
        forms.append(replace(lesson, mark=_hole(f"menu closed {lesson.id}")))
        forms.append(replace(own, mark=_hole(f"menu open {lesson.id}")))
    return forms


def _contents(items: list[AnchorLink]) -> str:
    """Return the entries of a table of contents, as `partials/toc.html` does."""
    written = []
    for item in items:
        below = f'<ul class="md-nav__list">{_contents(item.children)}</ul>' if item.children else ""
        link = f'<a href="{item.url}" class="md-nav__link">{item.title}</a>'
        written.append(f'<li class="md-nav__item">{link}{below}</li>')
    return "".join(written)
