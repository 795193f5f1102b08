"""A new item of any kind, at the end of a quiz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from clawdemy_notes.model.items import Item
from clawdemy_notes.schema import modeline
from clawdemy_notes.skeletons.edits import with_entry
from clawdemy_notes.skeletons.fill import filled, indented, plain
from clawdemy_notes.skeletons.place import free_id, has_mistakes, item_ids, source_of, split, track_of
from clawdemy_notes.skeletons.refused import RefusedError, require_id
from clawdemy_notes.source import CourseSources
from clawdemy_notes.source.fields import tags
from clawdemy_notes.source.read import QUIZZES
from clawdemy_notes.text import listed, nearest

KINDS: tuple[str, ...] = tuple(tags(model)[0] for model in get_args(get_args(Item)[0]))
"""All kinds of items."""


def new_item(sources: CourseSources, name: str, kind: str, item_id: str | None = None) -> tuple[str, Mapping[str, str]]:
    """Return the id of a new item, and the quiz that ends in it, by its path."""
    track_id, lesson_id = split(name)
    track_of(sources, track_id)
    track = source_of(sources, track_id)
    lesson, quiz = track.lesson(lesson_id), track.quiz(lesson_id)
    if lesson is None:
        meant = nearest(lesson_id, [one.id for one in track.lessons])
        asked = f"did you mean {track_id}/{meant}?" if meant is not None else f"`clawdemy new lesson {name}` makes it"
        raise RefusedError(f"there is no lesson {name}; {asked}")
    if lesson.lesson is None:
        raise has_mistakes(lesson.document)
    if quiz is not None and quiz.quiz is None:
        raise has_mistakes(quiz.document)
    taken = item_ids(track)
    item_id = item_id or free_id(kind.replace("_", "-"), taken)
    require_id(item_id, "an item")
    if item_id in taken:
        raise RefusedError(f"an item of this track has the id {item_id} already; ids are unique in a track")
    outcomes = [outcome.id for outcome in lesson.lesson.outcomes]
    sections = [section.id for section in lesson.lesson.sections]
    text = item_text(kind, item_id, outcomes, sections)
    if quiz is not None:
        return item_id, {quiz.document.path: with_entry(quiz.document, "items", text)}
    path = f"{QUIZZES}/{track_id}/{lesson_id}.yml"
    return item_id, {path: filled("quiz.yml", modeline=modeline(path), lesson=name, item=indented(text, 2))}


def item_text(kind: str, item_id: str, outcomes: Sequence[str], sections: Sequence[str]) -> str:
    """Return an item as an entry of a list at the left margin.

    It serves the first of the lesson's outcomes, and leads to the first of its sections; comments name the others.
    """
    return filled(
        "items/_item.yml",
        id=plain(item_id),
        kind=kind,
        outcome=plain(outcomes[0]),
        section=plain(sections[0]),
        outcomes=_choice(outcomes, "outcome"),
        sections=_choice(sections, "section"),
        fields=indented(filled(f"items/{kind}.yml"), 2).rstrip("\n"),
    )


def _choice(names: Sequence[str], what: str) -> str:
    """Say between what an author can choose, on one line."""
    return f"one of {listed(names, 5)}" if len(names) > 1 else f"the {what} of the lesson"
