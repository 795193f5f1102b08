"""Texts read the same however quickly it is found out."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from clawdemy_notes.quality._plain import Text, flattened

PIECES = st.sampled_from(
    [
        *"a b C 1 2 , . [ ] ( ) * ` \\ ² ٣ İ".split(),
        " ",
        "  ",
        "\n",
        "\t",
        "\u00a0",
        "\u202f",
        "\x1f",
        "[@a]",
        " [@b]",
        "](x)",
        "1,000",
    ]
)
texts = st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join))


@given(text=texts)
@example("a [ [@a]@b] c")
@example(" a\u00a0 b\n\nc ")
def test_a_flattened_text_is_on_one_line_without_citations_and_marks(text: str) -> None:
    without = re.sub(r"\[([^\[\]]*)\]\([^()\s]*\)", r"\1", text)
    without = re.sub(r" ?\[@[^\]\s]*\]", "", without)
    assert flattened(text) == " ".join(re.sub(r"[*`\[\]\\]", "", without).lower().split())


@given(text=texts)
def test_digits_are_found_wherever_they_stand(text: str) -> None:
    assert Text(text).has_digits is any(map(str.isdigit, Text(text).plain))
