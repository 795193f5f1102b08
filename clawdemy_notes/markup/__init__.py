"""Prose to HTML: the notes' Markdown, its formulas and its links, sanitised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from clawdemy_notes.markup.findings import LESSON_LINK, Findings, Problem
from clawdemy_notes.markup.links import NO_LINKS, Citation, Links, link_meant
from clawdemy_notes.markup.marks import fill_gaps, fill_passages, gaps_in, passages_in
from clawdemy_notes.markup.sanitise import sanitise_prose, sanitise_svg, unsafe_svg_parts
from clawdemy_notes.markup.simple import take_apart
from clawdemy_notes.model.base import Phrase, Prose

__all__ = [
    "NO_LINKS",
    "Citation",
    "Findings",
    "Links",
    "Problem",
    "examine",
    "fill_gaps",
    "fill_passages",
    "gaps_in",
    "link_meant",
    "passages_in",
    "plain_phrase",
    "render_phrase",
    "render_prose",
    "sanitise_svg",
    "unsafe_svg_parts",
]


_NOTHING = Findings()


def examine(prose: Prose) -> Findings:
    """Return what a piece of prose mentions and what is wrong with it; never raises."""
    is_phrase = isinstance(prose, Phrase)
    simple = take_apart(prose)
    if simple is None or (is_phrase and not simple.is_phrase):
        return _examined(str(prose), is_phrase=is_phrase)
    if simple.fixed is not None:
        return _NOTHING
    citations = tuple(piece.text for piece in simple.among("citation"))
    addresses = [piece.address for piece in simple.among("link")]
    lessons = [address.removeprefix(LESSON_LINK) for address in addresses if address.startswith(LESSON_LINK)]
    return Findings(
        citations,
        tuple(lesson.partition("#")[0] for lesson in lessons),
        tuple((lesson.partition("#")[0], lesson.partition("#")[2]) for lesson in lessons if "#" in lesson),
        tuple(address[1:] for address in addresses if address.startswith("#")),
    )


def _examined(prose: str, *, is_phrase: bool) -> Findings:
    met = _converted(prose, NO_LINKS)
    if not is_phrase or met.is_phrase:
        return met.findings
    problem = Problem(
        "phrase-has-blocks",
        "this field takes one paragraph, without lists, tables or code blocks",
        "join it to one paragraph",
        prose.strip().splitlines()[-1] if prose.strip() else "",
    )
    return replace(met.findings, problems=(*met.findings.problems, problem))


@dataclass(frozen=True)
class _Converted:
    html: str
    findings: Findings
    is_phrase: bool


@lru_cache(maxsize=2_048)  # a preview makes a page again for the one sentence that has changed
def _converted(prose: str, links: Links) -> _Converted:
    from clawdemy_notes.markup.markdown import convert  # most prose goes past it, and it takes long to import

    html, met = convert(prose, links)
    findings = Findings(
        tuple(met.citations),
        tuple(met.lessons),
        tuple(met.lesson_sections),
        tuple(met.sections),
        tuple(dict.fromkeys(met.problems)),
    )
    return _Converted(sanitise_prose(html), findings, met.is_phrase)


def render_prose(prose: Prose, links: Links = NO_LINKS) -> str:
    """Return prose as sanitised HTML blocks."""
    simple = take_apart(prose)
    html = simple.html(links) if simple is not None else None
    return html if html is not None else _converted(str(prose), _used(prose, links)).html


def _used(prose: Prose, links: Links) -> Links:
    """Return the links that a piece of prose uses: many pages agree on these, and their memory stays small."""
    found = _examined(str(prose), is_phrase=False)
    return Links(
        {key: links.citations[key] for key in found.citations if key in links.citations},
        {lesson: links.lessons[lesson] for lesson in found.lessons if lesson in links.lessons},
        links.notes if found.sections else "",
        {short: meaning for short, meaning in links.abbreviations.items() if short in prose},
        links.words,
    )


def render_phrase(phrase: Phrase, links: Links = NO_LINKS) -> str:
    """Return a phrase as sanitised inline HTML, without a paragraph around it."""
    simple = take_apart(phrase)
    if simple is not None and simple.is_phrase:
        if simple.inline is not None and not links.may_abbreviate(simple.inline):
            return simple.inline
        said = simple.html(links)
        if said is not None:
            return said.removeprefix("<p>").removesuffix("</p>")
    html = render_prose(phrase, links).strip()
    return html.removeprefix("<p>").removesuffix("</p>") if html.count("<p>") == 1 else html


def plain_phrase(phrase: Phrase) -> str:
    """Return the words of a phrase alone, for places that show no marks; a formula keeps its symbols."""
    from clawdemy_notes.markup.plain import text_of

    return text_of(render_phrase(phrase))
