"""The examples of a page, each with the questions that readers get from it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from clawdemy_notes.examples.blocks import Block, blocks_in
from clawdemy_notes.examples.course import ExampleCourse, ExampleError, file_of
from clawdemy_notes.generate import Ground
from clawdemy_notes.markup import Links
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.items import Item, Override, Quiz
from clawdemy_notes.quizzes import SHIPPED, overridden
from clawdemy_notes.render.assets import QUIZ_SCRIPT, QUIZ_STYLE
from clawdemy_notes.render.block import one_block
from clawdemy_notes.render.environment import render
from clawdemy_notes.render.items import render_items
from clawdemy_notes.render.layout import href
from clawdemy_notes.render.lesson import figures_of
from clawdemy_notes.text import listed
from clawdemy_notes.words import Words

EXAMPLE_QUIZ = "guide"
"""What answers to examples are kept under: no lesson's progress, for it names no track."""


def with_examples(markdown: str, page: str, words: Words) -> str:
    """Return a hand-written page with the questions of its examples below each of them; most pages have none.

    Examples stand on what the lesson's fields of those before them say. Raises ExampleError when one does not pass
    the checks.
    """
    if "<!-- clawdemy:example" not in markdown:
        return markdown
    parts: list[str] = []
    course, start = ExampleCourse(), 0
    for block in blocks_in(markdown):
        if file_of(block.text) is None and block.shown is None:
            continue
        try:
            course = course.with_block(block.text)
            questions = _questions(block, course, page, words, len(parts))
        except ExampleError as error:
            # Not by its line: MkDocs has cut off the front matter.
            start_of = block.text.partition("\n")[0]
            raise ExampleError(f"{page}: the example that starts with `{start_of}` is not sound\n{error}") from error
        if block.shown is not None:
            parts.append(f"{markdown[start : block.end]}\n\n{questions}\n")
            start = block.end
        course = course.for_next_block()
    return "".join([*parts, markdown[start:]])


def _questions(block: Block, course: ExampleCourse, page: str, words: Words, before: int) -> str:
    """Return the questions of an example as one block of HTML; `before` is how many examples the page has shown."""
    sources = course.read()
    if block.shown is None:
        return ""
    (track,) = sources.course.tracks
    (lesson,) = track.lessons
    if lesson.quiz is None:
        raise ExampleError("the example has no quiz")
    items = tuple(_named(block.shown, track, lesson, lesson.quiz, words)) if block.shown else lesson.quiz.items
    rendered = render_items(
        lesson.quiz,
        items,
        level=4,  # below the block's own heading, which stands below the section's
        links=Links(words=words),  # there is no page of references to link to
        sections={},  # there are no notes to read again
        outcomes={outcome.id: outcome.text for outcome in lesson.lesson.outcomes},
        words=words,
        drawings=figures_of(track, lesson),
    )
    block_html = render(
        "example.html",
        words=words,
        quiz_id=EXAMPLE_QUIZ,
        name=f"example-{before + 1}",
        title=lesson.lesson.title,
        count=len(items),
        items=[Markup(item) for item in rendered],  # noqa: S704 - escaped by its own templates
        is_first=before == 0,
        style_href=href(page, QUIZ_STYLE),
        script_href=href(page, QUIZ_SCRIPT),
    )
    return one_block(block_html)


def _named(
    names: tuple[str, ...], track: CourseTrack, lesson: CourseLesson, quiz: Quiz, words: Words
) -> Iterator[Item]:
    """Yield items by their ids, those that are made from facts too, as the author changed them."""
    made = {one.item.id: one.item for one in SHIPPED.make(Ground(track, lesson, words))}
    changed = {name: overridden(item, quiz.overrides.get(name, Override())) for name, item in made.items()}
    all_items = {item.id: item for item in quiz.items} | changed
    for name in names:
        if name not in all_items:
            raise ExampleError(f"there is no question {name}; questions are {listed(all_items)}")
        yield all_items[name]
