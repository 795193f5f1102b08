"""Community discussions are listed, or a reason says why none was selected.

An empty list does not tell "nobody looked" from "nothing was good enough".
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "community-needs-reason"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each lesson with both or neither."""
    for _, document, lesson in sources.bound_lessons():
        community = lesson.references.community
        path = ("references", "community")
        if not community.discussions and community.none_because is None:
            yield document.diagnostic(
                path,
                check=CHECK,
                message="there are no discussions, and no reason why",
                help="list 'discussions:', or say under 'none_because:' why none was selected",
                key=True,
            )
        elif community.discussions and community.none_because is not None:
            yield document.diagnostic(
                (*path, "none_because"),
                check=CHECK,
                message="there are discussions, and a reason why there are none",
                help="delete 'none_because'",
                key=True,
            )
