"""A draft makes pages one after the other, and lets go of what they were made from."""

from __future__ import annotations

import gc

from clawdemy_notes.pipeline import Draft
from tests.conftest import ROOT

FEW = 100
"""Objects that hold each other, of thousands that a lesson is made from: there may be some of Python's own."""


def make_all(draft: Draft) -> None:
    """Make all pages and reviews, track by track, as a build does."""
    for track in draft.outline.tracks:
        for page in draft.pages:
            if page.path.startswith(f"lessons/{track.id}/"):
                page.make()
        for lesson in track.lessons:
            draft.review(track, lesson)
        draft.forget(track)


def test_what_a_track_was_made_from_holds_nothing_that_holds_it() -> None:
    """Else it would stay in memory until Python looks through everything for it, which takes longer than a track."""
    draft = Draft(ROOT)
    make_all(draft)  # what is kept for all lessons is there now
    gc.collect()
    gc.disable()
    try:
        make_all(draft)
        assert gc.collect() < FEW
    finally:
        gc.enable()
