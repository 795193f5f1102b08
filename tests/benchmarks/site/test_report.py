"""From samples to tables, targets, JSON, the drawing and the page."""

from __future__ import annotations

import dataclasses
import xml.etree.ElementTree as ElementTree

import pytest

from benchmarks.site.contenders import MATERIAL, OURS, QUIZ
from benchmarks.site.page import MEASURED, PAGE, filled, markdown, parts
from benchmarks.site.plot import apart, ceiling, plot
from benchmarks.site.report import (
    BUILD,
    Circumstances,
    Measurement,
    Sample,
    Target,
    Weighed,
    as_json,
    as_text,
    from_json,
    targets,
    time_lines,
)
from benchmarks.site.usage import Usage
from benchmarks.site.weights import Weights
from benchmarks.table import Spread

CIRCUMSTANCES = Circumstances("2026-11-22T10:00:00+00:00", {"ours": "1", "peer": "2"}, 2, 0.5)
SECONDS = {
    (100, OURS): (1.0, 2.0, 3.0),
    (100, MATERIAL): (4.0, 4.0, 4.0),
    (1000, OURS): (20.0, 22.0, 24.0),
    (1000, MATERIAL): (40.0, 44.0, 96.0),
}
MEASUREMENT = Measurement(
    CIRCUMSTANCES,
    (
        *(
            Sample(lessons, number, name, BUILD, Usage(wall, wall, 300.0 + number))
            for (lessons, name), walls in SECONDS.items()
            for number, wall in enumerate(walls, 1)
        ),
        *(Sample(1000, number, OURS, "check", Usage(2.0 + number, 2.0, 90.0)) for number in (1, 2, 3)),
    ),
    (Weighed(1000, OURS, Weights(9000, 13000, 100_000, 12, 500, 5000)),),
)


def test_a_ratio_is_taken_round_by_round() -> None:
    assert MEASUREMENT.ratio(1000, MATERIAL) == Spread(0.5, 0.375, 0.5)


def test_growth_is_the_cost_of_a_lesson_in_the_largest_over_that_in_the_smallest() -> None:
    assert MEASUREMENT.growth(OURS, BUILD) == pytest.approx(1.1)
    assert MEASUREMENT.growth(MATERIAL, BUILD) == pytest.approx(1.1)


def test_targets_are_judged_at_the_largest_size() -> None:
    judged = {target.name: target.is_met for target in targets(MEASUREMENT)}
    assert judged == {
        f"build ÷ {MATERIAL}": False,
        "memory of a build, MB": True,
        "cost per lesson, largest ÷ smallest": True,
        "check, s": False,
        "page of notes, bytes gzip": True,
        "page of a quiz, bytes gzip": False,
        "first view of a quiz, bytes gzip": True,
    }


def test_a_target_is_met_at_its_bound() -> None:
    assert Target("", 3.0, 3.0, 0).is_met
    assert not Target("", 3.1, 3.0, 0).is_met


def test_ours_is_not_divided_by_itself() -> None:
    lines = time_lines(MEASUREMENT, 100)
    assert [line[-1] for line in lines] == ["ours ÷ theirs", "", "0.50 (0.38–0.62)"]
    assert lines[1] == (OURS, BUILD, "2.00 (1.50–2.50)", "2.00 (1.50–2.50)", "302", "20.0", "")


def test_the_json_is_read_back_whole() -> None:
    assert from_json(as_json(MEASUREMENT)) == MEASUREMENT


def test_the_text_says_what_was_measured() -> None:
    text = as_text(MEASUREMENT)
    assert text.startswith("3 rounds in turn; ours 1, peer 2; 2 cores, load 0.5 at the start.")
    assert "\n\n100 lessons\n\n" in text
    assert "Targets, at 1,000 lessons\n" in text


def test_targets_are_not_meant_for_small_courses() -> None:
    few = dataclasses.replace(
        MEASUREMENT,
        samples=tuple(each for each in MEASUREMENT.samples if each.lessons == 100),
        weighed=tuple(each for each in MEASUREMENT.weighed if each.lessons == 100),
    )
    assert "Targets, at 100 lessons; those on time and memory are meant for 1,000\n" in as_text(few)


def test_the_scale_ends_at_a_round_number() -> None:
    assert [ceiling(value) for value in (0.7, 1, 1.01, 2.2, 5, 96)] == [0.8, 1, 2, 4, 6, 100]


def test_labels_are_moved_apart_and_keep_their_order() -> None:
    assert apart([50, 10, 12, 80], 15) == [50, 10, 25, 80]
    assert apart([10, 10, 10], 15) == [10, 25, 40]


def test_the_drawing_is_xml_without_colours_and_tells_its_numbers() -> None:
    drawing = plot(MEASUREMENT)
    root = ElementTree.fromstring(drawing)
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == (
        "Time to build the whole site, for up to 1,000 lessons. "
        "At 1,000 lessons: Clawdemy Notes: 22.0 s; MkDocs + Material: 44.0 s."
    )
    first, second = root.findall(f"{space}polyline")
    assert first.get("stroke-dasharray") != second.get("stroke-dasharray")
    painted = {value for each in root.iter() for name in ("fill", "stroke") if (value := each.get(name))}
    assert painted == {"currentColor", "none"}
    assert {each.text for each in root.iter(f"{space}text")} >= {OURS, MATERIAL, "100", "1,000"}


def test_a_peer_without_samples_is_not_in_the_drawing() -> None:
    assert QUIZ not in plot(MEASUREMENT)


def test_a_table_of_markdown_has_its_numbers_end_in_line() -> None:
    assert markdown([("a", "b"), ("x", "1")], (0,)) == "| a | b |\n| --- | ---: |\n| x | 1 |"


def test_places_of_a_page_are_filled_anew() -> None:
    page = "# Speed\n<!-- a -->\nold\n<!-- /a -->\nend\n"
    once = filled(page, {"a": "new"})
    assert once == "# Speed\n<!-- a -->\n\nnew\n\n<!-- /a -->\nend\n"
    assert filled(once, {"a": "new"}) == once


def test_a_page_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for b"):
        filled("<!-- a -->\n<!-- /a -->\n", {"b": ""})


def test_the_guide_shows_the_run_that_is_kept() -> None:
    page = PAGE.read_text("utf-8")
    assert filled(page, parts(from_json(MEASURED.read_text("utf-8")))) == page, (
        "the numbers of docs/guide/speed.md are not those of benchmarks/site/measured.json: "
        "run `python -m benchmarks.site.page`"
    )
