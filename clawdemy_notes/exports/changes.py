"""What became of the questions between two revisions of a course."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from clawdemy_notes.model.course import Course
from clawdemy_notes.model.fingerprint import fingerprint
from clawdemy_notes.model.items import Group, Item
from clawdemy_notes.text import counted


@dataclass(frozen=True)
class Change:
    """A question that came, went, or is another one."""

    quiz: str
    """`<track>/<lesson>`."""
    id: str
    change: Literal["added", "removed", "changed"]
    kind: str
    prompt: str
    generated_by: str | None
    fields: tuple[str, ...] = ()
    """What differs, by the names of the YAML; empty unless it changed."""
    asks_anew: bool = False
    """Whether readers who answered it before are told that it changed."""


@dataclass(frozen=True)
class _Entry:
    item: Item
    group: Group | None
    generated_by: str | None


def changes(old: Course, new: Course) -> tuple[Change, ...]:
    """Return what differs, by quizzes and then as the new ones have it; what was removed comes last."""
    before, after = _entries(old), _entries(new)
    found: list[Change] = []
    for quiz in sorted({*before, *after}):
        was, is_ = before.get(quiz, {}), after.get(quiz, {})
        for name, entry in is_.items():
            if name not in was:
                found.append(_change(quiz, entry, "added"))
            elif (was[name].item, was[name].group) != (entry.item, entry.group):
                found.append(_changed(quiz, was[name], entry))
        found += (_change(quiz, entry, "removed") for name, entry in was.items() if name not in is_)
    return tuple(found)


def changes_markdown(found: Iterable[Change], revision: str) -> str:
    """Return the changes as Markdown for a comment; authors' words stand in code, so that they mention nobody."""
    every = tuple(found)
    if not every:
        return f"No question differs from {_code(revision)}.\n"
    numbers = ((what, sum(one.change == what for one in every)) for what in ("added", "removed", "changed"))
    told = ", ".join(f"{number} {what}" for what, number in numbers if number)
    lines = [f"**{counted(len(every), 'question')} against {_code(revision)}:** {told}"]
    for quiz in dict.fromkeys(one.quiz for one in every):
        lines += ["", f"### {quiz}", "", *_lines(one for one in every if one.quiz == quiz)]
    return "\n".join(lines) + "\n"


def changes_json(found: Iterable[Change]) -> str:
    """Return the changes as a JSON list."""
    return json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2) + "\n"


def _lines(found: Iterable[Change]) -> Iterator[str]:
    for one in found:
        by = f", made by {one.generated_by}" if one.generated_by is not None else ""
        what = f": {', '.join(one.fields)}" if one.fields else ""
        anew = "; asks something else now" if one.asks_anew else ""
        yield f"- {one.change} {_code(one.id)} ({one.kind}{by}){what}{anew}: {_code(one.prompt)}"


def _entries(course: Course) -> Mapping[str, Mapping[str, _Entry]]:
    quizzes: dict[str, dict[str, _Entry]] = {}
    for track in course.tracks:
        for lesson in track.lessons:
            if lesson.quiz is not None:
                quizzes[f"{track.id}/{lesson.id}"] = {
                    item.id: _Entry(
                        item,
                        lesson.quiz.group_of(item),
                        lesson.origins[item.id].generator if item.id in lesson.origins else None,
                    )
                    for item in lesson.quiz.items
                }
    return quizzes


def _change(quiz: str, entry: _Entry, what: Literal["added", "removed"]) -> Change:
    return Change(quiz, entry.item.id, what, entry.item.kind, entry.item.prompt, entry.generated_by)


def _changed(quiz: str, was: _Entry, now: _Entry) -> Change:
    names = [*type(now.item).model_fields]
    fields = tuple(name for name in names if getattr(was.item, name, None) != getattr(now.item, name))
    if was.group != now.group and "group" not in fields:
        fields = (*fields, "group")
    anew = fingerprint(was.item, was.group) != fingerprint(now.item, now.group)
    return Change(quiz, now.item.id, "changed", now.item.kind, now.item.prompt, now.generated_by, fields, anew)


def _code(text: str) -> str:
    return "`" + " ".join(text.replace("`", "'").split()) + "`"
