"""A track's review pins and rejects questions that its lessons have.

A misspelt one would be neither pinned nor rejected, and nobody would notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.quizzes.checks._wishes import ReviewWishes
from clawdemy_notes.quizzes.review import split
from clawdemy_notes.text import listed, nearest

CHECK = "unknown-review-item"


def check_review(wishes: ReviewWishes) -> Iterator[Diagnostic]:
    """Yield each item that is named and is not there, and each that is pinned against its quiz's will."""
    review = wishes.track.track.review
    for field, names in (("pin", review.pin), ("reject", review.reject)):
        for index, name in enumerate(names):
            lesson, item = split(name)
            if lesson in wishes.broken:
                continue  # what is wrong there is told already
            if lesson not in wishes.items:
                meant = nearest(lesson, wishes.items)
                there_are = f"lessons with questions are {listed(wishes.items)}" if wishes.items else "there are none"
                asked = f"did you mean '{meant}'?" if meant is not None else there_are
                message = f"'{lesson}' is not a lesson with questions; {asked}"
            elif item not in wishes.items[lesson]:
                meant = nearest(item, wishes.items[lesson])
                hint = f"; did you mean '{meant}'?" if meant is not None else ""
                message = f"the lesson '{lesson}' has no question '{item}'{hint}"
            elif field == "pin" and item in wishes.rejected(lesson):
                message = f"the quiz of '{lesson}' rejects the question '{item}'"
            else:
                continue
            yield wishes.document.diagnostic(
                ("review", field, index),
                check=CHECK,
                message=message,
                help=f"`clawdemy quiz {wishes.track.id}/LESSON` lists the ids; use one of them, or delete it here",
            )
