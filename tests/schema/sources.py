"""Good and bad files: those of the cases of reader and checks, each with what the project itself finds in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.pipeline import findings
from clawdemy_notes.schema import schema_of
from clawdemy_notes.source import Document, read_course
from tests.cases import TESTS, cases_below, lay

CASES = [case for part in ("source", "checks", "quizzes") for case in cases_below(TESTS / part / "cases")]
NAMES = {"unknown-rule", "unknown-generator"}
"""Checks that a schema does too, beside what the reader finds."""


@dataclass(frozen=True)
class Source:
    """A track, a lesson or a quiz of a case."""

    case: str
    document: Document
    findings: tuple[Diagnostic, ...]
    """What is wrong in it as far as a schema can know."""


def read_sources(folder: Path) -> Iterator[Source]:
    """Yield the files of all cases."""
    for number, case in enumerate(CASES):
        project = folder / str(number)
        lay(case, project)
        sources = read_course(project)
        known = [*sources.diagnostics, *(one for one in findings(sources) if one.check in NAMES)]
        for path, document in sources.documents.items():
            if schema_of(path) is not None:
                found = tuple(one for one in known if one.path == path)
                yield Source(f"{case.parent.name}/{case.name}", document, found)
