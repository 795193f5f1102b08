"""Ids of the options, pairs and steps of a question: readable, and the same while their words are the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from clawdemy_notes.generate._terms import Entry
from clawdemy_notes.generate._wording import ascii_words, quotable
from clawdemy_notes.model.course import CourseLesson

FEWEST_WORDS = 3
MOST_WORDS = 8


def part_ids(texts: Sequence[str]) -> Iterator[str]:
    """Yield an id for each text: its first words, as few as tell all texts apart.

    Authors name parts by these ids in `overrides`, and what readers answered is kept under them: letters would pass to
    another text when a fact is edited. Texts that their first words do not tell apart, or that are written in another
    script, are numbered.
    """
    words = [_words(text) for text in texts]
    for count in range(FEWEST_WORDS, MOST_WORDS + 1):
        ids = ["-".join(each[:count]) for each in words]
        if all(ids) and len(set(ids)) == len(ids):
            yield from ids
            return
    yield from (f"part-{number}" for number in range(1, len(texts) + 1))


def term_ids(entries: Sequence[Entry], lesson: CourseLesson) -> Iterator[str]:
    """Yield an id for each option that stands for a term: that of the term, with its lesson where that is another."""
    yield from (entry.fact_seen_from(lesson).replace("/", "-") for entry in entries)


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", quotable(text)).encode("ascii", "ignore").decode()
    return ascii_words(folded.replace("'", ""))
