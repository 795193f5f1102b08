"""From a folder of sources to a course, its pages and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from clawdemy_notes import checks, quizzes
from clawdemy_notes.checks import run_checks
from clawdemy_notes.diagnostics import Diagnostic, Severity, has_errors
from clawdemy_notes.model.course import Course
from clawdemy_notes.quizzes import run_quiz_checks, with_generated
from clawdemy_notes.render import Page, Repository, render_pages
from clawdemy_notes.source import FINDINGS, CourseSources, read_course
from clawdemy_notes.words import ENGLISH, words_of

_OF_READER: Mapping[str, Severity] = dict.fromkeys(FINDINGS, "error")

SEVERITIES: Mapping[str, Severity] = dict(sorted({**_OF_READER, **checks.SEVERITIES, **quizzes.SEVERITIES}.items()))
"""Every id that a diagnostic can carry, in order, with how grave it is: the reader's, those of checks and of rules."""


@dataclass(frozen=True)
class Result:
    """What became of the sources."""

    course: Course
    pages: tuple[Page, ...]
    """All generated pages; none while there are errors."""
    diagnostics: tuple[Diagnostic, ...]


def check(root: Path) -> tuple[Diagnostic, ...]:
    """Return all findings on the sources below a project's root, in order."""
    return findings(read_course(root))


def findings(sources: CourseSources) -> tuple[Diagnostic, ...]:
    """Return what reading found and what the checks find, each once, in order."""
    return tuple(sorted({*sources.diagnostics, *run_checks(sources), *run_quiz_checks(sources)}))


def read(root: Path, language: str = ENGLISH) -> Result:
    """Read and check a project, and add the generated questions to its quizzes; nothing is rendered.

    An author's mistake is a finding, never an exception. `language` is that of the questions and of the interface's
    words, as Material names it.
    """
    sources = read_course(root)
    diagnostics = findings(sources)
    course = sources.course if has_errors(diagnostics) else with_generated(sources, words_of(language))
    return Result(course, (), diagnostics)


def build(root: Path, language: str = ENGLISH, repository: Repository | None = None) -> Result:
    """Read, check and render a project.

    `repository` is where readers can mend questions.
    """
    result = read(root, language)
    if has_errors(result.diagnostics):
        return result
    return replace(result, pages=render_pages(result.course, words_of(language), repository))
