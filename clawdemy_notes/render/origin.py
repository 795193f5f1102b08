"""Where a question comes from, and where readers can mend it: a line below the explanation."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.quizzes.places import title_of_fact
from clawdemy_notes.render.environment import render
from clawdemy_notes.render.repository import Repository
from clawdemy_notes.words import Words


def render_origins(
    track: CourseTrack, lesson: CourseLesson, words: Words, repository: Repository | None
) -> Mapping[str, Markup]:
    """Return what is said of the origin of each item, by the item's id; nothing where there is nothing to say."""
    origins = {}
    for item_id, origin in lesson.origins.items():
        question = f"{track.id}/{lesson.id}/{item_id}"
        title = words.text("items.problem-title", id=question)
        made = render(
            "items/_origin.html",
            words=words,
            fact=title_of_fact(lesson.lesson, origin.fact) if origin.fact is not None else None,
            generator=origin.generator,
            edit=repository.edit(origin) if repository is not None else None,
            report=repository.report(title, question) if repository is not None else None,
        )
        if made.strip():
            origins[item_id] = Markup(made)  # noqa: S704 - escaped by its own template
    return origins
