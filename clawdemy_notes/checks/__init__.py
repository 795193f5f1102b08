"""What has to hold in a course beyond the shape of its files: one module per check.

A module whose name starts with `_` is shared by several; every other one is a check and is found by itself. The rules
of item writing, one module each in `quality`, are checks too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from clawdemy_notes.checks._quality import RULE_CHECKS
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

Check = Callable[[CourseSources], Iterator[Diagnostic]]


def _found_checks() -> Iterator[tuple[str, Check]]:
    """Yield the id and the function of each check, in the order of their names."""
    for name in sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")):
        module = import_module(f"{__name__}.{name}")
        yield module.CHECK, module.check


CHECKS: Mapping[str, Check] = {**dict(_found_checks()), **RULE_CHECKS}
"""All checks by their ids."""


def run_checks(sources: CourseSources) -> tuple[Diagnostic, ...]:
    """Return the findings of all checks, in the order of files and lines."""
    return tuple(sorted({diagnostic for check in CHECKS.values() for diagnostic in check(sources)}))
