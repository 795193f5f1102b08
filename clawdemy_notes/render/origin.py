"""Where a question comes from, and where readers can mend it: a line below the explanation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.quizzes.places import title_of_fact
from clawdemy_notes.render.environment import code, link
from clawdemy_notes.render.repository import Repository
from clawdemy_notes.words import Words, finished


@dataclass(frozen=True)
class Origins(Mapping[str, Markup]):
    """What is said of the origin of each item of a lesson, by the item's id; it is put together when it is wanted.

    It has no details of its own: it stands in the answer's, and the search index leaves out only what is not nested.
    """

    track: CourseTrack
    lesson: CourseLesson
    words: Words
    repository: Repository | None

    def __getitem__(self, item_id: str) -> Markup:
        """Return what is said of an item; empty where there is nothing to say."""
        origin = self.lesson.origins[item_id]
        said, links = Markup(), []
        if origin.generator:
            fact = self._titles[origin.fact] if origin.fact is not None else None
            said = finished(f"{self.words.say('items.from-notes', fact=fact, rule=code(origin.generator))} ")
        if self.repository is not None:
            question = f"{self.track.id}/{self.lesson.id}/{item_id}"
            edit = self.repository.edit(origin)
            report = self.repository.report(self.words.text("items.problem-title", id=question), question)
            ways = ((edit, self.words.say("items.edit-question")), (report, self.words.say("items.report-problem")))
            links = [link(href, way) for href, way in ways if href]
        if not said and not links:
            return said
        return finished(f'<p class="cn-soft">{said}{" · ".join(links)}</p>')

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        """What each fact is called from which a question was made."""
        facts = {origin.fact for origin in self.lesson.origins.values() if origin.fact is not None}
        return {fact: title_of_fact(self.lesson.lesson, fact) for fact in facts}

    def __iter__(self) -> Iterator[str]:
        """Return the ids of the items."""
        return iter(self.lesson.origins)

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self.lesson.origins)
