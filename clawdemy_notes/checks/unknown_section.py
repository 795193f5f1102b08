"""Facts, quiz items and links name sections that the lesson has.

"Read again" leads there. Items and links may also name the other parts of the lesson's page, such as
`scope`, and links all that has an anchor there.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import ProseField, all_prose, numbered
from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.lesson import PAGE_PARTS, Lesson
from clawdemy_notes.source import CourseSources

CHECK = "unknown-section"

_SECTION = Kind(CHECK, "section", "sections", "this lesson")
_FACTS = ("terms", "pair_sets", "sequences", "claims", "calculations")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each section that the lesson does not have."""
    for _, document, lesson in sources.bound_lessons():
        known = [section.id for section in lesson.sections]
        for name in _FACTS:
            for index, fact in enumerate(getattr(lesson, name)):
                if fact.section is not None and fact.section not in known:
                    yield _SECTION.diagnostic(document, (name, index, "section"), fact.section, known)
    for source, quiz_source, quiz in sources.bound_quizzes():
        of_quiz = source.lesson(quiz_source.id)
        if of_quiz is None or of_quiz.lesson is None:
            continue
        known = [section.id for section in of_quiz.lesson.sections]
        for index, item in enumerate(quiz.items):
            if item.section not in known and item.section not in PAGE_PARTS:
                yield _SECTION.diagnostic(quiz_source.document, ("items", index, "section"), item.section, known)
    for field in all_prose(sources):
        if field.findings.sections:  # hardly any text links to a section, and a page has many anchors
            anchors = _anchors(field.lesson)
            for name, occurrence in numbered(field.findings.sections):
                if name not in anchors:
                    yield _SECTION.diagnostic(
                        field.document,
                        field.location,
                        name,
                        _sections(field.lesson),
                        needle=f"(#{name})",
                        occurrence=occurrence,
                    )
        if field.findings.lesson_sections:
            yield from _of_other_lessons(field)


def _of_other_lessons(field: ProseField) -> Iterator[Diagnostic]:
    """Yield each section that the lesson of a `lesson:` link does not have; a planned lesson has none yet."""
    for (lesson_id, name), occurrence in numbered(field.findings.lesson_sections):
        source = field.track.lesson(lesson_id)
        planned = field.track.track is not None and any(
            entry.id == lesson_id and entry.planned is not None for entry in field.track.track.lessons
        )
        # A lesson that is missing or cannot be read is somebody else's finding.
        is_readable = planned or (source is not None and source.lesson is not None)
        lesson = source.lesson if source is not None else None
        if is_readable and name not in _anchors(lesson):
            kind = Kind(CHECK, "section", "sections", f"the lesson {lesson_id}")
            yield kind.diagnostic(
                field.document,
                field.location,
                name,
                _sections(lesson),
                needle=f"lesson:{lesson_id}#{name}",
                occurrence=occurrence,
            )


def _sections(lesson: Lesson | None) -> list[str]:
    return [section.id for section in lesson.sections] if lesson is not None else []


def _anchors(lesson: Lesson | None) -> set[str]:
    return {*_sections(lesson), *_other_anchors(lesson)} if lesson is not None else set()


def _other_anchors(lesson: Lesson) -> Iterator[str]:
    """Yield the anchors of the lesson's page that are not sections."""
    yield from PAGE_PARTS
    for parts in (lesson.pair_sets, lesson.sequences, lesson.calculations, lesson.activities):
        yield from (part.id for part in parts)
    yield from (f"term-{term.id}" for term in lesson.terms)
    yield from (f"scope-{part.category}" for part in lesson.scope.out_of_scope)
