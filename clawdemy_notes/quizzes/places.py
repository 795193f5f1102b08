"""Where a lesson's source states a fact."""

from __future__ import annotations

from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.source.nodes import Location

FACTS = ("terms", "pair_sets", "sequences", "claims", "calculations", "sections")
"""The fields of a lesson whose entries are facts with an id, in the order in which an id is looked up."""


def location_of_fact(lesson: Lesson, fact: str) -> Location:
    """Return the place of a fact in the YAML: of an entry with this id, else of the lesson's field that is meant."""
    for field in FACTS:
        for index, entry in enumerate(getattr(lesson, field)):
            if entry.id == fact:
                return (field, index)
    return ("terms",) if fact == "key-terms" else ("scope",)


def title_of_fact(lesson: Lesson, fact: str) -> str:
    """Return what a fact is called in the notes; its id where it has no name of its own."""
    field, *rest = location_of_fact(lesson, fact)
    if not rest:
        return fact
    entry = next(each for each in getattr(lesson, str(field)) if each.id == fact)
    return str(getattr(entry, "term", None) or getattr(entry, "title", None) or fact)
