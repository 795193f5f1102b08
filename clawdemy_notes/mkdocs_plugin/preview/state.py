"""What the browsers of a preview are told: which edition there is, and what is wrong with the sources."""

from __future__ import annotations

import itertools
import json
import re
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from clawdemy_notes.diagnostics import Diagnostic

_PATIENCE = 25.0  # seconds that a browser waits for news before it asks again; some give up after 30
_ENTRY = re.compile(r"(?P<start>(?P<indent> *)(?P<dash>- +)?)(?:id: *[\"']?(?P<id>[a-z0-9-]+)|(?P<key>\w+):)")
_ANCHORS = {"terms": "key-terms"}
"""Fields of a lesson whose part of the page has another name; `_` becomes `-` in all others."""


@dataclass(frozen=True)
class News:
    """One state of the preview."""

    edition: int = 0
    """Number of the edition that pages come from; 0 while there is none."""
    findings: tuple[Diagnostic, ...] = ()
    fault: str = ""
    """What has kept the site from being made, beside the sources."""


class State:
    """The news, and whoever waits for them."""

    def __init__(self) -> None:
        # Another run of the server has other numbers: a page that is still open learns of it.
        self._run = time.time_ns()
        self._numbers = itertools.count(1)
        self._told = threading.Condition()
        self._answer = b""
        self._number = ""
        self.tell(News(), {}, {})

    def tell(self, news: News, texts: Mapping[str, str], pages: Mapping[str, tuple[str, ...]]) -> None:
        """Give news to all who wait.

        `texts` are the sources by their paths; `pages` gives the addresses of the pages that are made of each.
        """
        findings = [
            {
                **{name: getattr(each, name) for name in _SHOWN},
                "pages": pages.get(each.path, ()),
                "anchors": list(anchors_near(texts.get(each.path, ""), each.line)),
            }
            for each in news.findings
        ]
        with self._told:
            self._number = f"{self._run}-{next(self._numbers)}"
            edition = f"{self._run}-{news.edition}" if news.edition else ""
            values = {"number": self._number, "edition": edition, "fault": news.fault, "findings": findings}
            self._answer = json.dumps(values).encode()
            self._told.notify_all()

    def wait(self, known: str) -> bytes:
        """Return the news as JSON once they are others than those known, or after a while all the same."""
        with self._told:
            self._told.wait_for(lambda: self._number != known, timeout=_PATIENCE)
            return self._answer

    @property
    def now(self) -> bytes:
        """The news as JSON."""
        return self.wait("")


_SHOWN = ("path", "line", "column", "severity", "check", "message", "help", "source_line")


def texts_of(root: Path, findings: Iterable[Diagnostic]) -> dict[str, str]:
    """Return the text of each file that has findings; a file that cannot be read has none to show."""
    texts = {}
    for path in {each.path for each in findings}:
        try:
            texts[path] = (root / path).read_text("utf-8", errors="replace")
        except OSError:
            continue
    return texts


def anchors_near(text: str, line: int) -> Iterable[str]:
    """Yield names of what a line of YAML stands in, innermost first: ids of entries, then the file's own field.

    The lines are looked at as they are: what is broken has no tree, and its place in the page is wanted all the same.
    """
    limit = len(text)
    for written in reversed(text.splitlines()[:line]):
        found = _ENTRY.match(written)
        if found is None or found.end("start") > limit:
            continue
        if found["id"]:
            yield found["id"]
        if found["dash"]:
            limit = len(found["indent"])  # what stands at its left holds the list
        elif found.end("start"):
            limit = found.end("start")
        elif not found["id"]:
            yield _ANCHORS.get(found["key"], found["key"].replace("_", "-"))
            return
