"""The guide on how it is built leads to files that there are."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from tests.guide.test_examples import PAGES

PLACES = re.compile(r"`((?:clawdemy_notes|tests|docs|benchmarks)/[\w./-]*)`")


def test_each_place_to_look_at_is_there() -> None:
    places = PLACES.findall(PAGES["how-it-is-built"])
    assert len(places) >= 5
    assert [place for place in places if not (ROOT / place).exists()] == []
