"""The map of what needs what."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.pipeline import build
from clawdemy_notes.render.track_map import WIDTH, direct_needs, draw_map
from tests.conftest import ROOT


def test_needs_that_another_need_brings_are_left_out() -> None:
    needs = {"a": (), "b": ("a",), "c": ("a", "b"), "d": ("a", "c")}
    assert direct_needs(needs) == {"a": (), "b": ("a",), "c": ("b",), "d": ("c",)}


def test_needs_that_nothing_else_brings_stay() -> None:
    assert direct_needs({"a": (), "b": (), "c": ("a", "b")})["c"] == ("a", "b")


def reachable(needs: dict[str, tuple[str, ...]], lesson: str) -> set[str]:
    return {found for need in needs[lesson] for found in {need, *reachable(needs, need)}}


@st.composite
def tracks(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    names = [str(number) for number in range(draw(st.integers(1, 7)))]
    return {
        name: tuple(draw(st.lists(st.sampled_from(names[:index]), unique=True)) if index else ())
        for index, name in enumerate(names)
    }


@given(tracks())
def test_the_map_says_the_same_with_no_arc_to_spare(needs: dict[str, tuple[str, ...]]) -> None:
    direct = direct_needs(needs)
    for lesson in needs:
        assert reachable(direct, lesson) == reachable(needs, lesson)
        for need in direct[lesson]:
            others = [other for other in direct[lesson] if other != need]
            assert not any(need in reachable(direct, other) for other in others)


def test_a_track_in_which_everything_needs_everything_is_drawn_at_once() -> None:
    names = [str(number) for number in range(200)]
    needs = {name: tuple(names[:index]) for index, name in enumerate(names)} | {"last": (*names, "other")}
    direct = direct_needs(needs)
    assert direct["last"] == ("199", "other")
    assert all(direct[name] == (before,) for before, name in itertools.pairwise(names))


def test_the_map_is_mirrored_where_words_run_from_right_to_left() -> None:
    (track,) = build(ROOT).course.tracks
    usual, mirrored = draw_map(track), draw_map(track, mirrored=True)
    assert 'direction="rtl"' not in usual
    assert mirrored.count('direction="rtl"') == mirrored.count("<text")

    def starts(svg: str) -> list[float]:
        return [float(x) for x in re.findall(r'<path class="line" d="M(\d+)', svg)]

    assert [WIDTH - x for x in starts(mirrored)] == starts(usual)
    assert len(starts(usual)) > 3
