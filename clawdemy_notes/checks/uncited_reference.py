"""Every source is cited somewhere in the lesson or its quiz.

A source that nothing cites is either not needed or missing where it was used. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import all_prose
from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.source import CourseSources

CHECK = "uncited-reference"
SEVERITY: Severity = "warning"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each source without a citation."""
    cited = {(id(field.lesson), key) for field in all_prose(sources) for key in field.findings.citations}
    for track in sources.tracks:
        for source in track.lessons:
            quiz = track.quiz(source.id)
            if source.lesson is None or (quiz is not None and quiz.quiz is None):
                continue  # a broken quiz may well cite it
            for index, reference in enumerate(source.lesson.references.sources):
                if (id(source.lesson), reference.key) not in cited:
                    yield source.document.diagnostic(
                        ("references", "sources", index, "key"),
                        check=CHECK,
                        message=f"nothing cites '{reference.key}'",
                        help=f"write [@{reference.key}] after the words that it supports, or delete the source",
                        severity=SEVERITY,
                    )
