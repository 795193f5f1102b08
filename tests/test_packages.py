"""Modules of a package are found by themselves, in order, without those that several share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from clawdemy_notes.packages import modules_in, names_in


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The path of a package with two modules and one that they share."""
    folder = tmp_path / "of_found_things"
    folder.mkdir()
    for name in ("later", "earlier", "_shared", "__init__"):
        (folder / f"{name}.py").write_text(f"NAME = '{name}'\n")
    monkeypatch.syspath_prepend(tmp_path)
    return [str(folder)]


def test_names_come_in_order_without_what_is_shared(package: list[str]) -> None:
    assert names_in(package) == ["earlier", "later"]


def test_modules_are_imported_when_they_are_asked_for(package: list[str]) -> None:
    found = modules_in("of_found_things", package)
    assert "of_found_things.earlier" not in sys.modules
    assert [module.NAME for module in found] == ["earlier", "later"]
