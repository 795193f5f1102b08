"""When a lesson has to be read against its sources again."""

from __future__ import annotations

import calendar
import datetime

from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track


def review_due(track: Track, lesson: Lesson) -> datetime.date:
    """Return the last day on which a lesson's review still counts: as many months after it as the track says."""
    return months_later(lesson.reviewed, track.review_every_months)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day of a later month, or that month's last day where it has no such day.

    Past the end of the calendar (the year 9999) it is the calendar's last day.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > datetime.MAXYEAR:
        return datetime.date.max
    length = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, length))
