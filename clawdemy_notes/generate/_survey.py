"""What the notes of one lesson add to the ground on which its own questions and those of later lessons grow.

It is worked out once for each lesson and combined along the track: nothing that is said of an earlier lesson depends
on a later one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile

from clawdemy_notes.generate._closeness import Frequencies, words_counted
from clawdemy_notes.generate._equations import Sayings, Statement, statements_in
from clawdemy_notes.generate._terms import Entry, entries_of
from clawdemy_notes.generate._wording import words_of_prose
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.once import once


@dataclass(frozen=True, eq=False)
class Survey:
    """One lesson's terms, and the words and statements of its prose."""

    lesson: CourseLesson

    @once
    def entries(self) -> tuple[Entry, ...]:
        """The terms that can be asked about."""
        return entries_of(self.lesson)

    @once
    def by_category(self) -> Mapping[str, tuple[Entry, ...]]:
        """Those of them that have a category, by it."""
        categories = dict.fromkeys(entry.term.category for entry in self.entries if entry.term.category is not None)
        return {one: tuple(entry for entry in self.entries if entry.term.category == one) for one in categories}

    @property
    def frequency(self) -> Mapping[str, int]:
        """How many sections have a word that carries meaning.

        Counted is the prose of the sections, not the facts: an edited fact must not shift the questions of others.
        """
        return self._prose[0]

    @property
    def statements(self) -> Mapping[str, tuple[Statement, ...]]:
        """What the prose says to be something, by the word before the verb."""
        return self._prose[1]

    @once
    def names(self) -> tuple[str, ...]:
        """What the terms are called."""
        return tuple(name for entry in self.entries for name in entry.names)

    @once
    def _prose(self) -> tuple[Mapping[str, int], Mapping[str, tuple[Statement, ...]]]:
        """The frequency and the statements; both come from the words, which need not be kept."""
        notes = self.lesson.lesson
        sections = [words_of_prose(section.body) for section in notes.sections]
        others = (*(pitfall.correction for pitfall in notes.pitfalls), notes.summary)
        texts = map(" ".join, (*sections, *map(words_of_prose, others)))
        return Counter(chain.from_iterable(map(words_counted, sections))), statements_in(texts)


class Record:
    """What the lessons of a track add up to, one after the other; it can be asked as of any of them."""

    def __init__(self) -> None:
        self.surveys: list[Survey] = []
        self._sections = [0]
        self.frequencies = Frequencies()
        """In how many sections each word stands that carries meaning."""
        self._sayings = Sayings()

    def add(self, survey: Survey) -> None:
        """Add the next lesson."""
        self.surveys.append(survey)
        self._sections.append(self._sections[-1] + len(survey.lesson.lesson.sections))
        self._sayings.add(survey.statements, survey.names)
        self.frequencies.add(survey.frequency)

    def sections(self, lessons: int) -> int:
        """Return how many sections the first lessons have."""
        return self._sections[lessons]

    def equations(self, lessons: int) -> frozenset[frozenset[str]]:
        """Return the pairs of names of which the first lessons say that the one is the other."""
        return self._sayings.equations(lessons)


def record_up_to(track: CourseTrack, lesson: CourseLesson) -> tuple[Record, int]:
    """Return what a track adds up to, and as of how many lessons it has to be asked about one of them."""
    known = _known_of(track.id)
    surveys = []
    for member in lessons_up_to(track, lesson):
        survey = known.surveys.get(member.id)
        # A file that has not changed is the same object again.
        if survey is None or survey.lesson.lesson is not member.lesson:
            survey = known.surveys[member.id] = Survey(member)
        surveys.append(survey)
    if any(old is not new for old, new in zip(known.record.surveys, surveys, strict=False)):
        known.record = Record()
    for survey in surveys[len(known.record.surveys) :]:
        known.record.add(survey)
    return known.record, len(surveys)


class _Known:
    """What is kept of a track: the surveys of its lessons, by lesson, and what they add up to."""

    def __init__(self) -> None:
        self.surveys: dict[str, Survey] = {}
        self.record = Record()


@lru_cache(maxsize=4)  # tracks: lessons are asked about one track after the other
def _known_of(track: str) -> _Known:  # noqa: ARG001 - the key
    """Return what is kept of a track."""
    return _Known()


def lessons_up_to(track: CourseTrack, lesson: CourseLesson) -> tuple[CourseLesson, ...]:
    """Return the lessons of a track that come before one, and that one."""
    return (*takewhile(lambda member: member.id != lesson.id, track.lessons), lesson)
