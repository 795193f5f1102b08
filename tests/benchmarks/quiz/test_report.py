"""From samples to the table and the JSON."""

from __future__ import annotations

import json

from benchmarks.quiz.quiz_pages import Weights
from benchmarks.quiz.report import Circumstances, Side, all_rows, as_json, heading
from benchmarks.quiz.samples import Answer, Load, Round, Row, table, time_rows
from benchmarks.table import Spread, spread

CIRCUMSTANCES = Circumstances("2026-11-22T10:00:00+00:00", {"ours": "1", "peer": "2"}, "150.0", 2, 3)


def a_round(time: float, frames: int = 1) -> Round:
    load = Load(time, time / 2, time + 20, time + 50, 10, (60, 55))
    again = Load(time + 1, time / 2, time + 20, time + 50, 0, ())
    answers = [Answer(1, place, 2 * place, frames) for place in (1, 2, 3, 40)]
    return Round(load, tuple(answers), again)


def side(*times: float, frames: int = 1) -> Side:
    return Side(Weights(1000, 2000, 3000, 2000), tuple(a_round(time, frames) for time in times))


def found(rows: tuple[Row, ...], name: str) -> Row:
    (row,) = (row for row in rows if row.name == name)
    return row


def test_a_spread_is_the_median_and_the_quartiles() -> None:
    assert spread([5, 1, 3, 2, 4]) == Spread(3, 2, 4)
    assert spread([7]) == Spread(7, 7, 7)


def test_usable_is_judged_by_its_median() -> None:
    ours, theirs = side(90, 100, 900), side(200, 200, 200)
    row = found(time_rows(ours.rounds, theirs.rounds), "usable, ms")
    assert (row.ours.median, row.theirs.median, row.ratio) == (100, 200, 0.5)
    assert row.verdict == "≤ 100.0: met"
    late = found(time_rows(theirs.rounds, ours.rounds), "usable, ms")
    assert late.verdict == "≤ 100.0: missed"


def test_the_last_answer_counts_apart() -> None:
    rows = time_rows(side(1).rounds, side(1).rounds)
    assert found(rows, "grade, ms").ours == spread([3, 6, 9])
    assert found(rows, "  slowest of a round").ours.median == 9
    assert found(rows, "grade the last, with result, ms").ours.median == 120


def test_only_the_next_frame_is_within_one_frame() -> None:
    rows = time_rows(side(1).rounds, side(1, frames=2).rounds)
    share = found(rows, "  in the next frame, %")
    assert (share.ours.median, share.theirs.median, share.ratio) == (100, 0, None)


def test_every_row_has_a_name_of_its_own() -> None:
    names = [row.name for row in all_rows(side(1), side(1))]
    assert len(set(names)) == len(names)


def test_a_load_without_long_tasks_has_none_to_name() -> None:
    quiet = Round(Load(1, 1, 1, 1, 0, ()), a_round(1).answers, a_round(1).again)
    assert found(time_rows([quiet], [a_round(1)]), "  longest task").ours.median == 0


def test_the_table_is_aligned() -> None:
    rows = (
        Row("usable, ms", Spread(45.04, 40, 51), Spread(1234.5, 1200, 1300), 1, 100),
        Row("bytes", Spread(11000, 11000, 11000), Spread(0, 0, 0), 0),
    )
    assert table(rows).splitlines() == [
        "                        ours                     theirs  ours ÷ theirs  target",
        "usable, ms  45.0 (40.0–51.0)  1,234.5 (1,200.0–1,300.0)           0.04  ≤ 100.0: met",
        "bytes                 11,000                          0              –",
    ]


def test_the_json_holds_the_circumstances_the_table_and_all_samples() -> None:
    ours, theirs = side(90, 95), side(200, 210)
    content = json.loads(as_json(CIRCUMSTANCES, ours, theirs))
    assert content["date"] == CIRCUMSTANCES.date
    assert (content["versions"], content["browser"], content["cores"]) == (CIRCUMSTANCES.versions, "150.0", 2)
    assert [row["name"] for row in content["rows"]] == [row.name for row in all_rows(ours, theirs)]
    assert content["rows"][0]["ours"] == {"median": 92.5, "low": 91.25, "high": 93.75}
    assert content["rows"][0]["verdict"] == "≤ 100.0: met"
    assert [one["first"]["usable"] for one in content["theirs"]["rounds"]] == [200, 210]
    assert content["ours"]["rounds"][0]["answers"][0] == {"pick": 1, "handle": 1, "paint": 2, "frames": 1}
    assert content["ours"]["weights"]["own"] == 1000


def test_the_heading_says_what_was_measured() -> None:
    assert heading(CIRCUMSTANCES, 5).splitlines()[0] == (
        "3 items, 5 rounds in turn; ours 1, peer 2; Chromium 150.0, 2 cores."
    )
