"""What is wrong in a source, as data: collected, sorted and shown once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One finding at one place of one source file.

    Lines and columns count from 1; a column counts characters (code points), as editors do.
    They always lie inside the file: the column may be one past the last character of its line.
    """

    path: str
    """The file, relative to the project's root, with `/` between folders."""
    line: int
    column: int
    severity: Severity
    check: str
    """Id of the check, such as `unknown-option`."""
    message: str
    """What was found and what was expected, as one sentence without a full stop."""
    help: str
    """One thing to do, as an imperative without a full stop."""
    source_line: str = ""
    """The line of the file, for showing the place."""
    end_line: int | None = field(default=None, compare=False)
    """The line where what is meant ends, if that is known."""
    end_column: int | None = field(default=None, compare=False)
    """The column just past its last character."""


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Say whether any finding is an error."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)
