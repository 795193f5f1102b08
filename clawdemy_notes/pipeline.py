"""From a folder of sources to a course, its pages and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from clawdemy_notes import checks, quizzes
from clawdemy_notes.checked import WORTH_A_PROCESS, CheckedTrack, check_track
from clawdemy_notes.checked import check as check
from clawdemy_notes.checked import findings as findings
from clawdemy_notes.diagnostics import Diagnostic, Severity, has_errors
from clawdemy_notes.exports.review import review_json
from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.packed import PackedTrack, read_packed, shown_track
from clawdemy_notes.quizzes import forget_questions, lesson_with_generated, with_generated, with_review
from clawdemy_notes.render import Page, PlannedPage, Repository, planned_pages, render_pages
from clawdemy_notes.render.home import TrackCard, track_card
from clawdemy_notes.render.layout import review_file
from clawdemy_notes.source import FINDINGS, read_around, read_course
from clawdemy_notes.words import ENGLISH, Words, words_of

_OF_READER: Mapping[str, Severity] = dict.fromkeys(FINDINGS, "error")

SEVERITIES: Mapping[str, Severity] = dict(sorted({**_OF_READER, **checks.SEVERITIES, **quizzes.SEVERITIES}.items()))
"""Every id that a diagnostic can carry, in order, with how grave it is: the reader's, those of checks and of rules."""


@dataclass(frozen=True)
class Result:
    """What became of the sources."""

    course: Course
    pages: tuple[Page, ...]
    """All generated pages; none while there are errors."""
    diagnostics: tuple[Diagnostic, ...]


def read(root: Path, language: str = ENGLISH) -> Result:
    """Read and check a project, and add the generated questions to its quizzes; nothing is rendered.

    An author's mistake is a finding, never an exception. `language` is that of the questions and of the interface's
    words, as Material names it.
    """
    sources = read_course(root)
    diagnostics = findings(sources)
    course = sources.course if has_errors(diagnostics) else with_generated(sources, words_of(language))
    return Result(course, (), diagnostics)


def build(root: Path, language: str = ENGLISH, repository: Repository | None = None) -> Result:
    """Read, check and render a project.

    `repository` is where readers can mend questions.
    """
    result = read(root, language)
    if has_errors(result.diagnostics):
        return result
    return replace(result, pages=render_pages(result.course, words_of(language), repository))


