"""A text that is not converted is judged as if it were."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from clawdemy_notes.checks._prose import examined
from clawdemy_notes.markup import examine
from clawdemy_notes.model.base import Phrase, Prose

PIECES = st.sampled_from(
    [
        *"a b c 1 2 . , : ; ! ? - = * + _ [ ] ( ) { } & @ \" ' | ~ # < > ` $ \\ /".split(),
        *(
            "**",
            "[[",
            "]]",
            "[@a]",
            "[@b]",
            "[@",
            "](",
            "![",
            "(lesson:a)",
            "(#a)",
            "https://a.org",
            "<b>",
            "$x$",
            "`x`",
        ),
        *(
            " ",
            "  ",
            "    ",
            "\n",
            "\n\n",
            "\n- ",
            "\n1. ",
            "\n* ",
            "- ",
            "---",
            "===",
            "\n\n    ",
            "\t",
            "\u00a0",
            "é",
        ),
        *("$x$", "`x`", "word ", "[[key word]]", "[word](https://a.org)", "&amp;", "[^1]", "*[a]: b", ": a"),
    ]
)


@settings(deadline=None, max_examples=600)
@given(text=st.lists(PIECES, min_size=1, max_size=14).map("".join))
@example("[@[@a]b]")
@example("a\n---")
@example("- a\n- [@b]\n\nc [@d]")
@example("- - a")
@example("1. [@a]\n===")
@example(" a")
@example("**[[key word]][@a]**")
@example("*[x](#y)[@a]*")
def test_what_a_text_mentions_is_what_its_conversion_meets(text: str) -> None:
    for kind in (Prose, Phrase):
        found, met = examined(kind(text)), examine(kind(text))
        assert sorted(found.citations) == sorted(met.citations)
        assert (found.lessons, found.lesson_sections, found.sections, found.problems) == (
            met.lessons,
            met.lesson_sections,
            met.sections,
            met.problems,
        )
