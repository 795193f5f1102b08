"""What authors say of generated questions has to fit those that are made: one module per check.

They stand above the generators, because only these know the ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.quizzes.checks._wishes import Wishes, wishes_of
from clawdemy_notes.quizzes.makers import SHIPPED, Makers
from clawdemy_notes.source import CourseSources

Check = Callable[[Wishes], Iterator[Diagnostic]]


def _found_checks() -> Iterator[tuple[str, Check]]:
    """Yield the id and the function of each check, in the order of their names."""
    for name in sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")):
        module = import_module(f"{__name__}.{name}")
        yield module.CHECK, module.check


QUIZ_CHECKS: Mapping[str, Check] = dict(_found_checks())
"""All checks of this package by their ids."""


def run_quiz_checks(sources: CourseSources, makers: Makers = SHIPPED) -> tuple[Diagnostic, ...]:
    """Return the findings of all checks, in the order of files and lines."""
    wishes = tuple(wishes_of(sources, makers))
    return tuple(sorted({found for check in QUIZ_CHECKS.values() for each in wishes for found in check(each)}))
