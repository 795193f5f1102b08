"""`confusable_with` names other terms of the same lesson.

Questions set the two beside each other; a term cannot be told from itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unknown-term"

_TERM = Kind(CHECK, "term", "terms", "this lesson")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each term that does not exist, or is the very same."""
    for _, document, lesson in sources.bound_lessons():
        known = [term.id for term in lesson.terms]
        for index, term in enumerate(lesson.terms):
            for number, name in enumerate(term.confusable_with):
                location = ("terms", index, "confusable_with", number)
                if name not in known:
                    yield _TERM.diagnostic(document, location, name, known)
                elif name == term.id:
                    yield document.diagnostic(
                        location,
                        check=CHECK,
                        message=f"'{name}' is this very term; expected another one",
                        help="name the term that learners mix up with it, or delete it here",
                    )
