"""From YAML text to a typed course: an author's mistakes come back as data."""

from clawdemy_notes.source.course import CourseSources, LessonSource, QuizSource, TrackSource
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.findings import FINDINGS
from clawdemy_notes.source.libyaml import LibyamlMissingError
from clawdemy_notes.source.memory import Memory, forget_sources
from clawdemy_notes.source.read import joined, read_around, read_course, read_some, read_track

__all__ = [
    "FINDINGS",
    "CourseSources",
    "Document",
    "LessonSource",
    "LibyamlMissingError",
    "Memory",
    "QuizSource",
    "TrackSource",
    "forget_sources",
    "joined",
    "read_around",
    "read_course",
    "read_some",
    "read_track",
]
