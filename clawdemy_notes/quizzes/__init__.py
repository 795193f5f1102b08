"""The quizzes as readers get them: authored items, and the generated ones that their authors want."""

from clawdemy_notes.quizzes.checks import run_quiz_checks
from clawdemy_notes.quizzes.course import lesson_with_generated, with_generated
from clawdemy_notes.quizzes.flaws import errors_in
from clawdemy_notes.quizzes.makers import SHIPPED, Makers

__all__ = ["SHIPPED", "Makers", "errors_in", "lesson_with_generated", "run_quiz_checks", "with_generated"]
