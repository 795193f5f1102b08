"""The terms of a lesson, as questions speak of them."""

from __future__ import annotations

from dataclasses import dataclass

from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._wording import (
    LONGEST_OPTION,
    as_markdown,
    is_quotable,
    quotable,
    same_words,
    says_enough,
    stopped,
)
from clawdemy_notes.model.course import CourseLesson
from clawdemy_notes.model.facts import Term
from clawdemy_notes.once import once

KEY_TERMS = "key-terms"
"""The part of the page that lists terms; where a term is read again that names no section."""

GENUS_WORDS = 4
"""How many words at the start of a definition say what sort of thing the term is: `a small convolutional network`."""


@dataclass(frozen=True, eq=False)
class Entry:
    """A term with its definition, ready to be quoted."""

    term: Term
    lesson: str

    @once
    def name(self) -> str:
        """The term as Markdown."""
        return as_markdown(self.term.term)

    @once
    def definition(self) -> str:
        """The definition as Markdown, without citations, ending as a sentence does."""
        return stopped(quotable(self.term.definition))

    @once
    def names(self) -> tuple[str, ...]:
        """The term and its aliases, in the form in which names are compared."""
        return tuple(dict.fromkeys(same_words(name) for name in (self.term.term, *self.term.aliases)))

    @once
    def words_of_names(self) -> tuple[frozenset[str], ...]:
        """The words of each of its names."""
        return tuple(frozenset(name.split()) for name in self.names)

    @once
    def all_words_of_names(self) -> frozenset[str]:
        """The words of all its names."""
        return frozenset().union(*self.words_of_names)

    @once
    def words_it_goes_by(self) -> frozenset[str]:
        """The words of all its names, in the plural too."""
        return self.all_words_of_names | self.last_words

    @once
    def words_it_starts_with(self) -> frozenset[str]:
        """The words of all its names, and those that say what sort of thing it is.

        A name without words, which is part of any other, goes by the empty one.
        """
        return self.all_words_of_names | self.words_of_genus | {""}

    @once
    def last_words(self) -> frozenset[str]:
        """What its names end in, in the plural too."""
        return frozenset(f"{name[name.rfind(' ') + 1 :]}{ending}" for name in self.names for ending in ("", "s", "es"))

    @once
    def has_blank_name(self) -> bool:
        """Whether one of its names has nothing that could be compared."""
        return not all(self.words_of_names)

    @once
    def words_of_definition(self) -> str:
        """The definition, in the form in which only the words count."""
        return same_words(self.definition)

    @once
    def genus(self) -> str:
        """The words that say what sort of thing the term is, between spaces."""
        return f" {' '.join(self.words_of_definition.split()[:GENUS_WORDS])} "

    @once
    def words_of_genus(self) -> frozenset[str]:
        """Each of these words."""
        return frozenset(self.genus.split())

    @property
    def section(self) -> str:
        """Where the notes explain the term."""
        return self.term.section or KEY_TERMS

    def fact_seen_from(self, lesson: CourseLesson) -> str:
        """Return the id of the fact, with its lesson where that is another one."""
        return self.term.id if lesson.id == self.lesson else f"{self.lesson}/{self.term.id}"


def entries_of(lesson: CourseLesson) -> tuple[Entry, ...]:
    """Return the terms of a lesson that can be asked about, in order: their definitions say enough, but not too much.

    A definition that names its own term gives the answer away.
    """
    entries = (Entry(term, lesson.id) for term in lesson.lesson.terms)
    return tuple(entry for entry in entries if _is_fit(entry))


def _is_fit(entry: Entry) -> bool:
    fits = is_quotable(entry.definition, LONGEST_OPTION) and says_enough(entry.definition)
    return fits and is_quotable(entry.name, LONGEST_OPTION) and not names_any(entry.definition, entry.names)


def names_any(text: str, names: tuple[str, ...]) -> bool:
    """Say whether a text contains any of some names as whole words, or one with a plural ending."""
    words = f" {same_words(text)} "
    # Most texts do not even have the letters.
    return any(name in words and any(f" {name}{ending} " in words for ending in ("", "s", "es")) for name in names)


def confusables(entry: Entry, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the terms that the author says learners mix up with one, in the author's order."""
    if not entry.term.confusable_with:
        return ()
    by_id = {other.term.id: other for other in entries if other.term.id != entry.term.id}
    return tuple(by_id[id_] for id_ in entry.term.confusable_with if id_ in by_id)


def meaning_of(origin: Origin, entry: Entry) -> str:
    """Return what a term means, as an entry of a glossary."""
    return origin.say("generated.means", term=entry.name, definition=entry.definition)


def also_called(origin: Origin, entry: Entry) -> str:
    """Return the other names of a term as a sentence; nothing where it has none."""
    if not entry.term.aliases:
        return ""
    quoted = [origin.say("generated.quoted", text=as_markdown(alias)) for alias in entry.term.aliases]
    names = origin.ground.words.listed_text(quoted)
    return origin.say("generated.also-called", names=names) if names and len(names) <= LONGEST_OPTION else ""


def explanation_of(origin: Origin, entry: Entry, entries: tuple[Entry, ...]) -> str:
    """Return what a term means, what else it is called, and what it is not."""
    others = confusables(entry, entries)[:1]
    contrast = [origin.say("generated.not-confused", term=other.name, definition=other.definition) for other in others]
    return " ".join(filter(None, (meaning_of(origin, entry), also_called(origin, entry), *contrast)))
