"""What authors say of generated questions has to fit those that are made: one module per check.

They stand above the generators, because only these know the ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.quizzes.checks._wishes import Wishes, wishes_of
from clawdemy_notes.quizzes.makers import SHIPPED, Makers
from clawdemy_notes.source import CourseSources

Check = Callable[[Wishes], Iterator[Diagnostic]]


def _found_modules() -> Iterator[ModuleType]:
    """Yield the modules of the checks, in the order of their names."""
    for name in sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")):
        yield import_module(f"{__name__}.{name}")


_MODULES = tuple(_found_modules())

QUIZ_CHECKS: Mapping[str, Check] = {module.CHECK: module.check for module in _MODULES}
"""All checks of this package by their ids."""

SEVERITIES: Mapping[str, Severity] = {module.CHECK: getattr(module, "SEVERITY", "error") for module in _MODULES}
"""How grave the findings of each check are, by its id: an error, unless its module says otherwise."""


def run_quiz_checks(sources: CourseSources, makers: Makers = SHIPPED) -> tuple[Diagnostic, ...]:
    """Return the findings of all checks, in the order of files and lines."""
    wishes = tuple(wishes_of(sources, makers))
    return tuple(sorted({found for check in QUIZ_CHECKS.values() for each in wishes for found in check(each)}))
