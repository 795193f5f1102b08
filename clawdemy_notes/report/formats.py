"""Diagnostics for programs: JSON, and the workflow commands that GitHub shows beside the changed lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from clawdemy_notes.diagnostics import Diagnostic

LONGEST_LINE = 1_000  # characters; a file may be one line of a mebibyte, and have findings by the thousand


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return an object with the list of diagnostics and their numbers; overlong source lines are left empty."""
    every = tuple(diagnostics)
    errors = sum(each.severity == "error" for each in every)
    counts = {"errors": errors, "warnings": len(every) - errors}
    return json.dumps({**counts, "diagnostics": [_values(each) for each in every]}, indent=2) + "\n"


def _values(diagnostic: Diagnostic) -> dict[str, object]:
    is_short = len(diagnostic.source_line) <= LONGEST_LINE
    return {**asdict(diagnostic), **({} if is_short else {"source_line": ""})}


def render_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a workflow command for each diagnostic.

    The escapes are those of GitHub's own toolkit (actions/toolkit, packages/core, `command.ts`).
    """
    return "".join(f"{_command(each)}\n" for each in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    properties = {
        "file": diagnostic.path,
        "line": diagnostic.line,
        "col": diagnostic.column,
        # GitHub wants columns only where a finding starts and ends on the same line.
        **({"endLine": diagnostic.line, "endColumn": diagnostic.end_column} if _is_on_one_line(diagnostic) else {}),
        "title": diagnostic.check,
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = _data(f"{diagnostic.message}\nhelp: {diagnostic.help}")
    return f"::{diagnostic.severity} {listed}::{message}"


def _is_on_one_line(diagnostic: Diagnostic) -> bool:
    return diagnostic.end_line == diagnostic.line


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
