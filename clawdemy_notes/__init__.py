"""Lecture-companion notes and self-grading quizzes from YAML, for MkDocs."""

__version__ = "0.1.0"
