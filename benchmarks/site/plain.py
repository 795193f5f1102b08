"""A catalogue as plain Markdown for the peers: notes, references and a quiz of each lesson, with the same words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.site.catalogue import Track
from benchmarks.site.settings import HOME, settings
from clawdemy_notes.model.facts import Calculation, Claim, PairSet, Term
from clawdemy_notes.model.facts import Sequence as Steps
from clawdemy_notes.model.items import Item, MultipleChoice, Quiz, SingleChoice, TrueFalse
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.references import References
from clawdemy_notes.model.scope import Scope

Block = Callable[[Item], str]
"""How a peer writes a question."""


def plain_project(tracks: Sequence[Track], block: Block, mkdocs: str) -> Iterator[tuple[str, str]]:
    """Yield the files of the catalogue for a peer: its settings, and three pages for each lesson."""
    yield "mkdocs.yml", mkdocs
    yield "docs/index.md", HOME
    for track in tracks:
        yield f"docs/lessons/{track.id}/index.md", _track_page(track)
        for entry in track.lessons:
            lesson, quiz = (
                Lesson.model_validate(entry.notes, strict=False),
                Quiz.model_validate(entry.quiz, strict=False),
            )
            folder = f"docs/lessons/{track.id}/{entry.id}"
            yield f"{folder}/index.md", notes_page(lesson)
            yield f"{folder}/references.md", references_page(lesson)
            yield f"{folder}/quiz.md", quiz_page(lesson, quiz, block)


def with_navigation(tracks: Iterable[Track], plugins: Sequence[object] = ("search",)) -> str:
    """Return `mkdocs.yml` that lists every page, as a reader of a catalogue expects, with Material's pruning."""
    nav: list[object] = [{"Home": "index.md"}]
    for track in tracks:
        lessons: list[object] = [f"lessons/{track.id}/index.md"]
        for entry in track.lessons:
            folder = f"lessons/{track.id}/{entry.id}"
            pages = ({"Notes": "index.md"}, {"References": "references.md"}, {"Quiz": "quiz.md"})
            lessons.append(
                {entry.notes["title"]: [{name: f"{folder}/{file}" for name, file in page.items()} for page in pages]}
            )
        nav.append({track.course["title"]: lessons})
    return settings(features=["navigation.prune"], nav=nav, plugins=plugins)


def without_navigation() -> str:
    """Return `mkdocs.yml` that lists the home page only."""
    return settings(nav=[{"Home": "index.md"}], not_in_nav="*")


def folded(item: Item) -> str:
    """Return a question whose answer is folded away: what Markdown can do without a plugin."""
    boxes = "\n".join(f"- {text}" for text, *_ in _choices(item))
    answers = "\n".join(f"- {'Right' if correct else 'Wrong'}: {text} {why}" for text, correct, why in _choices(item))
    return (
        f"{item.prompt}\n\n{boxes}\n\n"
        f'<details markdown="1">\n<summary>Answer</summary>\n\n{answers}\n\n{item.explanation}\n\n</details>\n'
    )


def tagged(item: Item) -> str:
    """Return a question as mkdocs-quiz wants it."""
    boxes = "".join(f"- [{'x' if correct else ' '}] {text}\n> {why}\n" for text, correct, why in _choices(item))
    return f"<quiz>\n{item.prompt}\n{boxes}\n{item.explanation}\n</quiz>\n"


def notes_page(lesson: Lesson) -> str:
    """Return the page of notes, with all facts where our own page shows them."""
    outcomes = _list(outcome.text for outcome in lesson.outcomes)
    parts = [f"# {lesson.title}", lesson.description, "## Outcomes", outcomes, "## Summary", lesson.summary]
    for section in lesson.sections:
        parts += [f"## {section.title} {{#{section.id}}}", section.body]
        parts += [_pairs(each) for each in lesson.pair_sets if each.section == section.id]
        parts += [_steps(each) for each in lesson.sequences if each.section == section.id]
        parts += [_rule(each) for each in lesson.calculations if each.section == section.id]
        parts += [_claim(each) for each in lesson.claims if each.section == section.id]
    parts += ["## Key terms", "\n\n".join(map(_term, lesson.terms)), "## Scope", _scope(lesson.scope)]
    parts += ["## Pitfalls", *(f"**{each.belief}** {each.correction}" for each in lesson.pitfalls)]
    for activity in lesson.activities:
        parts += [f"## {activity.title}", _list(f"{step.do} {step.answer or ''}" for step in activity.steps)]
    parts += ["## Remember", _list(lesson.remember)]
    parts += [f"*[{short}]: {long}" for short, long in lesson.abbreviations.items()]
    text = "\n\n".join(map(str, parts)) + "\n"
    for source in lesson.references.sources:
        text = text.replace(f"[@{source.key}]", f"([{source.authors}, {source.year}](references.md#{source.key}))")
    return text.replace("[[", "**").replace("]]", "**")


