"""Examples in hand-written pages: checked, and followed by the questions that they make."""

from __future__ import annotations

import re

import pytest

from clawdemy_notes.examples import ExampleError, with_examples
from clawdemy_notes.words import ENGLISH, words_of

WORDS = words_of(ENGLISH)
MARK = "<!-- clawdemy:example -->"
ITEM = """\
- id: half-as-long
  kind: true_false
  prompt: A clip that is half as long has half as many tokens.
  outcome: explain
  section: idea
  answer: true
  feedback_true: Each frame brings its own.
  feedback_false: You may have thought of pairs.
  explanation: Tokens are counted frame by frame.
"""
TERMS = """\
terms:
  - {id: patch, term: patch, definition: A square of cells that is cut out of one frame., section: idea}
  - {id: token, term: token, definition: A piece of the grid as the model compares it., section: idea}
  - {id: latent, term: latent, definition: The small grid of numbers behind a clip., section: idea}
"""


def page(*blocks: str) -> str:
    """Return a page with blocks of YAML, each below its mark."""
    parts = (f"{mark}\n\n```yaml\n{text}```" for mark, text in zip(blocks[::2], blocks[1::2], strict=True))
    return "# A page\n\n" + "\n\nSome words.\n\n".join(parts) + "\n\nThe end.\n"


def shown(markdown: str) -> list[str]:
    """Return the ids of the items that a page shows."""
    return re.findall(r'<clawdemy-item[^>]* id="item-([^"]*)"', with_examples(markdown, "a/page.md", WORDS))


def test_a_page_without_marks_stays_as_it_is() -> None:
    markdown = f"# A page\n\n```yaml\n{ITEM.replace('kind', 'knid')}```\n"
    assert with_examples(markdown, "page.md", WORDS) == markdown


def test_an_example_is_followed_by_its_question() -> None:
    written = page(MARK, ITEM)
    made = with_examples(written, "a/page.md", WORDS)
    assert made.startswith(written.partition("\n\nThe end.")[0])
    assert made.endswith("\n\nThe end.\n")
    assert shown(written) == ["half-as-long"]


def test_questions_of_an_example_are_one_block_of_html() -> None:
    (block,) = re.findall(
        r'\n\n(<div class="cn-quiz.*)\n\nThe end', with_examples(page(MARK, ITEM), "p.md", WORDS), re.DOTALL
    )
    assert "\n\n" not in block
    assert not re.search(r"^\s", block, re.MULTILINE)


def test_a_list_of_items_takes_the_place_of_those_before() -> None:
    assert shown(page(MARK, ITEM, MARK, ITEM.replace("half-as", "twice-as"))) == ["half-as-long", "twice-as-long"]


def test_named_questions_grow_from_the_facts_of_this_block_and_of_those_before() -> None:
    written = page(
        "<!-- clawdemy:example patch--term-recall -->", TERMS,
        "<!-- clawdemy:example token--term-recall -->", "generate:\n  most: 1\n",
    )  # fmt: skip
    assert shown(written) == ["patch--term-recall", "token--term-recall"]


def test_what_an_override_says_is_shown() -> None:
    override = "overrides:\n  patch--term-recall:\n    prompt: What is cut out?\n"
    written = page("Not shown.", TERMS, "<!-- clawdemy:example patch--term-recall -->", override)
    assert "What is cut out?</legend>" in with_examples(written, "page.md", WORDS)


def test_script_and_style_are_fetched_once_from_where_the_page_lies() -> None:
    made = with_examples(page(MARK, ITEM, MARK, ITEM.replace("half-as", "twice-as")), "a/b.md", WORDS)
    assert made.count("define.js") == made.count("quiz.css") == 1
    assert 'src="../../assets/clawdemy/define.js"' in made


def test_an_example_that_is_not_sound_is_named_by_its_start_with_what_is_found() -> None:
    with pytest.raises(ExampleError) as raised:
        with_examples(page("Fine.", TERMS, MARK, ITEM.replace("idea", "nowhere")), "a/page.md", WORDS)
    assert str(raised.value).startswith("a/page.md: the example that starts with `- id: half-as-long` is not sound\n")
    assert "error[unknown-section]" in str(raised.value)


def test_a_warning_is_not_sound_either() -> None:
    with pytest.raises(ExampleError, match=r"warning\[short-explanation\]"):
        with_examples(page(MARK, ITEM.replace("Tokens are counted frame by frame.", "So.")), "page.md", WORDS)


@pytest.mark.parametrize("text", ["site_name: Mine\n", "- one\n- two\n", "a: [\n", "just words\n"])
def test_what_is_no_part_of_a_course_cannot_be_shown(text: str) -> None:
    with pytest.raises(ExampleError, match="no part of a track, a lesson or a quiz"):
        with_examples(page(MARK, text), "page.md", WORDS)


def test_a_question_that_is_not_there_is_named_beside_those_that_are() -> None:
    with pytest.raises(ExampleError, match=r"there is no question patch--what-not; questions are .*patch--term-recall"):
        with_examples(page("<!-- clawdemy:example patch--what-not -->", TERMS), "page.md", WORDS)
