"""The map of a track: its lessons from top to bottom, with arcs from each to what builds on it."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from markupsafe import Markup, escape

from clawdemy_notes.model.course import CourseTrack
from clawdemy_notes.words import Words

WIDTH = 380  # user units; drawn at no less than 288 px, so that text of 14 units stays legible
ARCS = 64  # room for the arcs at the left
LINE = 17
GAP = 14
CHARACTERS = 36  # of a title, before it wraps


def direct_needs(needs: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return for each lesson only those needs that no other of its needs already brings.

    This is the transitive reduction of an acyclic relation (Aho, Garey & Ullman 1972).
    """
    brought: dict[str, set[str]] = {}  # by each lesson, itself left out

    def brings(lesson: str) -> set[str]:
        if lesson not in brought:
            found: set[str] = set()
            waiting = list(needs.get(lesson, ()))
            while waiting:
                need = waiting.pop()
                if need not in found:
                    found.add(need)
                    waiting.extend(needs.get(need, ()))
            brought[lesson] = found
        return brought[lesson]

    return {
        lesson: tuple(
            need
            for need in dict.fromkeys(wanted)
            if not any(need in brings(other) for other in wanted if other != need)
        )
        for lesson, wanted in needs.items()
    }


def draw_map(track: CourseTrack, *, mirrored: bool = False) -> Markup:
    """Return the map as inline SVG; its colours come from the same classes as those of the drawings.

    It is mirrored for languages that are written from right to left: the arcs are at the right then.
    """
    entries = track.track.lessons
    shapes: list[Markup] = []
    middles: dict[str, float] = {}
    top = 4.0
    for number, entry in enumerate(entries, start=1):
        lines = textwrap.wrap(f"{number}. {track.title_of(entry.id)}", CHARACTERS)
        height = LINE * len(lines) + 14
        middles[entry.id] = top + height / 2
        box = "plain dash" if track.lesson(entry.id) is None else "tint-a"
        shapes.append(
            Markup('<rect class="{}" x="{}" y="{:g}" width="{}" height="{}" rx="6"/>').format(
                box, 4 if mirrored else ARCS, top, WIDTH - ARCS - 4, height
            )
        )
        for index, line in enumerate(lines):
            shapes.append(
                Markup('<text class="ink" x="{}" y="{:g}" font-size="14"{}>{}</text>').format(
                    _across(ARCS + 10, mirrored),
                    top + 20 + index * LINE,
                    Markup(' direction="rtl"') if mirrored else "",
                    escape(line),
                )
            )
        top += height + GAP
    needs = direct_needs({entry.id: entry.needs for entry in entries})
    position = {entry.id: index for index, entry in enumerate(entries)}
    for entry in entries:
        for need in needs[entry.id]:
            shapes.append(_arc(middles[need], middles[entry.id], position[entry.id] - position[need], mirrored))
    return Markup('<svg viewBox="0 0 {} {:g}">{}</svg>').format(WIDTH, top - GAP + 4, Markup("").join(shapes))


def _across(x: int, mirrored: bool) -> int:
    return WIDTH - x if mirrored else x


def _arc(start: float, end: float, distance: int, mirrored: bool) -> Markup:
    """Return an arc from a lesson down to one that builds on it; the farther, the wider."""
    reach = ARCS - min(14 + 9 * distance, ARCS - 2)
    start += 5  # an arc leaves below the middle of its box and arrives above it, so that arcs stay apart
    end -= 5
    return Markup(
        '<path class="line" d="M{x} {s:g} C{r} {s:g} {r} {e:g} {t} {e:g}"/>'
        '<path class="head" d="M{x} {e:g} l{h} -4 v8 z"/>'
    ).format(
        x=_across(ARCS, mirrored),
        t=_across(ARCS - 6, mirrored),
        s=start,
        e=end,
        r=_across(reach, mirrored),
        h=7 if mirrored else -7,
    )


def describe_map(track: CourseTrack, words: Words) -> str:
    """Return the map in words."""
    numbers = {entry.id: number for number, entry in enumerate(track.track.lessons, start=1)}
    needs = direct_needs({entry.id: entry.needs for entry in track.track.lessons})
    sentences = []
    for entry in track.track.lessons:
        number = numbers[entry.id]
        needed = words.listed(numbers[need] for need in needs[entry.id])
        if needed:
            sentences.append(words.text("pages.map-builds-on", number=number, lessons=needed))
        else:
            sentences.append(words.text("pages.map-needs-none", number=number))
    return words.text("pages.map-in-words", sentences=" ".join(sentences))
