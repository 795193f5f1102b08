"""Where pages lie and how they link to each other."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.render.layout import GLOSSARY, HOME, address, href, lesson_page, quiz_page, track_page

SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
PAGES = st.one_of(
    st.sampled_from([HOME, GLOSSARY]),
    SLUGS.map(track_page),
    st.builds(lesson_page, SLUGS, SLUGS),
    st.builds(quiz_page, SLUGS, SLUGS),
)


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("index.md", "glossary/index.md", "glossary/"),
        ("lessons/ai/index.md", "lessons/ai/jepa/index.md", "jepa/"),
        ("lessons/ai/jepa/quiz/index.md", "lessons/ai/jepa/index.md", "../"),
        ("lessons/ai/jepa/index.md", "lessons/ai/dit/index.md", "../dit/"),
        ("lessons/ai/jepa/index.md", "index.md", "../../../"),
        ("lessons/ai/jepa/index.md", "lessons/ai/jepa/index.md", "./"),
        ("lessons/ai/index.md", "assets/clawdemy/quiz.css", "../../assets/clawdemy/quiz.css"),
        ("guide/facts.md", "assets/clawdemy/quiz.css", "../../assets/clawdemy/quiz.css"),
    ],
)
def test_links_are_relative_directory_addresses(start: str, target: str, link: str) -> None:
    assert href(start, target) == link


@given(PAGES, PAGES)
def test_following_a_link_leads_to_its_target(start: str, target: str) -> None:
    reached = posixpath.normpath(posixpath.join("/", address(start), href(start, target)))
    assert reached == posixpath.normpath("/" + address(target))
