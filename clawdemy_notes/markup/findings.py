"""What is found in prose, apart from the converter that finds it: Python-Markdown takes long to import."""

from __future__ import annotations

from dataclasses import dataclass

CITATION = r"\[@([^\]\s@]{1,80})\]"
LESSON_LINK = "lesson:"


@dataclass(frozen=True)
class Problem:
    """Something in a piece of prose that an author has to mend."""

    check: str
    message: str
    help: str
    needle: str
    """The offending text, as it stands in the prose."""


@dataclass(frozen=True)
class Findings:
    """What a piece of prose mentions, and what is wrong with it."""

    citations: tuple[str, ...] = ()
    """Keys of `[@key]`, in order, repeated as often as they stand there."""
    lessons: tuple[str, ...] = ()
    """Ids of `(lesson:id)` links, those that go on to a section included."""
    lesson_sections: tuple[tuple[str, str], ...] = ()
    """Ids of the lesson and the section of `(lesson:id#section)` links."""
    sections: tuple[str, ...] = ()
    """Ids of `(#id)` links."""
    problems: tuple[Problem, ...] = ()
