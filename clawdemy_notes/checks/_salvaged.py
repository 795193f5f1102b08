"""What the checks find in files that are broken elsewhere, as far as that is sure not to follow from what is broken."""

from __future__ import annotations

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

_OF_A_TEXT = {
    "formula-does-not-parse",
    "heading-in-prose",
    "html-in-prose",
    "image-in-prose",
    "link-scheme",
    "phrase-has-blocks",
}
_OF_A_QUIZ = {"unknown-citation", "unknown-outcome", "unknown-section"}
"""What a quiz names is in the lesson; of a lesson that is broken nobody can say what it lacks."""
_OF_AN_ENTRY = {
    "cloze-gap-mismatch",
    "duplicate-id",
    "formula-is-not-arithmetic",
    "gap-needs-answers",
    "hot-text-passage-mismatch",
    "missing-figure",
    "named-too-many",
    "no-correct-option",
    "one-correct-option",
    "one-tolerance",
    "parameter-range",
    "question-lacks-parameter",
    "reserved-anchor",
    "second-question-mismatch",
    "unknown-label",
    "variant-mismatch",
}
"""What is sure where the entry of a list, such as an item or a section, has nothing else wrong."""
SALVAGED_CHECKS = _OF_A_TEXT | _OF_A_QUIZ | _OF_AN_ENTRY


def is_sure(found: Diagnostic, sources: CourseSources) -> bool:
    """Say whether a finding in what was salvaged would be one in the mended file, too."""
    told = [each for each in sources.diagnostics if each.path == found.path]
    if not told or any((each.line, each.column) == (found.line, found.column) for each in told):
        return False
    if any(each.check == "yaml-syntax" and each.line == found.line for each in told):
        return False
    if found.check in _OF_A_TEXT:
        return True
    if found.check in _OF_A_QUIZ:
        return found.path in _quizzes_of_whole_lessons(sources)
    document = sources.documents[found.path]
    entries = document.entry_lines
    own = next((lines for lines in entries if found.line in lines), None)
    return own is None or not any(each.line in own for each in told)


def _quizzes_of_whole_lessons(sources: CourseSources) -> set[str]:
    whole = set()
    for track in sources.tracks:
        for quiz in track.quizzes:
            lesson = track.lesson(quiz.id)
            if lesson is not None and lesson.lesson is not None:
                whole.add(quiz.document.path)
    return whole
