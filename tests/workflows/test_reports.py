"""The links below questions, and the form that they fill in."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from clawdemy_notes.render.repository import Repository
from tests.workflows.test_workflows import GITHUB, read


def test_the_link_below_a_question_fills_in_fields_that_the_form_has() -> None:
    report = Repository("https://github.com/a/b").report("A title", "ai/first/q") or ""
    filled = {name: value for name, (value,) in parse_qs(urlsplit(report).query).items()}
    form = read(GITHUB / "ISSUE_TEMPLATE" / filled.pop("template"))
    # GitHub's own word is `title`; the others are ids of fields.
    assert filled == {"title": "A title", "question": "ai/first/q"}
    assert "question" in {field["id"] for field in form["body"]}