class Draft:
    """A checked project whose questions and pages are made when somebody asks for them, each once.

    What a page says is the same as in `build`: only the moment differs at which it is made.
    """

    def __init__(
        self,
        root: Path,
        language: str = ENGLISH,
        repository: Repository | None = None,
        before: Draft | None = None,
        cores: int = 1,
    ) -> None:
        """Read and check a project.

        With several cores, its tracks are read side by side in processes of their own, and packed: what this process
        keeps is an outline. Questions that cannot have changed are taken over from the draft before.
        """
        self.words: Words = words_of(language)
        self._repository = repository
        names, around = read_around(root)
        read: Iterable[CheckedTrack | PackedTrack] = (
            read_packed(root, names, self.words, cores)
            if cores > 1 and len(names) >= WORTH_A_PROCESS
            else [check_track(root, name) for name in names]
        )
        self._read = {each.name: each for each in read}
        self.diagnostics = tuple(sorted({*around, *(one for each in self._read.values() for one in each.diagnostics)}))
        self.is_broken = has_errors(self.diagnostics)
        self._kept: _Kept = _Kept(before._kept if before is not None else None)
        self._open: dict[str, CheckedTrack] = {}
        self._shown: dict[str, CourseTrack] = {}
        self._whole: dict[str, CourseTrack] = {}
        self._cards: tuple[TrackCard, ...] | None = None

    @cached_property
    def outline(self) -> Course:
        """The course without the generated questions of quizzes that have authored ones; empty while it is broken.

        Of packed tracks, it has outlines.
        """
        return Course() if self.is_broken else Course(tuple(self._outlines()))

    def _outlines(self) -> Iterator[CourseTrack]:
        for read in self._read.values():
            if not isinstance(read, PackedTrack):
                if read.sources.course.tracks:
                    yield self._shown_track(read.name)
            elif read.outline is not None:
                yield read.outline

    @cached_property
    def pages(self) -> tuple[PlannedPage, ...]:
        """All generated pages; none while there are errors."""
        return () if self.is_broken else planned_pages(self.outline, self, self.words, self._repository)

    @cached_property
    def reviews(self) -> Mapping[str, Callable[[], str]]:
        """What is fetched in review mode, by the place of each file in the docs folder; none while there are errors."""
        return {
            review_file(track.id, lesson.id): partial(self.review, track, lesson)
            for track in self.outline.tracks
            for lesson in track.lessons
        }

    def review(self, track: CourseTrack, lesson: CourseLesson) -> str:
        """Return what is fetched in review mode of a lesson."""
        complete, read = self._complete(track.id, lesson.id), self._checked(track.id)
        language = self.words.language
        flaws = read.flaws.get(lesson.quiz_path or "", ()) if language == ENGLISH else ()
        return review_json(complete, read.sources.documents[lesson.path], language, self._repository, flaws)

    def in_track(self, track: CourseTrack, lesson: CourseLesson) -> tuple[CourseTrack, CourseLesson]:
        """Return a lesson with all its questions, and its track with it inside."""
        complete, shown = self._complete(track.id, lesson.id), self._shown_track(track.id)
        lessons = tuple(complete if each.id == lesson.id else each for each in shown.lessons)
        return replace(shown, lessons=lessons), complete

    def whole(self, track: CourseTrack) -> CourseTrack:
        """Return a track with all questions of its lessons and its review."""
        if track.id not in self._whole:
            lessons = tuple(self._complete(track.id, lesson.id) for lesson in track.lessons)
            self._whole[track.id] = with_review(replace(self._shown_track(track.id), lessons=lessons))
        return self._whole[track.id]

    def cards(self) -> tuple[TrackCard, ...]:
        """Return the tracks as the home page lists them."""
        if self._cards is None:
            self._cards = tuple(track_card(self.whole(track), self.words) for track in self.outline.tracks)
        return self._cards

    def forget(self, track: CourseTrack) -> None:
        """Let go of a track whose pages are made: of its questions, and of what was packed."""
        for some in (self._open, self._shown, self._whole):
            some.pop(track.id, None)
        for lesson in track.lessons:
            self._kept.forget((track.id, lesson.id))
        forget_questions()

    def _checked(self, track: str) -> CheckedTrack:
        if track not in self._open:
            read = self._read[track]
            self._open[track] = read.unpacked() if isinstance(read, PackedTrack) else read
        return self._open[track]

    def _shown_track(self, name: str) -> CourseTrack:
        """Return a track as outlines have it, but whole."""
        if name not in self._shown:
            (track,) = self._checked(name).sources.course.tracks
            self._shown[name] = shown_track(track, partial(self._complete, name))
        return self._shown[name]

    def _complete(self, track: str, lesson: str) -> CourseLesson:
        sources = self._checked(track).sources
        read = sources.course.tracks[0]
        place = next(place for place, each in enumerate(read.lessons) if each.id == lesson)
        own, before = read.lessons[place], read.lessons[:place]
        # Files that have not changed are the same objects again; see `lesson_with_generated` for what counts.
        grounds = (read.track, *(each.lesson for each in before), own.lesson, own.quiz, self.words)
        return self._kept.get((track, lesson), grounds, lambda: lesson_with_generated(sources, read, own, self.words))


class _Kept:
    """Lessons with their questions, and what these grew from, of one draft and of the one before it."""

    def __init__(self, before: _Kept | None) -> None:
        self._lessons: dict[tuple[str, str], tuple[tuple[object, ...], CourseLesson]] = {}
        self._before: dict[tuple[str, str], tuple[tuple[object, ...], CourseLesson]] = (
            {**before._before, **before._lessons} if before is not None else {}
        )

    def get(self, key: tuple[str, str], grounds: tuple[object, ...], make: Callable[[], CourseLesson]) -> CourseLesson:
        """Return the lesson of these grounds: the one that is there, else a new one."""
        found = self._lessons.get(key) or self._before.get(key)
        same = found is not None and len(found[0]) == len(grounds)
        if found is None or not same or any(old is not new for old, new in zip(found[0], grounds, strict=True)):
            found = (grounds, make())
        self._lessons[key] = found
        return found[1]

    def forget(self, key: tuple[str, str]) -> None:
        """Let go of a lesson."""
        self._lessons.pop(key, None)
