"""Writes the pages of a course into the site, several tracks at a time where there are cores for it.

A process is started before MkDocs reads the hand-written pages: these tell how many questions there are. It makes the
questions of its tracks, tells the cards of the home page, and waits for MkDocs to be ready. Then it writes all pages
of its tracks. With one core the same happens in the one process there is, and the bytes are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from clawdemy_notes.mkdocs_plugin.frames import Frames, encoded
from clawdemy_notes.mkdocs_plugin.search import Entry, entries_of, text_for_each
from clawdemy_notes.model.course import CourseTrack
from clawdemy_notes.pipeline import Draft
from clawdemy_notes.processes import Worker, rest_of_all, shared_out
from clawdemy_notes.render import PlannedPage
from clawdemy_notes.render.home import TrackCard, track_card
from clawdemy_notes.render.layout import track_page

Titles = Mapping[str, str]
"""Titles of hand-written pages by their files: MkDocs learns some of them only when it reads the pages."""


@dataclass(frozen=True)
class Written:
    """What is known of a track, or of the pages outside all tracks, once it is written."""

    place: int
    """Where it stands: the tracks are counted from 1, what is outside is 0."""
    lessons: int
    entries: tuple[Entry, ...]
    """What the site's search knows of it."""


@dataclass(frozen=True)
class Site:
    """What MkDocs knows of the site that is being built."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    planned: Mapping[str, PlannedPage]
    """The generated pages by their files, without those that somebody wrote by hand."""
    frames: Callable[[], Frames]
    """Returns the theme's pages to put ours into."""

    @property
    def lessons(self) -> int:
        """How many lessons there are, as far as it bears upon the search."""
        return sum(path.endswith("/references/index.md") for path in self.planned)


class Writing:
    """The pages of a course on their way into the site."""

    def __init__(self, draft: Draft, site: Site, cores: int) -> None:
        """Begin with what the home page has to know; without cores, all is done in this process when it is needed."""
        self._draft, self._site = draft, site
        sizes = [(track.id, len(track.lessons)) for track in draft.outline.tracks]
        # One track only: a process of its own writes it, while this one makes the hand-written pages.
        shares = shared_out(sizes, max(1, cores))
        self._workers = tuple(
            Worker(partial(_make_cards, draft, site, frozenset(share)), forked=cores > 0) for share in shares
        )

    def cards(self) -> tuple[TrackCard, ...]:
        """Return the tracks as the home page lists them, in the order of the course."""
        found = {card.id: card for worker in self._workers for card in worker.first()}
        return tuple(found[track.id] for track in self._draft.outline.tracks)

    def go_on(self) -> None:
        """Let the pages be written: MkDocs has read all of its own."""
        pages = self._site.nav.pages
        titles = {page.file.src_uri: str(page.title) for page in pages if page.file.is_documentation_page()}
        for worker in self._workers:
            worker.go_on(titles)

    def finish(self) -> Iterator[Written]:
        """Write the pages that belong to no track, and yield these and each track when it is written."""
        outside = [page for path, page in self._site.planned.items() if not path.startswith("lessons/")]
        yield Written(0, 0, tuple(_written(self._site, outside)))
        yield from rest_of_all(self._workers)

    def stop(self) -> None:
        """End what has not ended: the build failed."""
        for worker in self._workers:
            worker.stop()


def _make_cards(
    draft: Draft, site: Site, ids: frozenset[str]
) -> tuple[tuple[TrackCard, ...], Callable[[Titles], Iterator[Written]]]:
    """Make the questions of some tracks, and return what the home page says of them and how to go on."""
    tracks = [(place, track) for place, track in enumerate(draft.outline.tracks, 1) if track.id in ids]
    cards = tuple(track_card(draft.whole(track), draft.words) for _, track in tracks)
    return cards, partial(_write_tracks, draft, site, tracks)


def _write_tracks(
    draft: Draft, site: Site, tracks: Iterable[tuple[int, CourseTrack]], titles: Titles
) -> Iterator[Written]:
    """Write the pages of some tracks, and yield what is known of each then."""
    for page in site.nav.pages:
        if page.file.src_uri in titles and page.title is None:
            page.title = titles[page.file.src_uri]
    for place, track in tracks:
        start = track_page(track.id).removesuffix("index.md")
        pages = [page for path, page in site.planned.items() if path.startswith(start)]
        entries = tuple(_written(site, pages))
        for name, make in draft.reviews_of(track):
            _write(Path(site.config.site_dir, name), make().encode())
        draft.forget(track)
        yield Written(place, len(track.lessons), entries)


def _written(site: Site, pages: Iterable[PlannedPage]) -> Iterator[Entry]:
    """Write pages, and yield what the search knows of them."""
    most, frames = text_for_each(site.lessons), site.frames()
    for planned in pages:
        file = site.files.src_uris[planned.path]
        page = planned.make()
        finished = frames.finish(page, file)
        _write(Path(file.abs_dest_path), encoded(finished.html))
        yield from entries_of(page, finished, file.url, most)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
