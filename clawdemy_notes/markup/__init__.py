"""Prose to HTML: the notes' Markdown, its formulas and its links, sanitised."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from clawdemy_notes.markup.links import NO_LINKS, Citation, Links, link_meant
from clawdemy_notes.markup.markdown import Problem, convert
from clawdemy_notes.markup.marks import fill_gaps, fill_passages, gaps_in, passages_in
from clawdemy_notes.markup.sanitise import sanitise_prose, sanitise_svg, text_of, unsafe_svg_parts
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


@dataclass(frozen=True)
class Findings:
    """What a piece of prose mentions, and what is wrong with it."""

    citations: tuple[str, ...] = ()
    """Keys of `[@key]`, in order, repeated as often as they stand there."""
    lessons: tuple[str, ...] = ()
    """Ids of `(lesson:id)` links, those that go on to a section included."""
    lesson_sections: tuple[tuple[str, str], ...] = ()
    """Ids of the lesson and the section of `(lesson:id#section)` links."""
    sections: tuple[str, ...] = ()
    """Ids of `(#id)` links."""
    problems: tuple[Problem, ...] = ()


@lru_cache(maxsize=8_192, typed=True)  # a phrase and prose of the same words are equal, and judged differently
def examine(prose: Prose) -> Findings:
    """Return what a piece of prose mentions and what is wrong with it; never raises."""
    _, met = convert(str(prose))
    problems = list(dict.fromkeys(met.problems))
    if isinstance(prose, Phrase) and not met.is_phrase:
        problems.append(
            Problem(
                "phrase-has-blocks",
                "this field takes one paragraph, without lists, tables or code blocks",
                "join it to one paragraph",
                prose.strip().splitlines()[-1] if prose.strip() else "",
            )
        )
    return Findings(
        tuple(met.citations),
        tuple(met.lessons),
        tuple(met.lesson_sections),
        tuple(met.sections),
        tuple(problems),
    )


@lru_cache(maxsize=16_384)  # a preview makes a page again for the one sentence that has changed
def render_prose(prose: Prose, links: Links = NO_LINKS) -> str:
    """Return prose as sanitised HTML blocks."""
    return sanitise_prose(convert(str(prose), links)[0])


def render_phrase(phrase: Phrase, links: Links = NO_LINKS) -> str:
    """Return a phrase as sanitised inline HTML, without a paragraph around it."""
    html = render_prose(phrase, links).strip()
    return html.removeprefix("<p>").removesuffix("</p>") if html.count("<p>") == 1 else html


def plain_phrase(phrase: Phrase) -> str:
    """Return the words of a phrase alone, for places that show no marks; a formula keeps its symbols."""
    return text_of(render_phrase(phrase))
