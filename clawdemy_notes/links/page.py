"""What a page of HTML links to, and what can be linked to on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""The attributes of HTML and SVG that hold addresses which a browser follows or fetches."""
_NO_PAGE = {"preconnect", "dns-prefetch"}
"""Relations whose address is a host to get ready for, not something to fetch."""
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^\s,]+)?\s*(?:,|$)")
"""One image of a `srcset`; an address may hold commas, but not begin or end with one (HTML, 4.8.4.2.1)."""
_REFRESH = re.compile(r"[\d.]+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_LONGEST_TEXT = 60  # characters of a link's text that are kept: enough to find it on the page


@dataclass(frozen=True)
class Link:
    """An address on a page."""

    address: str
    """As it is written, without the white space around it."""
    tag: str
    text: str
    """What a reader sees or hears of it; empty for what nobody reads, such as a style sheet."""
    line: int
    column: int
    """Where the address begins; both count from 1, the column in characters."""


@dataclass(frozen=True)
class PageLinks:
    """A page, as far as links are concerned."""

    anchors: frozenset[str]
    links: tuple[Link, ...]
    base: str = ""
    """The page's own word on what its links are relative to; hardly any page has one."""


def read_page(html: str) -> PageLinks:
    """Return the links and anchors of a page; malformed HTML is read as far as browsers' rules allow."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return PageLinks(frozenset(reader.anchors), tuple(reader.links), reader.base)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.anchors: set[str] = set()
        self.links: list[Link] = []
        self.base = ""
        self._open: list[Link] = []
        """The addresses of the link that is open; its text is not known before it closes."""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in reversed(attrs)}  # of two alike, the first counts
        self.anchors.update(filter(None, (values.get("id"), values.get("name") if tag == "a" else None)))
        if tag == "base":
            self.base = self.base or values.get("href", "").strip()
        if tag == "img" and self._open:
            self._text.append(values.get("alt", ""))
        found = [
            self._link(tag, name, address, values.get("alt", ""))
            for name in _ADDRESSES.get(tag, ())
            if name in values and not (tag == "link" and _NO_PAGE.intersection(values.get("rel", "").lower().split()))
            for address in (_candidates(values[name]) if name == "srcset" else (values[name].strip(),))
        ]
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            addresses = _REFRESH.findall(values.get("content", ""))
            found += [self._link(tag, "content", address.strip(), "") for address in addresses]
        if tag == "a":
            self._close()
            self._open = found
        else:
            self.links += found

    def handle_data(self, data: str) -> None:
        if self._open:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._close()

    def close(self) -> None:
        super().close()
        self._close()

    def _close(self) -> None:
        text = " ".join("".join(self._text).split())
        text = text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1].rstrip()}…"
        self.links += [Link(each.address, each.tag, text, each.line, each.column) for each in self._open]
        self._open, self._text = [], []

    def _link(self, tag: str, name: str, address: str, text: str) -> Link:
        line, column = self.getpos()
        written = self.get_starttag_text() or ""
        value = re.search(rf"\s{re.escape(name)}\s*=\s*[\"']?\s*", written, re.IGNORECASE)
        before = written[: value.end()] if value is not None else ""
        if "\n" in before:
            line, column = line + before.count("\n"), len(before) - before.rindex("\n") - 1
        else:
            column += len(before)
        return Link(address, tag, text, line, column + 1)


def _candidates(srcset: str) -> list[str]:
    return _CANDIDATE.findall(srcset.strip())
