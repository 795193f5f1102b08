"""The quizzes as readers get them: authored items, and the generated ones that their authors want."""

from clawdemy_notes.quizzes.checks import SEVERITIES, run_quiz_checks
from clawdemy_notes.quizzes.course import lesson_with_generated, with_generated
from clawdemy_notes.quizzes.flaws import errors_in
from clawdemy_notes.quizzes.makers import SHIPPED, Makers, forget_questions
from clawdemy_notes.quizzes.overrides import overridden
from clawdemy_notes.quizzes.review import with_promise, with_review

__all__ = [
    "SEVERITIES",
    "SHIPPED",
    "Makers",
    "errors_in",
    "forget_questions",
    "lesson_with_generated",
    "overridden",
    "run_quiz_checks",
    "with_generated",
    "with_promise",
    "with_review",
]
