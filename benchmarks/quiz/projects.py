"""The same questions as two projects: ours, and the peer's, each as texts by their path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import yaml

from benchmarks.quiz.catalogue import Choice, Question

TITLE = "A hot machine"
OUR_PAGE = "lessons/workshop/heat/quiz/"
"""Where the quiz stands on our site."""
THEIR_PAGE = "quiz/"
"""Where the quiz stands on the peer's site."""


def our_project(questions: Iterable[Question]) -> Mapping[str, str]:
    """Return the questions as a lesson's quiz, with the smallest course around it."""
    return {
        "mkdocs.yml": _settings(["search", "clawdemy-notes"]),
        "docs/index.md": "# Home\n\nA workshop.\n",
        "docs/lessons/workshop/track.yml": _yaml(_TRACK),
        "docs/lessons/workshop/heat.yml": _yaml(_LESSON),
        "quizzes/workshop/heat.yml": _yaml({"items": [_item(question) for question in questions]}),
    }


def their_project(questions: Iterable[Question]) -> Mapping[str, str]:
    """Return the questions as a page of mkdocs-quiz.

    Its settings are its own defaults but for one: an answer waits for its button, as ours does.
    """
    quiz = "\n".join(map(_block, questions))
    return {
        "mkdocs.yml": _settings(["search", {"mkdocs_quiz": {"auto_submit": False}}]),
        "docs/index.md": "# Home\n\nA workshop.\n",
        "docs/quiz.md": f"# Quiz: {TITLE}\n\n{quiz}\n<!-- mkdocs-quiz results -->\n",
    }


def _settings(plugins: Sequence[object]) -> str:
    """Return `mkdocs.yml`, the same for both but for the plugins."""
    return _yaml(
        {
            "site_name": "Workshop",
            "site_url": "https://example.org/",
            "theme": {"name": "material", "language": "en", "font": False, "features": ["navigation.footer"]},
            "extra": {"generator": False},
            "plugins": plugins,
            "markdown_extensions": ["attr_list", "md_in_html", "tables", {"toc": {"permalink": "#"}}],
        }
    )


def _item(question: Question) -> Mapping[str, object]:
    return {
        "id": question.id,
        "kind": "multiple_choice" if question.has_several else "single_choice",
        "prompt": question.prompt,
        "outcome": "find",
        "section": "heat",
        "options": [
            {"id": letter, "text": choice.text, "correct": choice.correct, "feedback": choice.feedback}
            for letter, choice in zip("abcd", question.choices, strict=True)
        ],
        "explanation": question.explanation,
    }


def _block(question: Question) -> str:
    def line(choice: Choice) -> str:
        return f"- [{'x' if choice.correct else ' '}] {choice.text}\n> {choice.feedback}\n"

    return f"<quiz>\n{question.prompt}\n{''.join(map(line, question.choices))}\n{question.explanation}\n</quiz>\n"


def _yaml(content: object) -> str:
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110)


_TRACK = {
    "title": "Workshop",
    "about": "One lesson.",
    "blurb": "A track to measure.",
    "series": [
        {
            "id": "talks",
            "title": "Talks",
            "short_title": "Talks",
            "publisher": "A workshop",
            "url": "https://example.org/talks",
            "editions": [{"id": "one", "title": "One", "url": "https://example.org/talks/one"}],
            "rights": {"licence": "CC BY 4.0", "permitted_use": "reuse", "rights_holders": ["the speakers"]},
        }
    ],
    "phases": [{"id": "start", "title": "Start", "about": "Where it starts."}],
    "lessons": [{"id": "heat", "phase": "start"}],
    "scope_categories": [
        {
            "id": "policy",
            "title": "Policy",
            "question": "What should be allowed?",
            "forum": "Legislators",
            "instruments": ["law"],
        }
    ],
}
_LESSON = {
    "title": TITLE,
    "description": "A lesson that has what it needs for a quiz, to measure.",
    "difficulty": "introductory",
    "reviewed": "2026-11-22",
    "lecture": {
        "title": "A talk",
        "series": "talks",
        "edition": "one",
        "date": "2026-01-02",
        "speakers": [{"name": "Ada Example"}],
        "recording": {"status": "available", "url": "https://example.org/talks/one/1"},
    },
    "outcomes": [{"id": "find", "text": "Find what makes heat."}],
    "summary": "What rubs gets hot.",
    "sections": [{"id": "heat", "title": "Heat", "body": "What rubs gets hot [@paper]."}],
    "scope": {
        "test": "What can be measured is in.",
        "in_scope": [{"text": "How hot is it?", "instruments": ["measurement"]}],
    },
    "remember": ["What rubs gets hot."],
    "references": {
        "sources": [
            {
                "key": "paper",
                "kind": "paper",
                "title": "A paper",
                "authors": "Example",
                "year": 2020,
                "url": "https://example.org/paper",
            }
        ],
        "drawn": [{"source": "paper", "text": "The idea."}],
        "own_work": "The words.",
        "community": {
            "none_because": "Nobody has discussed it yet.",
            "looked_on": "2026-11-22",
            "look_again": "at the next review",
        },
    },
}
