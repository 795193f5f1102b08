"""What authors say of generated questions has to fit those that are made: one module per check.

They stand above the generators, because only these know the ids. A module looks at one quiz at a time (`check`), or
at what a whole track wants to be asked (`check_review`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.packages import modules_in
from clawdemy_notes.quizzes.checks._wishes import ReviewWishes, Wishes, review_wishes_of, wishes_of
from clawdemy_notes.quizzes.makers import SHIPPED, Makers
from clawdemy_notes.source import CourseSources, Memory

Check = Callable[[Wishes], Iterator[Diagnostic]]
ReviewCheck = Callable[[ReviewWishes], Iterator[Diagnostic]]


_MODULES = tuple(modules_in(__name__, __path__))

_CHECKS: tuple[Check, ...] = tuple(module.check for module in _MODULES if hasattr(module, "check"))
_REVIEW_CHECKS: tuple[ReviewCheck, ...] = tuple(
    module.check_review for module in _MODULES if hasattr(module, "check_review")
)

QUIZ_CHECKS = frozenset(module.CHECK for module in _MODULES)
"""The ids of all checks of this package."""

SEVERITIES: Mapping[str, Severity] = {module.CHECK: getattr(module, "SEVERITY", "error") for module in _MODULES}
"""How grave the findings of each check are, by its id: an error, unless its module says otherwise."""


_memory: Memory[frozenset[Diagnostic]] = Memory()


def run_quiz_checks(sources: CourseSources, makers: Makers = SHIPPED) -> tuple[Diagnostic, ...]:
    """Return the findings of all checks, in the order of files and lines; none looks from one track into another."""
    parts = sources.parts or (sources,)
    find = partial(_found, makers=makers)
    found = (_memory.get(part, find) if makers is SHIPPED else find(part) for part in parts)
    return tuple(sorted({each for every in found for each in every}))


def _found(sources: CourseSources, makers: Makers) -> frozenset[Diagnostic]:
    of_lessons = (one for wishes in wishes_of(sources, makers) for check in _CHECKS for one in check(wishes))
    of_reviews = (one for wish in review_wishes_of(sources, makers) for check in _REVIEW_CHECKS for one in check(wish))
    return frozenset((*of_lessons, *of_reviews))
