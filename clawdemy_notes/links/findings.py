"""Links that are wrong, as diagnostics: each once, where somebody can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.links.page import Link
from clawdemy_notes.links.site import Site
from clawdemy_notes.links.written import Place, Sources
from clawdemy_notes.text import counted

_NOUNS = {"a": "link", "area": "link", "img": "picture", "image": "picture", "source": "picture", "script": "script"}


@dataclass(frozen=True)
class Finding:
    """A link that is wrong, on one page."""

    page: str
    link: Link
    severity: Severity
    check: str
    what: str
    """What is wrong with where it leads, to follow on the link's name."""
    help: str


def named(link: Link) -> str:
    """Name a link: its kind, its text and its address."""
    text = f" “{link.text}”" if link.text else ""
    return f"the {_NOUNS.get(link.tag, link.tag)}{text} to '{link.address}'"


def diagnostics_of(findings: Iterable[Finding], site: Site, sources: Sources, root: Path) -> tuple[Diagnostic, ...]:
    """Return one diagnostic for each wrong link, in order, however many pages carry it."""

    def sameness(finding: Finding) -> tuple[str, str, str, str]:
        return finding.check, finding.link.address, finding.link.text, finding.what

    every = sorted(findings, key=lambda finding: (*sameness(finding), finding.page, finding.link.line))
    alike = [tuple(group) for _, group in groupby(every, key=sameness)]
    return tuple(sorted(_diagnostic(group, site, sources, root) for group in alike))


def _diagnostic(alike: tuple[Finding, ...], site: Site, sources: Sources, root: Path) -> Diagnostic:
    first = alike[0]
    others = len({each.page for each in alike}) - 1
    source = sources.source_of(first.page)
    # An address of the web is the same in every file; one of the site means another place on each page.
    is_web = "://" in first.link.address
    written = sources.place_of(first.link.address, None if is_web else (source,) if source else ())
    place = written or _place_on_page(first, site, root)
    also = f", and on {counted(others, 'other page')}" if others else ""
    shown = "" if written is None and not others else f" (on {first.page}{also})"
    origin = f"; the page is made from {source}" if written is None and source is not None else ""
    return Diagnostic(
        place.path,
        place.line,
        place.column,
        first.severity,
        first.check,
        f"{named(first.link)} {first.what}{shown}",
        f"{first.help}{origin}",
        place.source_line,
    )


def _place_on_page(finding: Finding, site: Site, root: Path) -> Place:
    path = site.folder / finding.page
    line = path.read_text("utf-8", errors="replace").split("\n")[finding.link.line - 1]
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    return Place(shown.as_posix(), finding.link.line, finding.link.column, line.rstrip("\r"))
