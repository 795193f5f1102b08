"""`clawdemy quiz`: a quiz as readers get it, and how a question came about."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from clawdemy_notes import pipeline
from clawdemy_notes.cli.formats import text_or_json
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.exports.quiz_text import quiz_json, quiz_text
from clawdemy_notes.generate import Generated, Ground
from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack, Origin
from clawdemy_notes.model.items import Item, Override
from clawdemy_notes.model.track import REVIEW
from clawdemy_notes.quizzes import SHIPPED, errors_in
from clawdemy_notes.quizzes.overrides import parts_with_feedback
from clawdemy_notes.quizzes.review import FEWEST_QUIZZES
from clawdemy_notes.report import render_text
from clawdemy_notes.text import listed, nearest
from clawdemy_notes.words import ENGLISH, LANGUAGES, words_of


@click.command()
@click.argument("lesson", metavar="TRACK/LESSON")
@root_option
@text_or_json
@click.option(
    "--seed",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="The attempt whose order of options is shown: each shuffles anew.",
)
@click.option("--answers", is_flag=True, help="Show the answers and explanations too.")
@click.option("--explain", metavar="ID", help="Tell how a question was made from a fact, and do not print the quiz.")
@click.option(
    "--language", type=click.Choice(LANGUAGES), default=ENGLISH, show_default=True, help="Language to ask in."
)
def quiz(
    lesson: str, root: Path | None, output_format: str, seed: int, answers: bool, explain: str | None, language: str
) -> None:
    """Print the quiz of a lesson, generated questions included; TRACK/review is that of the whole track."""
    result = pipeline.read(find_root(root), language)
    if has_errors(result.diagnostics):
        click.echo(render_text(result.diagnostics, colour=False), nl=False, err=True)
        sys.exit(1)
    reviewed = next((track for track in result.course.tracks if lesson == f"{track.id}/{REVIEW}"), None)
    if explain is not None:
        track, found, name = (
            _asked_in(reviewed, explain) if reviewed else (*_lesson_named(result.course, lesson), explain)
        )
        click.echo("\n".join(_explained(track, found, name, language)))
        return
    items, origins = _review(reviewed) if reviewed else _quiz(_lesson_named(result.course, lesson)[1], lesson)
    write = quiz_json if output_format == "json" else quiz_text
    click.echo(write(items, origins, seed, answers=answers), nl=False)


def _quiz(lesson: CourseLesson, name: str) -> tuple[tuple[Item, ...], Mapping[str, Origin]]:
    if lesson.quiz is None:
        raise click.UsageError(f"the lesson {name} has no quiz, and its facts make too few questions for one")
    return lesson.quiz.items, lesson.origins


def _review(track: CourseTrack) -> tuple[tuple[Item, ...], Mapping[str, Origin]]:
    """Return the questions of a track's review, and where they come from, by the ids that they have there."""
    if not track.review:
        raise click.UsageError(
            f"the track {track.id} has no review: fewer than {FEWEST_QUIZZES} of its lessons have a quiz, "
            "or its track.yml wants none"
        )
    origins = {f"{lesson.id}.{name}": origin for lesson in track.lessons for name, origin in lesson.origins.items()}
    return tuple(one.renamed for one in track.review), origins


def _asked_in(track: CourseTrack, name: str) -> tuple[CourseTrack, CourseLesson, str]:
    """Return the lesson whose quiz asks a question of the review, and what the question is called there."""
    one = next((one for one in track.review if one.id == name), None)
    lesson = track.lesson(one.lesson) if one is not None else None
    if one is None or lesson is None:
        meant = nearest(name, [one.id for one in track.review])
        asked = f"; did you mean {meant}?" if meant is not None else ""
        raise click.UsageError(f"the review of {track.id} asks no question {name}{asked}")
    return track, lesson, one.item.id


def _lesson_named(course: Course, name: str) -> tuple[CourseTrack, CourseLesson]:
    lessons = {f"{track.id}/{lesson.id}": (track, lesson) for track in course.tracks for lesson in track.lessons}
    if name not in lessons:
        meant = nearest(name, lessons)
        asked = f"did you mean {meant}?" if meant is not None else f"lessons are {listed(lessons)}"
        raise click.UsageError(f"there is no lesson {name}; {asked}")
    return lessons[name]


def _explained(track: CourseTrack, lesson: CourseLesson, name: str, language: str) -> Iterator[str]:
    """Yield lines on how a question came about."""
    words = words_of(language)
    made = {one.item.id: one for one in SHIPPED.make(Ground(track, lesson, words))}
    authored = lesson.origins.get(name)
    if name in made:
        flaw = errors_in((made[name],), lesson, words).get(name)
        state = f"dropped by the rule {flaw.rule}: {flaw.message}" if flaw is not None else _state(lesson, name)
        yield from _made(lesson, made[name], state)
    elif authored is not None:
        yield f"{name} was written by hand: {authored.path}:{authored.line}"
    else:
        meant = nearest(name, [each for each in made if each.startswith(f"{name.partition('--')[0]}--")] or made)
        asked = f"; did you mean {meant}?" if meant is not None else ""
        raise click.UsageError(f"no question {name} is made from the facts of this lesson{asked}")


def _made(lesson: CourseLesson, one: Generated, state: str) -> Iterator[str]:
    yield f"{one.item.id} ({one.item.kind})"
    yield f"  fact: {one.fact}, in {lesson.path}"
    yield f"  rule: {one.generator}: {one.rule}"
    yield f"  state: {state}"
    parts = parts_with_feedback(one.item)
    if parts:
        yield f"  parts, as 'feedback' of an override names them: {', '.join(parts)}"
    for title, dropped in (("wrong options", False), ("considered and dropped", True)):
        candidates = [each for each in one.candidates if (each.dropped is not None) == dropped]
        if candidates:
            yield f"  {title}:"
            yield from (
                f"    - {' '.join(each.text.split())} (from {each.fact}){f': {each.dropped}' if dropped else ''}"
                for each in candidates
            )


def _state(lesson: CourseLesson, name: str) -> str:
    override = lesson.quiz.overrides.get(name, Override()) if lesson.quiz is not None else Override()
    if override.reject is not None:
        return f"rejected: {override.reject}"
    if lesson.quiz is None or all(item.id != name for item in lesson.quiz.items):
        return "not asked, as the numbers under 'generate' leave no room for it"
    return "asked, pinned" if override.pin else "asked"
