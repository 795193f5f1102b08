"""No text of one line stands between typographic quotes alone.

Only straight quotes are YAML's; `title: “First”` shows its quotes to readers, which is rarely meant. Where it is,
straight quotes around them say so. This is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.source import CourseSources, Document

CHECK = "typographic-quotes"
SEVERITY: Severity = "warning"

_INSIDE = r"“[^“”\n]*”|„[^„“\n]*“|«[^«»\n]*»"
_FORMULAS = "formula|condition"  # read by a parser of their own, which speaks of quotes
_WHOLE_TEXT = re.compile(rf"^ *(?:- +)*(?:(?!{_FORMULAS})[a-z][a-z0-9_]*: +)?(?<=[-:] )({_INSIDE})[ ]*$", re.MULTILINE)


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each text that begins and ends with them, and has no others."""
    for source in sources.tracks:
        if source.document is not None and source.track is not None:
            yield from _quoted(source.document)
        for lesson in source.lessons:
            if lesson.lesson is not None:
                yield from _quoted(lesson.document)
        for quiz in source.quizzes:
            if quiz.quiz is not None:
                yield from _quoted(quiz.document)


def _quoted(document: Document) -> Iterator[Diagnostic]:
    if not any(quote in document.text for quote in "“„«"):
        return  # ten thousand times faster than the pattern
    for found in _WHOLE_TEXT.finditer(document.text):
        yield document.diagnostic_at(
            found.start(1),
            found.end(1),
            check=CHECK,
            message=f"readers see the quotes {found[1][0]} and {found[1][-1]} around this text",
            help=f'delete them, or put straight quotes around it all if they are meant: "{found[1]}"',
            severity=SEVERITY,
        )