def references_page(lesson: Lesson) -> str:
    """Return the page of references."""
    found = lesson.references
    parts = [f"# References: {lesson.title}", "## Sources", *_sources(found), "## Our own work", found.own_work]
    parts += ["## Going deeper", _list(f"**{each.source}**: {each.why}" for each in found.going_deeper)]
    parts += ["## Next door", *(f"**{each.title}**: {each.text}" for each in found.adjacent)]
    parts += ["## Community", found.community.none_because or ""]
    return "\n\n".join(map(str, parts)) + "\n"


def quiz_page(lesson: Lesson, quiz: Quiz, block: Block) -> str:
    """Return the quiz with its authored questions."""
    asked = "\n".join(f"## Question {number}\n\n{block(item)}" for number, item in enumerate(quiz.items, 1))
    return f"# Quiz: {lesson.title}\n\n{asked}"


def _track_page(track: Track) -> str:
    links = _list(
        f"[{entry.notes['title']}]({entry.id}/index.md): {entry.notes['description']}" for entry in track.lessons
    )
    return f"# {track.course['title']}\n\n{track.course['blurb']}\n\n{links}\n"


def _choices(item: Item) -> list[tuple[str, bool, str]]:
    match item:
        case SingleChoice() | MultipleChoice():
            return [(option.text, option.correct, option.feedback) for option in item.options]
        case TrueFalse():
            return [("True", item.answer, item.feedback_true), ("False", not item.answer, item.feedback_false)]
        case _:
            raise ValueError(f"the peers cannot ask {item.kind}")


def _list(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _pairs(pairs: PairSet) -> str:
    rows = "\n".join(f"| {pair.left} | {pair.right} | {pair.why} |" for pair in pairs.pairs)
    return f"### {pairs.title}\n\n| {pairs.left_heading} | {pairs.right_heading} | Why |\n| --- | --- | --- |\n{rows}"


def _steps(steps: Steps) -> str:
    return f"### {steps.title}\n\n" + "\n".join(f"{number}. {step}" for number, step in enumerate(steps.steps, 1))


def _rule(calculation: Calculation) -> str:
    parameters = _list(f"{one.label} ({one.minimum} to {one.maximum} {one.unit})" for one in calculation.parameters)
    return f"### {calculation.title}\n\n`{calculation.formula}` {calculation.unit}\n\n{parameters}"


def _claim(claim: Claim) -> str:
    return f"**{claim.statement}** {claim.why}"


def _term(term: Term) -> str:
    return f"**{term.term}** ({term.category}): {term.definition}"


def _scope(scope: Scope) -> str:
    inside = _list(f"{each.text} ({', '.join(each.instruments)})" for each in scope.in_scope)
    outside = "\n\n".join(f"{each.text}\n\n{_list(one.text for one in each.examples)}" for each in scope.out_of_scope)
    beyond = _list(f"{each.text}: {each.why}" for each in scope.not_covered)
    return f"{scope.test}\n\n### In scope\n\n{inside}\n\n### Out of scope\n\n{outside}\n\n### Not covered\n\n{beyond}"


def _sources(found: References) -> Iterator[str]:
    drawn = {each.source: each.text for each in found.drawn}
    for source in found.sources:
        yield f"### {source.title} {{#{source.key}}}"
        yield f"{source.authors}, {source.year}, {source.kind}, <{source.url}>. {drawn[source.key]}"
