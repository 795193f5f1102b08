"""A gap has either `answers` to type or at least two `options` to choose from.

With both, nobody can say what the reader should do; with neither, there is nothing to be right.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Cloze
from clawdemy_notes.source import CourseSources

CHECK = "gap-needs-answers"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each gap with both, with neither, or with a single option."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            for number, gap in enumerate(item.gaps if isinstance(item, Cloze) else ()):
                if bool(gap.answers) == bool(gap.options):
                    found = "both" if gap.answers else "neither"
                    message = f"the gap '{gap.id}' has {found} of 'answers' and 'options'; expected one of the two"
                elif len(gap.options) == 1:
                    message = f"the gap '{gap.id}' has one option; expected at least two"
                else:
                    continue
                yield quiz_source.document.diagnostic(
                    ("items", index, "gaps", number, "id"),
                    check=CHECK,
                    message=message,
                    help="write 'answers' for a gap to type into, or two or more 'options' for one to choose in",
                )
