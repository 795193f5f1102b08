"""The text of a hot text has each of its passages exactly once, and no other.

A passage without a place cannot be picked; a place without a passage is neither right nor wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._marks import Marks
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.markup import NO_LINKS, passages_in, render_prose
from clawdemy_notes.model.items import HotText
from clawdemy_notes.source import CourseSources

CHECK = "hot-text-passage-mismatch"

PASSAGES = Marks(CHECK, noun="passage", field="passages", form="[[id|words]]")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each passage that the text lacks, names twice, or has alone."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if isinstance(item, HotText):
                named = [name for name, _ in passages_in(render_prose(item.text, NO_LINKS))]
                known = [passage.id for passage in item.passages]
                yield from PASSAGES.mismatches(quiz_source.document, ("items", index), named, known)
