"""No source has the key `lecture`.

`[@lecture]` cites what the lesson accompanies, and would have two meanings.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "reserved-source-key"

LECTURE = "lecture"
"""The key that cites what the lesson accompanies."""


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each source that takes the lecture's key."""
    for _, document, lesson in sources.bound_lessons():
        for index, source in enumerate(lesson.references.sources):
            if source.key == LECTURE:
                yield document.diagnostic(
                    ("references", "sources", index, "key"),
                    check=CHECK,
                    message=f"'{LECTURE}' cites the lecture that the lesson accompanies; expected another key",
                    help="choose another key, and cite this source by it",
                )
