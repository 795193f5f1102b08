"""What was worked out of a track is kept until something changes that it was worked out from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from clawdemy_notes.source.course import CourseSources
from clawdemy_notes.source.files import forget_files

T = TypeVar("T")

_MOST_TRACKS = 1_024
_memories: list[Memory[Any]] = []


def forget_sources() -> None:
    """Let go of all that was read, and of what was worked out of it in any memory."""
    forget_files()
    for memory in _memories:
        memory.forget()


class Memory(Generic[T]):
    """Of each track, what was worked out last.

    Files that have not changed are the same objects each time they are read, and so are their models; a track whose
    files all are the same objects again is the same track.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], T]] = {}
        _memories.append(self)

    def forget(self) -> None:
        """Let go of all."""
        self._kept.clear()

    def get(self, part: CourseSources, make: Callable[[CourseSources], T]) -> T:
        """Return what is made of one track: what is there already, if its grounds are the same."""
        name = part.tracks[0].id if part.tracks else ""
        grounds = tuple(_grounds(part))
        kept = self._kept.get(name)
        same = kept is not None and len(kept[0]) == len(grounds)
        if kept is None or not same or any(old is not new for old, new in zip(kept[0], grounds, strict=True)):
            kept = (grounds, make(part))
            if name not in self._kept and len(self._kept) >= _MOST_TRACKS:
                del self._kept[next(iter(self._kept))]
            self._kept[name] = kept
        return kept[1]


def _grounds(part: CourseSources) -> Iterator[object]:
    """Yield all that checks can look at: files, and what became of them."""
    for track in part.tracks:
        yield from (track.document, track.track)
        for lesson in track.lessons:
            yield from (lesson.document, lesson.lesson)
        for quiz in track.quizzes:
            yield from (quiz.document, quiz.quiz)
        yield from track.figures
