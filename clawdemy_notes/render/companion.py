"""What a lesson accompanies, with the ids of series and editions resolved."""

from __future__ import annotations

from dataclasses import dataclass

from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.lecture import Edition, Lecture, Rights, Series, WholeSeries
from clawdemy_notes.model.track import Track


@dataclass(frozen=True)
class Companion:
    """A lecture with its series and edition, or a whole series with its editions."""

    series: Series
    editions: tuple[Edition, ...]
    rights: Rights
    lecture: Lecture | None = None
    note: Phrase | None = None

    @property
    def edition(self) -> Edition:
        """Return the edition of a lecture: the only one."""
        return self.editions[0]


def find_companion(track: Track, lecture: Lecture | None, whole: WholeSeries | None) -> Companion | None:
    """Return what a lesson accompanies; None for a planned lesson that names nothing yet."""
    if lecture is not None:
        series = _series(track, lecture.series)
        rights = lecture.rights or series.rights
        return Companion(series, _editions(series, (lecture.edition,)), rights, lecture=lecture)
    if whole is not None:
        series = _series(track, whole.series)
        return Companion(series, _editions(series, whole.editions), series.rights, note=whole.note)
    return None


def _series(track: Track, series_id: str) -> Series:
    return next(series for series in track.series if series.id == series_id)


def _editions(series: Series, edition_ids: tuple[str, ...]) -> tuple[Edition, ...]:
    return tuple(edition for edition in series.editions if edition.id in edition_ids)
