"""A catalogue of made-up lessons over several tracks: the same one for the same number, for all builders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.site.lessons import CATEGORY, Source, lesson
from benchmarks.site.prose import sentence
from benchmarks.site.questions import quiz

PER_TRACK = 25
"""Lessons of a track: a long course, and no more; a larger catalogue has more tracks."""
PHASES = 5


@dataclass(frozen=True)
class Entry:
    """A lesson with its quiz, in the form of our own sources."""

    id: str
    notes: Source
    quiz: Source


@dataclass(frozen=True)
class Track:
    """A track with its lessons, in the form of our own sources."""

    id: str
    course: Source
    lessons: tuple[Entry, ...]


def made_up(count: int) -> tuple[Track, ...]:
    """Return tracks with so many lessons in all.

    The very first lesson has its ten authored questions only, so that its quiz page can be weighed against the peers'.
    """
    sizes = [min(PER_TRACK, count - first) for first in range(0, count, PER_TRACK)]
    return tuple(_track(f"track-{number}", size, is_first=number == 1) for number, size in enumerate(sizes, 1))


def _track(name: str, size: int, *, is_first: bool) -> Track:
    ids = [f"lesson-{number}" for number in range(1, size + 1)]
    befores: Mapping[str, str | None] = dict(zip(ids, [None, *ids], strict=False))
    return Track(
        name,
        _course(name, befores),
        tuple(
            Entry(
                each, lesson(name, each, befores[each]), quiz(name, each, generated=not (is_first and each == ids[0]))
            )
            for each in ids
        ),
    )


def _course(name: str, befores: Mapping[str, str | None]) -> Source:
    seeds = Random(name)  # noqa: S311 - the same words each time, not secrets
    last = min(PHASES, len(befores))
    return {
        "title": name.replace("-", " ").capitalize(),
        "about": f"A track of {len(befores)} lessons to measure.",
        "blurb": f"{sentence(seeds)} {sentence(seeds)}",
        "series": [
            {
                "id": "talks",
                "title": "Talks",
                "short_title": "Talks",
                "publisher": "A workshop",
                "url": "https://example.org/talks",
                "editions": [{"id": "one", "title": "One", "url": "https://example.org/talks/one"}],
                "rights": {"licence": "CC BY 4.0", "permitted_use": "reuse", "rights_holders": ["the speakers"]},
            }
        ],
        "phases": [
            {"id": f"phase-{number}", "title": f"Phase {number}", "about": sentence(seeds)}
            for number in range(1, last + 1)
        ],
        "lessons": [
            {
                "id": each,
                "phase": f"phase-{place * last // len(befores) + 1}",
                **({"needs": [before]} if before else {}),
            }
            for place, (each, before) in enumerate(befores.items())
        ],
        "scope_categories": [
            {
                "id": CATEGORY,
                "title": "Duty",
                "question": "Who has to answer for it?",
                "forum": "Legislators",
                "instruments": ["law"],
            }
        ],
    }
