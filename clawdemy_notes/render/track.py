"""The page of a track."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from clawdemy_notes.markup import plain_phrase
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.course import CourseTrack
from clawdemy_notes.model.lecture import Lecture
from clawdemy_notes.model.track import REVIEW, TrackEntry
from clawdemy_notes.render.assets import PROGRESS_SCRIPT
from clawdemy_notes.render.environment import render_parts, shown
from clawdemy_notes.render.layout import href, review_page, track_page
from clawdemy_notes.render.lesson import number_of, question_count
from clawdemy_notes.render.links import Place, lesson_place, track_links
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.reading_time import reading_minutes
from clawdemy_notes.render.track_map import describe_map, draw_map
from clawdemy_notes.text import runs
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class LessonCard:
    """A lesson as its track's page lists it."""

    number: int
    title: str
    about: str | Markup
    needs: Markup
    """What it builds on, as a sentence."""
    href: str | None = None
    minutes: int | None = None
    difficulty: str | None = None
    questions: int = 0
    quiz_id: str = ""
    recording_note: Markup | None = None


@dataclass(frozen=True)
class PhaseView:
    """A phase with its lessons."""

    id: str
    title: str
    about: Phrase
    start: int
    lessons: tuple[LessonCard, ...]


def render_track(track: CourseTrack, words: Words) -> Page:
    """Return the track's page: phases, lessons, what needs what, and the lectures."""
    page = track_page(track.id)
    phases = []
    for phase in track.track.phases:
        cards = tuple(_card(track, entry, page, words) for entry in track.track.lessons if entry.phase == phase.id)
        phases.append(PhaseView(phase.id, phase.title, phase.about, cards[0].number if cards else 1, cards))
    parts = render_parts(
        "track.md",
        words=words,
        track=track.track,
        phases=phases,
        published_count=len(track.lessons),
        planned_count=len(track.track.lessons) - len(track.lessons),
        map_svg=draw_map(track, mirrored=words.is_right_to_left),
        map_alt=describe_map(track, words),
        links=track_links(track, page, words),
        review_id=f"{track.id}/{REVIEW}",
        review_count=len(track.review),
        review_href=href(page, review_page(track.id)),
        progress_script=href(page, PROGRESS_SCRIPT),
    )
    return Page(page, track.track.title, plain_phrase(track.track.about), parts, source=track.path)


def _card(track: CourseTrack, entry: TrackEntry, page: str, words: Words) -> LessonCard:
    place: Place = lesson_place(track, entry.id, page)
    number = number_of(track, entry.id)
    numbers = sorted(number_of(track, need) for need in entry.needs)
    needs = _needs(numbers, words)
    published = track.lesson(entry.id)
    if published is not None:
        notes = published.lesson
        return LessonCard(
            number,
            place.title,
            notes.description,
            needs,
            href=place.href,
            minutes=reading_minutes(notes),
            difficulty=notes.difficulty,
            questions=question_count(published),
            quiz_id=f"{track.id}/{entry.id}",
            recording_note=_recording_note(notes.lecture, words),
        )
    planned = entry.planned
    about = shown(planned.about, track_links(track, page, words)) if planned is not None else ""
    lecture = planned.lecture if planned is not None else None
    return LessonCard(number, place.title, about, needs, recording_note=_recording_note(lecture, words))


def _needs(numbers: list[int], words: Words) -> Markup:
    """Say what a lesson builds on by ascending numbers, with runs of three or more drawn together."""
    if not numbers:
        return words.say("pages.needs-no-other")
    parts: list[object] = []
    for first, last in runs(numbers):
        parts.extend([words.say("pages.range", first=first, last=last)] if last - first > 1 else range(first, last + 1))
    return words.say("pages.builds-on-numbers", count=len(numbers), lessons=words.listed(parts))


def _recording_note(lecture: Lecture | None, words: Words) -> Markup | None:
    """Say of a lecture whom to hear in it, and plainly when there is no recording."""
    if lecture is None:
        return None
    speakers = words.listed(speaker.name for speaker in lecture.speakers)
    given = words.day(lecture.date)
    if lecture.recording.status == "available":
        return words.say("pages.lecture-by", speakers=speakers, day=given)
    key = f"pages.lecture-by-{lecture.recording.status}"
    return words.say(key, speakers=speakers, day=given, looked_for=words.day(lecture.recording.looked_for))
