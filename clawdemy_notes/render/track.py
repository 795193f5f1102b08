"""The page of a track."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from clawdemy_notes.markup import plain_phrase
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.course import CourseTrack
from clawdemy_notes.model.lecture import Lecture
from clawdemy_notes.model.track import TrackEntry
from clawdemy_notes.render.environment import day, render, shown
from clawdemy_notes.render.layout import track_page
from clawdemy_notes.render.lesson import number_of, question_count
from clawdemy_notes.render.links import Place, lesson_place, track_links
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.reading_time import reading_minutes
from clawdemy_notes.render.track_map import describe_map, draw_map
from clawdemy_notes.text import number_ranges


@dataclass(frozen=True)
class LessonCard:
    """A lesson as its track's page lists it."""

    number: int
    title: str
    about: str | Markup
    needs: str
    """The numbers of the lessons it builds on, in words."""
    href: str | None = None
    minutes: int | None = None
    difficulty: str | None = None
    questions: int = 0
    recording_note: str | None = None


@dataclass(frozen=True)
class PhaseView:
    """A phase with its lessons."""

    id: str
    title: str
    about: Phrase
    start: int
    lessons: tuple[LessonCard, ...]


def render_track(track: CourseTrack) -> Page:
    """Return the track's page: phases, lessons, what needs what, and the lectures."""
    page = track_page(track.id)
    phases = []
    for phase in track.track.phases:
        cards = tuple(_card(track, entry, page) for entry in track.track.lessons if entry.phase == phase.id)
        phases.append(PhaseView(phase.id, phase.title, phase.about, cards[0].number if cards else 1, cards))
    body = render(
        "track.md",
        track=track.track,
        phases=phases,
        published_count=len(track.lessons),
        planned_count=len(track.track.lessons) - len(track.lessons),
        map_svg=draw_map(track),
        map_alt=describe_map(track),
        links=track_links(track, page),
    )
    return Page(page, track.track.title, plain_phrase(track.track.about), body, source=track.path)


def _card(track: CourseTrack, entry: TrackEntry, page: str) -> LessonCard:
    place: Place = lesson_place(track, entry.id, page)
    number = number_of(track, entry.id)
    numbers = sorted(number_of(track, need) for need in entry.needs)
    needs = f"{'lesson' if len(numbers) == 1 else 'lessons'} {number_ranges(numbers)}" if numbers else ""
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
            recording_note=_recording_note(notes.lecture),
        )
    planned = entry.planned
    about = shown(planned.about, track_links(track, page)) if planned is not None else ""
    lecture = planned.lecture if planned is not None else None
    return LessonCard(number, place.title, about, needs, recording_note=_recording_note(lecture))


def _recording_note(lecture: Lecture | None) -> str | None:
    """Say of a lecture whom to hear in it, and plainly when there is no recording."""
    if lecture is None:
        return None
    speakers = " and ".join(speaker.name for speaker in lecture.speakers)
    note = f"Lecture by {speakers}, {day(lecture.date)}"
    if lecture.recording.status == "available":
        return note
    state = "recording pending" if lecture.recording.status == "pending" else "no public recording found"
    return f"{note}; {state} (looked for on {day(lecture.recording.looked_for)})"
