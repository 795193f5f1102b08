"""What has to hold in a course beyond the shape of its files: one module per check.

A module whose name starts with `_` is shared by several; every other one is a check and is found by itself. The rules
of item writing, one module each in `quality`, are checks too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from clawdemy_notes.checks._quality import RULE_CHECKS
from clawdemy_notes.checks._quality import flaws_of as flaws_of
from clawdemy_notes.checks._salvaged import SALVAGED_CHECKS, is_sure
from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.packages import modules_in
from clawdemy_notes.quality import RULES
from clawdemy_notes.source import CourseSources, Memory

Check = Callable[[CourseSources], Iterator[Diagnostic]]


_MODULES = tuple(modules_in(__name__, __path__))

CHECKS: Mapping[str, Check] = {**{module.CHECK: module.check for module in _MODULES}, **RULE_CHECKS}
"""All checks by their ids."""

SEVERITIES: Mapping[str, Severity] = {
    **{module.CHECK: getattr(module, "SEVERITY", "error") for module in _MODULES},
    **{rule.id: rule.severity for rule in RULES.values()},
}
"""How grave the findings of each check are, by its id: an error, unless its module says otherwise."""


_memory: Memory[frozenset[Diagnostic]] = Memory()


def run_checks(sources: CourseSources) -> tuple[Diagnostic, ...]:
    """Return the findings of all checks, in the order of files and lines.

    Of files that could not be read, there is what is sure to stay once they are mended. No check looks from one track
    into another.
    """
    return tuple(sorted({each for part in sources.parts or (sources,) for each in _memory.get(part, _found)}))


def _found(sources: CourseSources) -> frozenset[Diagnostic]:
    found = {diagnostic for check in CHECKS.values() for diagnostic in check(sources)}
    if sources.salvaged is not None:
        salvaged = {diagnostic for name in SALVAGED_CHECKS for diagnostic in CHECKS[name](sources.salvaged)}
        found |= {diagnostic for diagnostic in salvaged if is_sure(diagnostic, sources)}
    return frozenset(found)
