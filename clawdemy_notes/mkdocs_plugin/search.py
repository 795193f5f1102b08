"""What the site's search knows of the pages of the course.

The search plugin gets its entries from finished pages, which it has to parse for that. Pages of the course know their
own sections, so their entries are put into its index afterwards.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Sequence
from itertools import repeat
from pathlib import Path

from clawdemy_notes.mkdocs_plugin.frames import Finished
from clawdemy_notes.render import Heading, Page

INDEX = Path("search") / "search_index.json"
MOST_TEXT = 4_000_000
"""Characters of text for all lessons together: about a megabyte on the way to a browser, which has to index them."""
LEAST_TEXT = 120
"""Characters of a section that are searched however many there are: its first sentences."""
SECTIONS_OF_A_LESSON = 24
"""About how many headings the notes and references of a lesson have."""

Entry = dict[str, str]
"""Location, title and text, as Material's search has them."""

# As the search plugin does, this goes by the names of elements: what is left out stands nowhere inside its like.
_LEFT_OUT = re.compile(
    r"<(svg|script|style|annotation)\b.*?</\1>|<([a-z][a-z0-9-]*)\b[^>]* data-search-exclude\b[^>]*>.*?</\2>", re.DOTALL
)
_TAG = re.compile(r"</?([a-z0-9]*)[^>]*>")
_BETWEEN = dict.fromkeys(
    "article blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li math ol p pre section "
    "summary table tbody td th thead tr ul".split(),
    " ",
)
"""Elements that stand between words; all others may stand inside one."""


def text_for_each(lessons: int) -> int:
    """Return how many characters of a section are searched in a course of so many lessons.

    Up to some 150 lessons, that is all of an ordinary section. In a larger course its beginning, with the titles and
    the terms, which are never cut: else each search would begin with a download of many megabytes.
    """
    return max(LEAST_TEXT, MOST_TEXT // max(1, lessons * SECTIONS_OF_A_LESSON))


def entries_of(page: Page, finished: Finished, address: str, most: int) -> list[Entry]:
    """Return an entry for each section of a page; of a text longer than `most`, the end is left out.

    What stands below the page's own heading is about the page; its description says more.
    """
    if not page.searchable:
        return []
    entries = [_entry(address, page.title, html.escape(" ".join(page.description.split()), quote=False))]
    ids = iter(finished.ids)
    for part in page.parts:
        if isinstance(part, Heading):
            id_ = next(ids)
            if part.level > 1:
                entries.append(_entry(f"{address}#{id_}" if id_ else address, part.text, ""))
        elif len(entries) > 1:
            text = plain(part) if 'class="cn-terms"' in part else beginning(part, most)
            entries[-1]["text"] = f"{entries[-1]['text']} {text}".strip()
    return entries


def _entry(location: str, title: str, text: str) -> Entry:
    return {"location": location, "title": html.escape(title, quote=False), "text": text}


def plain(fragment: str) -> str:
    """Return the words of our own HTML; it stays escaped, which is what the search shows."""
    return _words(_searched(fragment))


def beginning(fragment: str, most: int) -> str:
    """Return the first words of our own HTML, in so many characters; all of them if they are not more."""
    searched = _searched(fragment)
    # Of a large course, only a few sentences are searched: what stands far behind them is not looked at.
    end = searched.find("<", 3 * most)  # tags and their attributes are about half of HTML
    text = _words(searched[:end]) if end > 0 else ""
    if len(text) <= most:
        text = _words(searched)
    return text if len(text) <= most else text[:most].rpartition(" ")[0]


def _searched(fragment: str) -> str:
    """Return HTML without what is left out; most has nothing of it, which a look can tell."""
    if (
        " data-search-exclude" in fragment
        or "<svg" in fragment
        or "<annotation" in fragment
        or "<script" in fragment
        or "<style" in fragment
    ):
        return _LEFT_OUT.sub(" ", fragment)
    return fragment


def _words(searched: str) -> str:
    pieces = _TAG.split(searched)
    # Every second piece is the name of an element.
    pieces[1::2] = map(_BETWEEN.get, pieces[1::2], repeat(""))
    return " ".join("".join(pieces).split())


def add_entries(site: Path, entries: Iterable[Sequence[Entry]]) -> None:
    """Put entries behind those that the search plugin has written; without the plugin there is nothing to do."""
    path = site / INDEX
    if not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    for some in entries:
        index["docs"].extend(some)
    path.write_text(json.dumps(index, separators=(",", ":")), "utf-8")
