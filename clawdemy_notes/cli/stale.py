"""`clawdemy stale`: the lessons whose review is overdue."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from clawdemy_notes.cli.formats import text_or_json
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.model.course import Course
from clawdemy_notes.model.review import review_due
from clawdemy_notes.report import render_text
from clawdemy_notes.source import read_course
from clawdemy_notes.text import counted


@dataclass(frozen=True, order=True)
class StaleLesson:
    """A lesson that somebody has to read against its sources again."""

    due: datetime.date
    """The day until which its last review counted."""
    path: str
    title: str
    reviewed: datetime.date
    days_overdue: int


@click.command()
@root_option
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day to look from (YYYY-MM-DD). Default: today.",
)
@text_or_json
def stale(root: Path | None, on: datetime.datetime | None, output_format: str) -> None:
    """List the lessons whose review is overdue, the longest overdue first.

    A lesson says with `reviewed` when it was last read against its sources, and its track with
    `review_every_months` for how long that counts. The exit code is 1 when there are such lessons.
    """
    sources = read_course(find_root(root))
    if has_errors(sources.diagnostics):
        # A lesson that cannot be read would be missing here, as if it were fresh.
        click.echo(render_text(sources.diagnostics, colour=False), nl=False, err=True)
        sys.exit(1)
    day = on.date() if on is not None else datetime.date.today()
    found = sorted(stale_lessons(sources.course, day))
    if output_format == "json":
        click.echo(json.dumps({"on": day, "lessons": [asdict(each) for each in found]}, default=str, indent=2))
    else:
        number = sum(len(track.lessons) for track in sources.course.tracks)
        click.echo("\n".join(_lines(found, number)))
    sys.exit(1 if found else 0)


def stale_lessons(course: Course, day: datetime.date) -> Iterator[StaleLesson]:
    """Yield the lessons whose review does not count any more on a day."""
    for track in course.tracks:
        for each in track.lessons:
            due = review_due(track.track, each.lesson)
            if day > due:
                yield StaleLesson(due, each.path, each.lesson.title, each.lesson.reviewed, (day - due).days)


def _lines(found: list[StaleLesson], number: int) -> Iterator[str]:
    for each in found:
        overdue = counted(each.days_overdue, "day")
        yield f"{each.path}: reviewed {each.reviewed}, due {each.due}, {overdue} overdue: {each.title}"
    yield f"{len(found)} of {counted(number, 'lesson')} to be reviewed"
