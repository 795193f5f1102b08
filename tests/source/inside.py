"""Where findings may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources


def assert_inside(found: Iterable[Diagnostic], sources: CourseSources) -> None:
    """Check that findings stand in their files, start before they end, and say what to do."""
    for diagnostic in found:
        lines = re.split("\r\n|\r|\n", sources.documents[diagnostic.path].text)
        assert 1 <= diagnostic.line <= len(lines)
        assert diagnostic.source_line == lines[diagnostic.line - 1]
        assert 1 <= diagnostic.column <= len(diagnostic.source_line) + 1
        assert (diagnostic.end_line is None) == (diagnostic.end_column is None)
        if diagnostic.end_line is not None and diagnostic.end_column is not None:
            assert (diagnostic.line, diagnostic.column) < (diagnostic.end_line, diagnostic.end_column)
            assert diagnostic.end_line <= len(lines)
            assert diagnostic.end_column <= len(lines[diagnostic.end_line - 1]) + 1
        assert diagnostic.message
        assert diagnostic.help
