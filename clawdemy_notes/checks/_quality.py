"""The rules of item writing as checks: what they find in authored quizzes, with file, line and column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Allow
from clawdemy_notes.quality import RULES, Flaw, Setting, flaws_of_item, flaws_of_lesson, flaws_of_quiz
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.nodes import Location, Scalar

_Found = tuple[Document, Location, Flaw]
"""A flaw with the file and the path that its own place continues."""


@dataclass(frozen=True)
class PlacedAllow:
    """An `allow` in its place."""

    document: Document
    location: Location
    allow: Allow
    silences: bool
    """Whether there is a warning that it keeps quiet."""


@dataclass
class Findings:
    """What the rules say about all quizzes of a course."""

    diagnostics: dict[str, list[Diagnostic]] = field(default_factory=lambda: defaultdict(list))
    """By the id of the rule; what authors allow is left out."""
    allows: list[PlacedAllow] = field(default_factory=list)
    flaws: dict[str, tuple[tuple[Flaw, ...], ...]] = field(default_factory=dict)
    """Of each item, by the path of the quiz; also what authors allow."""


def check_of(rule: str) -> Callable[[CourseSources], Iterator[Diagnostic]]:
    """Return a rule as a check."""

    def check(sources: CourseSources) -> Iterator[Diagnostic]:
        yield from findings(sources).diagnostics.get(rule, ())

    return check


RULE_CHECKS: Mapping[str, Callable[[CourseSources], Iterator[Diagnostic]]] = {rule: check_of(rule) for rule in RULES}
"""Each rule as a check, by its id."""


@lru_cache(maxsize=1)
def findings(sources: CourseSources) -> Findings:
    """Return what the rules find in all quizzes; kept, because each rule asks."""
    found = Findings()
    for track, source, quiz in sources.bound_quizzes():
        of_quiz = track.lesson(source.id)
        lesson = of_quiz.lesson if of_quiz is not None else None
        setting = Setting(quiz.items, lesson)
        of_items = found.flaws[source.document.path] = tuple(map(flaws_of_item, setting.examined))
        for index, flaws in enumerate(of_items):
            allows = quiz.items[index].allow
            if flaws or allows:
                path = ("items", index)
                _place(found, allows, source.document, path, [(source.document, path, flaw) for flaw in flaws])
        whole: list[_Found] = [(source.document, (), flaw) for flaw in flaws_of_quiz(setting)]
        if of_quiz is not None and quiz.items:  # what is made from facts serves them all as it can
            whole += [(of_quiz.document, (), flaw) for flaw in flaws_of_lesson(setting)]
        _place(found, quiz.allow, source.document, (), whole)
        setting.forget()
    return found


def flaws_of(sources: CourseSources) -> Mapping[str, tuple[tuple[Flaw, ...], ...]]:
    """Return what the rules say of each authored item, by the path of the quiz; also what it allows."""
    return findings(sources).flaws


def _place(
    found: Findings,
    allows: tuple[Allow, ...],
    document: Document,
    path: Location,
    flaws: Sequence[_Found],
) -> None:
    """Add the flaws of an item or a quiz, and what it allows."""
    warned = {flaw.rule for _, _, flaw in flaws if flaw.severity == "warning"}
    silent = {allow.rule for allow in allows} & warned
    for number, allow in enumerate(allows):
        place = (*path, "allow", number, "rule")
        found.allows.append(PlacedAllow(document, place, allow, allow.rule in silent))
    for owner, start, flaw in flaws:
        if flaw.rule not in silent:
            found.diagnostics[flaw.rule].append(_diagnostic(owner, (*start, *flaw.place), flaw))


def _diagnostic(document: Document, location: Location, flaw: Flaw) -> Diagnostic:
    """Return a flaw with its line and column: at its words, as they are written there, or at its place."""
    node = document.node(location)
    needle, occurrence = None, 0
    if flaw.needle is not None and isinstance(node, Scalar):
        found = re.search(rf"(?<!\w){re.escape(flaw.needle)}(?!\w)", node.text, re.IGNORECASE)
        if found is not None:
            needle = found[0]
            occurrence = node.text.count(needle, 0, found.start())
    return document.diagnostic(
        location,
        check=flaw.rule,
        message=flaw.message,
        help=flaw.help,
        severity=flaw.severity,
        needle=needle,
        occurrence=occurrence,
        key=not isinstance(node, Scalar),
    )
