"""Links that stay in the site: the page, the file and the anchor have to be there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from clawdemy_notes.links.findings import Finding
from clawdemy_notes.links.page import Link
from clawdemy_notes.links.site import Beside, Inside, Malformed, Site, target_of
from clawdemy_notes.text import nearest


def check_inside(site: Site) -> Iterator[Finding]:
    """Yield the links of all pages that lead nowhere in the site."""
    for page, found in site.pages.items():
        for link in found.links:
            match target_of(site, page, link.address):
                case Inside(path, fragment):
                    yield from _check(site, page, link, path, fragment)
                case Beside(path):
                    root = urlsplit(site.url).path
                    yield Finding(
                        page,
                        link,
                        "error",
                        "leaves-the-site",
                        f"leads to {path}, and the site is published below {root}",
                        "write the link relative to the page, or as a whole address",
                    )
                case Malformed(why):
                    what = f"cannot be read as an address: {why}"
                    yield Finding(page, link, "error", "malformed-link", what, "write a whole address")
                case _:
                    pass


def _check(site: Site, page: str, link: Link, path: str, fragment: str) -> Iterator[Finding]:
    file = site.file_at(path)
    if file is None:
        meant = _meant(site, path)
        what = f"leads to /{path}, which is not in the site" + (f"; did you mean /{meant}?" if meant else "")
        yield Finding(page, link, "error", "broken-link", what, "mend the address, or take the link out")
    elif file in site.pages and not has_anchor(site.pages[file].anchors, fragment):
        anchors = site.pages[file].anchors
        near = nearest(unquote(fragment), anchors)
        what = f"leads to #{fragment}, and {file} has no such anchor" + (f"; did you mean #{near}?" if near else "")
        yield Finding(
            page, link, "error", "missing-anchor", what, "name an anchor of that page, or leave the anchor out"
        )


def has_anchor(anchors: frozenset[str], fragment: str) -> bool:
    """Say whether a browser finds the place that a fragment names.

    First as it is written, then with its percent-encoding resolved (HTML, 7.4.6.4). The top of a page is always there,
    and a directive such as `:~:text=` names no anchor.
    """
    name = fragment.partition(":~:")[0]
    return name in anchors or unquote(name) in anchors or name.lower() in {"", "top"}


def _meant(site: Site, path: str) -> str | None:
    """Return the path that was probably meant: of the same last part elsewhere, or spelled nearly the same."""
    there = {each.removesuffix("index.html") for each in site.files if each.endswith(".html")}
    last = PurePosixPath(path).name
    alike = sorted(each for each in there if last and PurePosixPath(each).name == last)
    return alike[0] if len(alike) == 1 else nearest(path, there)
