"""What the site's search knows of the pages of the course.

The search plugin gets its entries from finished pages, which it has to parse for that. Pages of the course know their
own sections, so their entries are put into its index afterwards.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from clawdemy_notes.mkdocs_plugin.frames import Finished
from clawdemy_notes.render import Heading, Page

INDEX = Path("search") / "search_index.json"
MOST_TEXT = 4_000_000
"""Characters of text for all lessons together: about a megabyte on the way to a browser, which has to index them."""
LEAST_TEXT = 120
"""Characters of a section that are searched however many there are: its first sentences."""
MOST_OUTSIDE = 300_000
"""Characters of a page outside all tracks, such as the glossary; it repeats what the notes say."""
SECTIONS_OF_A_LESSON = 24
"""About how many headings the notes and references of a lesson have."""

Entry = dict[str, str]
"""Location, title and text, as Material's search has them."""

_UNREAD = r"<(svg|script|style|annotation|header)\b.*?</\1>"
# As the search plugin does, this goes by the names of elements: what is left out stands nowhere inside its like.
_LEFT_OUT = r"<([a-z][a-z0-9-]*)\b[^>]* data-search-exclude\b[^>]*>.*?</\2>"
_BETWEEN = (
    r"</?(?:article|blockquote|br|caption|details|div|dl|figcaption|figure|h[1-6]|li|ol|p|pre|section|summary|"
    r"table|tbody|td|th|thead|tr|ul)\b[^>]*>"
)
_SEPARATOR = re.compile(rf"(?:{_UNREAD}|{_BETWEEN})\s*", re.DOTALL)
_SEPARATOR_OR_LEFT_OUT = re.compile(rf"(?:{_UNREAD}|{_LEFT_OUT}|{_BETWEEN})\s*", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


_DENSE = (",", ":")
_OURS = "clawdemy\x02"
"""Stands for our entries until they are put there; control characters stand in no page."""


def text_for_each(lessons: int) -> int:
    """Return how many characters of a section are searched in a course of so many lessons.

    Up to some 150 lessons, that is all of an ordinary section. In a larger course its beginning, with the titles and
    the terms, which are never cut: else each search would begin with a download of many megabytes.
    """
    return max(LEAST_TEXT, MOST_TEXT // max(1, lessons * SECTIONS_OF_A_LESSON))


def entries_of(page: Page, finished: Finished, address: str, most: int) -> list[Entry]:
    """Return an entry for each section of a page; of a text longer than `most`, the end is left out.

    The search shows those blocks of a text that have the words: paragraphs, entries of lists, cells.
    """
    if not page.searchable:
        return []
    entries = [_entry(address, page.title, [html.escape(" ".join(page.description.split()), quote=False)])]
    ids = iter(finished.ids)
    for part in page.parts:
        if isinstance(part, Heading):
            id_ = next(ids)
            if part.level > 1:
                entries.append(_entry(f"{address}#{id_}" if id_ else address, part.text, []))
        else:
            # Terms are what readers look for, wherever they are.
            some = blocks(part) if 'class="cn-terms"' in part else _first(blocks(part), most)
            entries[-1]["text"] += _shown(some)
    return entries


def _entry(location: str, title: str, some: Iterable[str]) -> Entry:
    return {"location": location, "title": html.escape(title, quote=False), "text": _shown(some)}


def _shown(some: Iterable[str]) -> str:
    return "".join(f"<p>{block}</p>" for block in some)


def _first(some: Iterable[str], most: int) -> Iterator[str]:
    """Yield the first blocks, the last of them cut between two words where it has no room."""
    for block in some:
        if len(block) > most:
            yield block[:most].rpartition(" ")[0]
            return
        yield block
        most -= len(block)


def blocks(fragment: str) -> Iterator[str]:
    """Yield the words of our own HTML, block by block; they stay escaped, as the search wants them.

    Of a large course the search takes no more than the first of them: the others need not be found.
    """
    separator = _SEPARATOR_OR_LEFT_OUT if " data-search-exclude" in fragment else _SEPARATOR
    start = 0
    for found in separator.finditer(fragment):
        if found.start() > start and (block := _words(fragment[start : found.start()])):
            yield block
        start = found.end()
    if block := _words(fragment[start:]):
        yield block


def _words(fragment: str) -> str:
    words = " ".join(fragment.split())
    return _TAG.sub("", words).strip() if "<" in words else words


def as_json(entries: Iterable[Entry]) -> str:
    """Return entries as they stand in the index, which takes a quarter of the memory."""
    return json.dumps(list(entries), separators=_DENSE)[1:-1]


def add_entries(site: Path, entries: Iterable[str]) -> None:
    """Put entries behind those that the search plugin has written; without the plugin there is nothing to do."""
    path = site / INDEX
    if not path.is_file():
        return
    ours = ",".join(some for some in entries if some)
    index = json.loads(path.read_text("utf-8"))
    index["docs"] += [_OURS] if ours else []
    path.write_text(json.dumps(index, separators=_DENSE).replace(json.dumps(_OURS), ours), "utf-8")
