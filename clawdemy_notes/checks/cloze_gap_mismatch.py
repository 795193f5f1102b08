"""The text of a cloze has each of its gaps exactly once, and no other.

A gap without a place cannot be filled in, so nobody reaches full marks; a place without a gap would show its braces.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._marks import Marks
from clawdemy_notes.checks._prose import gaps_of
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Cloze
from clawdemy_notes.source import CourseSources

CHECK = "cloze-gap-mismatch"

GAPS = Marks(CHECK, noun="gap", field="gaps", form="{{id}}")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each gap that the text lacks, names twice, or has alone."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if isinstance(item, Cloze):
                named = gaps_of(item.text)
                known = [gap.id for gap in item.gaps]
                yield from GAPS.mismatches(quiz_source.document, ("items", index), named, known)
