"""Questions say where they come from, and lead to where they can be mended."""

from __future__ import annotations

import pytest

from clawdemy_notes.model.course import Origin
from clawdemy_notes.render.repository import Repository

ORIGIN = Origin("quizzes/ai/first one.yml", 12)


@pytest.mark.parametrize(
    ("url", "edit_uri", "address"),
    [
        (
            "https://github.com/a/b",
            "edit/main/docs/",
            "https://github.com/a/b/edit/main/quizzes/ai/first%20one.yml#L12",
        ),
        (
            "https://example.org/a",
            "https://edit.example.org/docs",
            "https://edit.example.org/quizzes/ai/first%20one.yml#L12",
        ),
        ("https://github.com/a/b", "", None),
    ],
)
def test_editing_leads_to_the_line(url: str, edit_uri: str, address: str | None) -> None:
    assert Repository(url, edit_uri).edit(ORIGIN) == address


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (
            "https://github.com/a/b",
            "https://github.com/a/b/issues/new?template=wrong-answer.yml&title=A+%26+b&question=ai/first/q",
        ),
        ("https://codeberg.org/a/b", "https://codeberg.org/a/b/issues/new?title=A+%26+b"),
        ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/issues/new?issue%5Btitle%5D=A+%26+b"),
        ("https://bitbucket.org/a/b", None),
    ],
)
def test_a_report_has_its_title_and_its_question(url: str, address: str | None) -> None:
    assert Repository(url).report("A & b", "ai/first/q") == address
