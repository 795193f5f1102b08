"""Groups of questions: what several items share, above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from clawdemy_notes.markup import Links
from clawdemy_notes.model.items import Item, Quiz
from clawdemy_notes.render.environment import render
from clawdemy_notes.words import Words

NO_DRAWINGS: Mapping[str, Markup] = {}


@dataclass(frozen=True)
class Numbered:
    """An item with its number among those that are asked together."""

    number: int
    item: Item


def runs(quiz: Quiz, items: Iterable[Item]) -> Iterator[tuple[Numbered, ...]]:
    """Yield items as they are shown: those of one group together, every other one by itself."""
    known = {group.id for group in quiz.groups}

    def together(one: Numbered) -> tuple[int, str | None]:
        return (0, one.item.group) if one.item.group in known else (one.number, None)

    for _, run in groupby((Numbered(*pair) for pair in enumerate(items, start=1)), key=together):
        yield tuple(run)


def render_run(
    quiz: Quiz,
    run: tuple[Numbered, ...],
    rendered: Iterable[str],
    *,
    links: Links,
    words: Words,
    drawings: Mapping[str, Markup],
    level: int,
) -> str:
    """Return the rendered items of a run, below what their group says and shows if they have one.

    `drawings` are sanitised and found by file name; `level` is that of the group's heading.
    """
    first = run[0]
    group = quiz.group_of(first.item)
    questions = "\n".join(rendered)
    if group is None:
        return questions
    return render(
        "group.html",
        words=words,
        group=group,
        # The group may be met again further down the page, but no item is.
        name=f"item-{first.item.id}--group",
        level=level,
        first=first.number,
        last=run[-1].number,
        drawings=drawings,
        items=Markup(questions),  # noqa: S704 - escaped where each was made
        links=links,
    )
