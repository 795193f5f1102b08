"""What the notes of one lesson add to the ground on which its own questions and those of later lessons grow.

It is worked out once for each lesson and combined along the track: nothing that is said of an earlier lesson depends
on a later one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from clawdemy_notes.generate._closeness import words_counted
from clawdemy_notes.generate._equations import Statement, statements_in
from clawdemy_notes.generate._terms import Entry, entries_of
from clawdemy_notes.generate._wording import words_of_prose
from clawdemy_notes.model.course import CourseLesson, CourseTrack


@dataclass(frozen=True, eq=False)
class Survey:
    """One lesson's terms, and the words and statements of its prose."""

    lesson: CourseLesson

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The terms that can be asked about."""
        return entries_of(self.lesson)

    @cached_property
    def by_category(self) -> Mapping[str, tuple[Entry, ...]]:
        """Those of them that have a category, by it."""
        categories = dict.fromkeys(entry.term.category for entry in self.entries if entry.term.category is not None)
        return {one: tuple(entry for entry in self.entries if entry.term.category == one) for one in categories}

    @cached_property
    def frequency(self) -> Mapping[str, int]:
        """How many sections have a word that carries meaning.

        Counted is the prose of the sections, not the facts: an edited fact must not shift the questions of others.
        """
        return Counter(word for section in self._sections for word in words_counted(section))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the terms are called."""
        return tuple(name for entry in self.entries for name in entry.names)

    @cached_property
    def statements(self) -> Mapping[str, tuple[Statement, ...]]:
        """What the prose says to be something, by the word before the verb."""
        notes = self.lesson.lesson
        others = (*(pitfall.correction for pitfall in notes.pitfalls), notes.summary)
        return statements_in((*self._sections, *map(words_of_prose, others)))

    @cached_property
    def _sections(self) -> tuple[str, ...]:
        return tuple(words_of_prose(section.body) for section in self.lesson.lesson.sections)


def surveys_up_to(track: CourseTrack, lesson: CourseLesson) -> tuple[Survey, ...]:
    """Return what there is to know of the lessons of a track that come before one, and of that one, in order."""
    known = _known_of(track.id)
    found = []
    for member in lessons_up_to(track, lesson):
        survey = known.get(member.id)
        # A file that has not changed is the same object again.
        if survey is None or survey.lesson.lesson is not member.lesson:
            survey = known[member.id] = Survey(member)
        found.append(survey)
    return tuple(found)


@lru_cache(maxsize=4)  # tracks: lessons are asked about one track after the other
def _known_of(track: str) -> dict[str, Survey]:  # noqa: ARG001 - the key
    """Return where the surveys of a track are kept, by lesson."""
    return {}


def lessons_up_to(track: CourseTrack, lesson: CourseLesson) -> tuple[CourseLesson, ...]:
    """Return the lessons of a track that come before one, and that one."""
    return (*takewhile(lambda member: member.id != lesson.id, track.lessons), lesson)
