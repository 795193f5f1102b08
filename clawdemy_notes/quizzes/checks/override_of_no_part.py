"""Feedback of an override is for a part that the question has.

Options may have changed with the facts since; this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.quizzes.checks._wishes import Wishes
from clawdemy_notes.quizzes.overrides import parts_with_feedback
from clawdemy_notes.text import listed

CHECK = "override-of-no-part"
SEVERITY: Severity = "warning"


def check(wishes: Wishes) -> Iterator[Diagnostic]:
    """Yield each piece of feedback that is for nothing."""
    for name, override in wishes.quiz.overrides.items():
        if override.feedback and name in wishes.made:
            parts = parts_with_feedback(wishes.made[name].item)
            there_are = f"parts are {listed(parts)}" if parts else "it has no parts"
            for part in override.feedback:
                if part not in parts:
                    yield wishes.quiz_document.diagnostic(
                        ("overrides", name, "feedback", part),
                        check=CHECK,
                        message=f"'{part}' is not a part of '{name}'; {there_are}",
                        help=f"use one of {listed(parts)}" if parts else "delete this feedback",
                        severity=SEVERITY,
                        key=True,
                    )
