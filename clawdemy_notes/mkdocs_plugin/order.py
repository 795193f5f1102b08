"""Pages of the course for MkDocs, with those before and after them.

MkDocs' own navigation leads to tracks. It need not know of the thousands of pages inside them: each of those is made
known to MkDocs when it is written, or when a page beside it has to name it.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from clawdemy_notes.model.course import Course, CourseTrack
from clawdemy_notes.render import PlannedPage
from clawdemy_notes.render.layout import review_page, track_page
from clawdemy_notes.render.navigation import lesson_entry, mkdocs_nav, pages_in, track_entry
from clawdemy_notes.words import Words


class Order:
    """The order of pages inside each track."""

    def __init__(self, outline: Course, files: Files, planned: Mapping[str, PlannedPage], words: Words) -> None:
        self._tracks = {track.id: track for track in outline.tracks}
        self._files, self._planned, self._words = files, planned, words
        self._places: dict[str, dict[str, tuple[str | None, str | None]]] = {}
        self._after: dict[str, Page | None] = {}

    def join(self, nav: Navigation, config: MkDocsConfig) -> None:
        """Put the pages inside each track between its page and the one that follows it in the navigation."""
        for page in nav.pages:
            parts = PurePosixPath(page.file.src_uri).parts
            track = self._tracks.get(parts[1]) if len(parts) > 1 and parts[0] == "lessons" else None
            if track is None or page.file.src_uri != track_page(track.id) or not track.lessons:
                continue
            first, last = _ends(track, self._words)
            self._after[track.id] = following = page.next_page
            page.next_page = self._known(first, config)
            if following is not None:
                following.previous_page = self._known(last, config)

    def page(self, file: File, config: MkDocsConfig) -> Page:
        """Return MkDocs' page for a file of the course; it knows the pages before and after it."""
        page = self._known(file.src_uri, config)
        parts = PurePosixPath(file.src_uri).parts
        # Pages that a site owner has put into the navigation are left where they are.
        if len(parts) > 3 and parts[1] in self._after:
            before, after = self._neighbours(parts[1], file.src_uri)
            page.previous_page = self._known(before, config) if before is not None else None
            page.next_page = self._known(after, config) if after is not None else self._after[parts[1]]
        return page

    def _known(self, path: str, config: MkDocsConfig) -> Page:
        file = self._files.src_uris[path]
        if file.page is None:
            title = self._planned[path].title
            page = Page(html.escape(title), file, config)
            page.meta = {"title": html.escape(title)}
            return page
        return file.page

    def _neighbours(self, track: str, path: str) -> tuple[str | None, str | None]:
        if track not in self._places:
            order = list(pages_in(mkdocs_nav((track_entry(self._tracks[track], self._words),))))
            befores, afters = [None, *order[:-1]], [*order[1:], None]
            self._places[track] = dict(zip(order, zip(befores, afters, strict=True), strict=True))
        return self._places[track].get(path, (None, None))


def _ends(track: CourseTrack, words: Words) -> tuple[str, str]:
    """Return the first and the last page inside a track."""
    first = lesson_entry(track, track.lessons[0], words).page
    if track.has_review:
        return first, review_page(track.id)
    return first, lesson_entry(track, track.lessons[-1], words).parts[-1].page
