"""How well items are written: rules that hold for authored and generated items alike, one module per rule.

A module whose name starts with `_` is shared by several; every other one is a rule and is found by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from clawdemy_notes.packages import modules_in
from clawdemy_notes.quality._language import language_of
from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Examined, Setting, setting_of

__all__ = [
    "RULES",
    "Examined",
    "Flaw",
    "Rule",
    "Setting",
    "errors_of_item",
    "flaws_of_item",
    "flaws_of_lesson",
    "flaws_of_quiz",
    "language_of",
    "setting_of",
]


RULES: Mapping[str, Rule] = {module.RULE.id: module.RULE for module in modules_in(__name__, __path__)}
"""All rules by their ids."""

_IN_QUIZ = tuple(rule.in_quiz for rule in RULES.values() if rule.in_quiz is not None)
_IN_LESSON = tuple(rule.in_lesson for rule in RULES.values() if rule.in_lesson is not None)


@cache
def _in_item(kind: str) -> tuple[tuple[str, Callable[[Examined], Iterator[Flaw]]], ...]:
    """Return what finds flaws in items of a kind, with the ids of the rules."""
    return tuple(
        (rule.id, rule.in_item)
        for rule in RULES.values()
        if rule.in_item is not None and (rule.kinds is None or kind in rule.kinds)
    )


@cache
def _errors_in_item(kind: str) -> tuple[tuple[str, Callable[[Examined], Iterator[Flaw]]], ...]:
    """Return the same of rules whose flaws are errors."""
    return tuple((name, find) for name, find in _in_item(kind) if RULES[name].severity == "error")


def flaws_of_item(examined: Examined) -> tuple[Flaw, ...]:
    """Return all flaws of an item, also those that it allows; places are inside the item."""
    known, rules = examined.known, _in_item(examined.item.kind)
    return tuple([flaw for name, find in rules for flaw in (known[name] if name in known else find(examined))])


def errors_of_item(examined: Examined) -> tuple[Flaw, ...]:
    """Return the flaws of an item that are errors; rules that only warn are not asked.

    They are kept: of most questions that pass, somebody asks for the warnings too.
    """
    known, rules = examined.known, _errors_in_item(examined.item.kind)
    for name, find in rules:
        if name not in known:
            known[name] = tuple(find(examined))
    return tuple([flaw for name, _ in rules for flaw in known[name]])


def flaws_of_quiz(setting: Setting) -> tuple[Flaw, ...]:
    """Return what only the items together show; places are inside the quiz."""
    return tuple(flaw for find in _IN_QUIZ for flaw in find(setting))


def flaws_of_lesson(setting: Setting) -> tuple[Flaw, ...]:
    """Return what of the lesson the items miss; places are inside the lesson."""
    return tuple(flaw for find in _IN_LESSON for flaw in find(setting))
