"""What has to hold in a course beyond the shape of its files: one module per check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from clawdemy_notes.checks import (
    cloze_gap_mismatch,
    community_needs_reason,
    duplicate_id,
    formula_does_not_parse,
    gap_needs_answers,
    heading_in_prose,
    hot_text_passage_mismatch,
    image_in_prose,
    lesson_without_quiz,
    lesson_without_track_entry,
    link_scheme,
    missing_figure,
    named_too_many,
    needs_later_lesson,
    nested_too_deep,
    no_correct_option,
    one_correct_option,
    one_lecture_or_series,
    one_tolerance,
    phrase_has_blocks,
    planned_lesson_is_written,
    prerequisite_loop,
    quiz_without_lesson,
    reserved_anchor,
    reserved_source_key,
    second_question_mismatch,
    track_entry_without_lesson,
    uncited_reference,
    unknown_category,
    unknown_citation,
    unknown_label,
    unknown_lesson,
    unknown_outcome,
    unknown_phase,
    unknown_section,
    unknown_series,
    unknown_source,
    unknown_term,
    unsafe_figure,
    unused_figure,
)
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

Check = Callable[[CourseSources], Iterator[Diagnostic]]

_MODULES = (
    cloze_gap_mismatch,
    community_needs_reason,
    duplicate_id,
    formula_does_not_parse,
    gap_needs_answers,
    heading_in_prose,
    hot_text_passage_mismatch,
    image_in_prose,
    lesson_without_quiz,
    lesson_without_track_entry,
    link_scheme,
    missing_figure,
    named_too_many,
    needs_later_lesson,
    nested_too_deep,
    no_correct_option,
    one_correct_option,
    one_lecture_or_series,
    one_tolerance,
    phrase_has_blocks,
    planned_lesson_is_written,
    prerequisite_loop,
    quiz_without_lesson,
    reserved_anchor,
    reserved_source_key,
    second_question_mismatch,
    track_entry_without_lesson,
    uncited_reference,
    unknown_category,
    unknown_citation,
    unknown_label,
    unknown_lesson,
    unknown_outcome,
    unknown_phase,
    unknown_section,
    unknown_series,
    unknown_source,
    unknown_term,
    unsafe_figure,
    unused_figure,
)

CHECKS: Mapping[str, Check] = {module.CHECK: module.check for module in _MODULES}
"""All checks by their ids."""


def run_checks(sources: CourseSources) -> tuple[Diagnostic, ...]:
    """Return the findings of all checks, in the order of files and lines."""
    return tuple(sorted({diagnostic for check in CHECKS.values() for diagnostic in check(sources)}))
