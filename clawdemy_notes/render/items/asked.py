"""Items that are asked together: a quiz, or some questions of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from clawdemy_notes.markup import Links
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Item, Quiz
from clawdemy_notes.render.block import one_block
from clawdemy_notes.render.environment import BLOCK, around, render, shown
from clawdemy_notes.render.groups import NO_DRAWINGS, render_run, runs
from clawdemy_notes.render.items.frame import points_of, render_item
from clawdemy_notes.words import Words

NO_ORIGINS: Mapping[str, Markup] = {}


def render_quiz(
    quiz: Quiz,
    *,
    quiz_id: str,
    title: str,
    progress_href: str,
    links: Links,
    sections: Mapping[str, tuple[str, str]],
    outcomes: Mapping[str, Phrase],
    words: Words,
    drawings: Mapping[str, Markup] = NO_DRAWINGS,
    origins: Mapping[str, Markup] = NO_ORIGINS,
) -> str:
    """Return the questions of a quiz as one `<div>` that can stand as raw HTML in a Markdown page.

    `quiz_id` is `<track>/<lesson>`: readers' progress is kept under it, with the `title`; `progress_href` leads to
    all attempts. `sections` gives the title of each section of the notes and its address, seen from the page;
    `outcomes` gives each outcome's words; `drawings` are those of the groups, sanitised, by file name;
    `origins` says of items, by id, where they come from.
    """
    items = render_items(
        quiz,
        quiz.items,
        level=2,
        links=links,
        sections=sections,
        outcomes=outcomes,
        words=words,
        drawings=drawings,
        origins=origins,
    )
    return render_asked(
        quiz.items,
        items,
        quiz_id=quiz_id,
        title=title,
        progress_href=progress_href,
        sections=sections,
        goals={id_: shown(text, links) for id_, text in outcomes.items()},
        goals_title=words.say("items.outcomes"),
        words=words,
    )


def render_asked(
    items: Sequence[Item],
    rendered: Iterable[str],
    *,
    quiz_id: str,
    title: str,
    progress_href: str,
    sections: Mapping[str, tuple[str, str]],
    goals: Mapping[str, Markup],
    goals_title: Markup,
    words: Words,
) -> str:
    """Return rendered items, with the ways to take them and the result, as one `<div>`.

    `goals` gives the words of each outcome that items name: the result has the points of each below `goals_title`.
    """
    points: Counter[str] = Counter()
    for item in items:
        points[item.outcome] += points_of(item)
    served = {item.section for item in items}
    quiz = render(
        "quiz.html",
        words=words,
        quiz_id=quiz_id,
        title=title,
        count=len(items),
        items=BLOCK,
        goals={id_: (text, points[id_]) for id_, text in goals.items() if points[id_]},
        goals_title=goals_title,
        sections={id_: place for id_, place in sections.items() if id_ in served},
        progress_href=progress_href,
    )
    return around("\n".join(map(one_block, rendered)), one_block(quiz))


def render_items(
    quiz: Quiz,
    items: Sequence[Item],
    *,
    level: int,
    links: Links,
    sections: Mapping[str, tuple[str, str]],
    outcomes: Mapping[str, Phrase],
    words: Words,
    drawings: Mapping[str, Markup],
    origins: Mapping[str, Markup] = NO_ORIGINS,
) -> Iterator[str]:
    """Yield items of a quiz that are asked together, each group of them as one; their headings are of a level."""
    for run in runs(quiz, items):
        group = quiz.group_of(run[0].item)
        rendered = [
            render_item(
                one.item,
                one.number,
                len(items),
                links=links,
                sections=sections,
                outcomes=outcomes,
                words=words,
                group=group,
                level=level if group is None else level + 1,
                origin=origins.get(one.item.id),
            )
            for one in run
        ]
        yield render_run(quiz, run, rendered, links=links, words=words, drawings=drawings, level=level)
