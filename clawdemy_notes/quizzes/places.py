"""Where a lesson's source states a fact."""

from __future__ import annotations

from collections.abc import Mapping

from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.source.nodes import Location

FACTS = ("terms", "pair_sets", "sequences", "claims", "calculations", "sections")
"""The fields of a lesson whose entries are facts with an id, in the order in which an id is looked up."""


def locations_of_facts(lesson: Lesson) -> Mapping[str, Location]:
    """Return the place in the YAML of each entry that is a fact, by its id; the first of several with one id."""
    found: dict[str, Location] = {}
    for field in FACTS:
        for index, entry in enumerate(getattr(lesson, field)):
            found.setdefault(entry.id, (field, index))
    return found


def location_of_fact(known: Mapping[str, Location], fact: str) -> Location:
    """Return the place of a fact: of the entry with this id, else of the lesson's field that is meant."""
    return known.get(fact) or (("terms",) if fact == "key-terms" else ("scope",))


def title_of_fact(lesson: Lesson, fact: str) -> str:
    """Return what a fact is called in the notes; its id where it has no name of its own."""
    field, *rest = location_of_fact(locations_of_facts(lesson), fact)
    if not rest:
        return fact
    entry = next(each for each in getattr(lesson, str(field)) if each.id == fact)
    return str(getattr(entry, "term", None) or getattr(entry, "title", None) or fact)
