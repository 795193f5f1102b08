"""Writes the pages of a course into the site, several tracks at a time where there are cores for it.

Processes are started before MkDocs reads the hand-written pages. Each makes the questions of a track, writes its pages,
and goes on with the next, so that no more than a track is in its memory; what other pages have to know of the track,
it tells. With one core the same happens in the one process there is, and the bytes are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from clawdemy_notes.mkdocs_plugin.frames import Frames, encoded
from clawdemy_notes.mkdocs_plugin.search import MOST_OUTSIDE, Entry, as_json, entries_of, text_for_each
from clawdemy_notes.pipeline import Draft
from clawdemy_notes.processes import Worker, shared_out, told_by
from clawdemy_notes.render import PlannedPage
from clawdemy_notes.render.home import TrackCard, track_card
from clawdemy_notes.render.layout import lesson_page, review_file, track_page


@dataclass(frozen=True)
class Written:
    """What is known of a track once it is written."""

    place: int
    """Where it stands in the course, from 0."""
    card: TrackCard
    """The track as the home page lists it."""
    lessons: int
    entries: str
    """What the site's search knows of it, as its index has it."""


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

    @cached_property
    def lessons(self) -> int:
        """How many lessons there are, as far as it bears upon the search."""
        return sum(path.endswith("/references/index.md") for path in self.planned)


class Writing:
    """The pages of a course on their way into the site."""

    def __init__(self, draft: Draft, site: Site, cores: int, tell_progress: Callable[[int, int], None]) -> None:
        """Begin; without cores, all is done in this process when it is needed."""
        self._site, self._tell_progress = site, tell_progress
        sizes = [(track.id, len(track.lessons)) for track in draft.outline.tracks]
        # One track only: a process of its own writes it, while this one makes the hand-written pages.
        shares = shared_out(sizes, max(1, cores))
        self._workers = tuple(
            Worker(partial(_write_tracks, draft, site, frozenset(share)), forked=cores > 0) for share in shares
        )

    @cached_property
    def tracks(self) -> tuple[Written, ...]:
        """What is known of all tracks when all are written, in the order of the course."""
        found: list[Written] = []
        for written in told_by(self._workers):
            found.append(written)
            self._tell_progress(sum(each.lessons for each in found), self._site.lessons)
        return tuple(sorted(found, key=lambda written: written.place))

    def cards(self) -> tuple[TrackCard, ...]:
        """Return the tracks as the home page lists them; all have to be written for it."""
        return tuple(written.card for written in self.tracks)

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """What the site's search knows of the pages outside all tracks, which are written with that, and of tracks."""
        outside = [page for path, page in self._site.planned.items() if not path.startswith("lessons/")]
        found = chain.from_iterable(_written(self._site, outside).values())
        return (as_json(found), *(written.entries for written in self.tracks))

    def stop(self) -> None:
        """End what has not ended: the build failed."""
        for worker in self._workers:
            worker.stop()


def _write_tracks(draft: Draft, site: Site, ids: frozenset[str]) -> Iterator[Written]:
    """Write the pages of some tracks, and yield what is known of each then."""
    for place, track in enumerate(draft.outline.tracks):
        if track.id not in ids:
            continue
        pages = _below(track_page(track.id), site.planned.values())
        entries: dict[str, list[Entry]] = {}
        # Lesson by lesson: what was worked out for its questions is at hand for all that is said of them.
        for lesson in track.lessons:
            entries |= _written(site, _below(lesson_page(track.id, lesson.id), pages))
            review = Path(site.config.site_dir, review_file(track.id, lesson.id))
            _write(review, draft.review(track, lesson).encode())
        entries |= _written(site, [page for page in pages if page.path not in entries])
        known = as_json(entry for page in pages for entry in entries[page.path])
        card = track_card(draft.whole(track), draft.words)
        draft.forget(track)
        yield Written(place, card, len(track.lessons), known)


def _below(index: str, pages: Iterable[PlannedPage]) -> list[PlannedPage]:
    """Return the pages in the folder of an index page."""
    folder = index.removesuffix("index.md")
    return [page for page in pages if page.path.startswith(folder)]


def _written(site: Site, pages: Iterable[PlannedPage]) -> dict[str, list[Entry]]:
    """Write pages, and return what the search knows of each, by its path."""
    of_track, frames = text_for_each(site.lessons), site.frames()
    entries = {}
    for planned in pages:
        file = site.files.src_uris[planned.path]
        page = planned.make()
        finished = frames.finish(page, file)
        _write(Path(file.abs_dest_path), encoded(finished.html))
        most = of_track if planned.path.startswith("lessons/") else MOST_OUTSIDE
        entries[planned.path] = entries_of(page, finished, file.url, most)
    return entries


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
