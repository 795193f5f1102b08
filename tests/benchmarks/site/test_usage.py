"""What a command uses, its children too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.site.usage import CommandError, measured

# A child that holds 60 MB, and works, while its parent waits.
CHILD = "import time; held = bytearray(b'x' * 60_000_000); sum(range(10**6)); time.sleep(0.4)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}], check=True)"


def test_memory_and_work_of_a_child_count(tmp_path: Path) -> None:
    used = measured([sys.executable, "-c", PARENT], tmp_path)
    assert used.memory > 60
    assert used.wall > 0.4
    assert used.cpu > 0


def test_memory_of_whoever_measures_does_not_count(tmp_path: Path) -> None:
    held = bytearray(b"x" * 200_000_000)
    used = measured([sys.executable, "-c", "import time; time.sleep(0.3)"], tmp_path)
    assert 0 < used.memory < len(held) / 2e6


def test_a_command_that_fails_is_named_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"ended with 3\nno luck"):
        measured([sys.executable, "-c", "print('no luck'); raise SystemExit(3)"], tmp_path)
