"""What is weighed of a built site."""

from __future__ import annotations

from pathlib import Path

from benchmarks.site.contenders import write_fresh
from benchmarks.site.weights import LESSON, QUIZ, weigh, weight

TEXT = "What rubs gets hot. " * 50


def test_a_first_view_counts_every_file_once(tmp_path: Path) -> None:
    names = (f"{LESSON}index.html", f"{QUIZ}index.html", "style.css", "search/search_index.json")
    write_fresh(tmp_path, [(name, TEXT) for name in names])
    weights = weigh(tmp_path, ["style.css", f"{QUIZ}index.html", "style.css"])
    one = weight(tmp_path / "style.css")
    assert (weights.first_view, weights.requests) == (2 * one, 2)
    assert (weights.search, weights.search_raw) == (one, len(TEXT))
    assert weights.quiz == weights.lesson == one < len(TEXT)


def test_pictures_are_not_compressed_again(tmp_path: Path) -> None:
    write_fresh(tmp_path, [("a.png", TEXT)])
    assert weight(tmp_path / "a.png") == len(TEXT)
