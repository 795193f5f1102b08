"""All Markdown of a course, with what each piece mentions and where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from pydantic import BaseModel

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.markup import Findings, examine, gaps_in, render_prose
from clawdemy_notes.markup.findings import CITATION
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.prose import prose_fields
from clawdemy_notes.source import CourseSources, Document, TrackSource
from clawdemy_notes.source.nodes import Location

_NOTHING = Findings()
# One line of plain words, which most fields are: Markdown finds nothing in it, and need not look.
_PLAIN = re.compile(r"[^\W\d_][^\n\r\[\]$<>*_`\\~|#&!]*")
# With no sign in a text of code, formulas, tags, quotes, tables, headings, links and images, nor, at the start of a
# line, of code, headings, or lists in a list, Markdown finds citations and nothing else.
_TELLING = re.compile(
    "[\\\\`$<>|~#\x02\x03\t\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_TELLING_LINE = re.compile(
    r"\n(?:[ ]{4}|[-=*+ \d.)]*[-=][ ]*(?=\n|\Z)|[ ]*(?:[-*+]|\d+[.)])[ ]+(?:[-*+]|\d+[.)])(?:[ ]|(?=\n|\Z)))"
)
_CITED = re.compile(CITATION)
_PARAGRAPH = re.compile(r"[^\W\d_].*")
_MOST_MARKS = 100  # asterisks: far fewer than could nest too deep


@dataclass(frozen=True)
class ProseField:
    """A piece of Markdown in its place."""

    document: Document
    location: Location
    prose: Prose
    findings: Findings
    track: TrackSource
    lesson: Lesson | None
    """The lesson that it belongs to, by itself or through its quiz; None in `track.yml`."""


@lru_cache(maxsize=1)
def all_prose(sources: CourseSources) -> tuple[ProseField, ...]:
    """Return every piece of Markdown that mentions something, or has a problem; kept, because many checks ask.

    A quiz whose lesson is missing or broken is left out: nobody can say what its words refer to.
    """
    return tuple(_every_field(sources))


def _every_field(sources: CourseSources) -> Iterator[ProseField]:
    for track_source, document, track in sources.bound_tracks():
        yield from _fields(track, document, track_source, None)
    for track_source, document, lesson in sources.bound_lessons():
        yield from _fields(lesson, document, track_source, lesson)
    for track_source, quiz_source, quiz in sources.bound_quizzes():
        of_quiz = track_source.lesson(quiz_source.id)
        if of_quiz is not None and of_quiz.lesson is not None:
            yield from _fields(quiz, quiz_source.document, track_source, of_quiz.lesson)


def problems(sources: CourseSources, check: str, severity: Severity = "error") -> Iterator[Diagnostic]:
    """Yield what is wrong in the Markdown itself, under one check's id."""
    for field in all_prose(sources):
        for problem in field.findings.problems:
            if problem.check == check:
                yield field.document.diagnostic(
                    field.location,
                    check=check,
                    message=problem.message,
                    help=problem.help,
                    severity=severity,
                    needle=problem.needle,
                    occurrence=_whole_word(problem.needle, field.prose),
                )


def gaps_of(prose: Prose) -> tuple[str, ...]:
    """Return the names of all gaps `{{name}}` that readers see in a text, in order."""
    return gaps_in(prose if _PLAIN.fullmatch(prose) else render_prose(prose))


Name = TypeVar("Name", bound=Hashable)


def numbered(names: Iterable[Name]) -> Iterator[tuple[Name, int]]:
    """Yield each name with how often it came before."""
    counts: Counter[Name] = Counter()
    for name in names:
        yield name, counts[name]
        counts[name] += 1


def _whole_word(needle: str, prose: Prose) -> int:
    """Return how often words stand in a text before they stand there by themselves: `a.org` is also in `www.a.org`."""
    found = re.search(rf"(?<![\w./@-]){re.escape(needle)}", prose)
    return prose.count(needle, 0, found.start()) if needle and found is not None else 0


def _fields(model: BaseModel, document: Document, track: TrackSource, lesson: Lesson | None) -> Iterator[ProseField]:
    for location, prose in prose_fields(model):
        if not _PLAIN.fullmatch(prose):
            findings = examined(prose)
            if findings != _NOTHING:
                yield ProseField(document, location, prose, findings, track, lesson)


def examined(prose: Prose) -> Findings:
    """Return what a piece of Markdown mentions, in any order, and what is wrong with it.

    Most texts tell without being converted.
    """
    if _TELLING.search(prose) or "](" in prose or "![" in prose or _TELLING_LINE.search(f"\n{prose}"):
        return examine(prose)
    if prose.count("*") > _MOST_MARKS or prose.count("_") > _MOST_MARKS:
        return examine(prose)
    if isinstance(prose, Phrase) and not _PARAGRAPH.fullmatch(prose):
        return examine(prose)
    if "[@" not in prose:
        return _NOTHING
    cited = _CITED.findall(prose)
    return Findings(citations=tuple(cited)) if len(cited) == prose.count("[@") else examine(prose)
