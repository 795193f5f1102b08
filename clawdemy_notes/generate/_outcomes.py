"""Which outcome a question serves, by what authors said of their own questions."""

from __future__ import annotations

from clawdemy_notes.model.course import CourseLesson


def outcome_for(lesson: CourseLesson, section: str) -> str:
    """Return the outcome that most authored items on a section serve, else the lesson's first.

    Of several that as many items serve, it is the one that the lesson names first.
    """
    items = lesson.quiz.items if lesson.quiz is not None else ()
    served = [item.outcome for item in items if item.section == section]
    return max((outcome.id for outcome in lesson.lesson.outcomes), key=served.count)
