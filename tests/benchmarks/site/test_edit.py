"""An edit of a lesson that is measured."""

from __future__ import annotations

from benchmarks.site.catalogue import made_up
from benchmarks.site.edit import SOURCE, with_mark
from benchmarks.site.ours import our_project


def test_an_edit_changes_the_summary_only() -> None:
    before = dict(our_project(made_up(1)))[SOURCE]
    after = with_mark(before, "Edit 1 of this lesson.")
    assert after.replace("Edit 1 of this lesson. ", "").split() == before.split()
    assert "Edit 1 of this lesson. " in " ".join(after.split())
