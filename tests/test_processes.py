"""Work in processes of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

import pytest

from clawdemy_notes.processes import Worker, WorkError, run_all, shared_out, told_by


def count(first: int) -> Iterator[tuple[int, int]]:
    """Tell three numbers, and in which process."""
    yield from ((number, os.getpid()) for number in range(first, first + 3))


@pytest.mark.parametrize("forked", [True, False])
def test_work_tells_the_same_here_and_elsewhere(forked: bool) -> None:
    worker = Worker(lambda: count(5), forked=forked)
    told = list(told_by([worker]))
    assert [number for number, _ in told] == [5, 6, 7]
    assert (told[0][1] == os.getpid()) is not forked


def talk(text: str) -> Iterator[str]:
    yield from (text * 200_000 for _ in range(3))


def test_nobody_waits_to_be_heard() -> None:
    # More than a pipe holds: who is not listened to would have to wait for the others' end.
    workers = [Worker(partial(talk, text), forked=True) for text in ("1", "2")]
    assert sorted(text[:1] for text in told_by(workers)) == ["1", "1", "1", "2", "2", "2"]


def test_a_fault_elsewhere_is_told_here_with_its_place() -> None:
    def fail() -> Iterator[int]:
        yield 1
        raise ValueError("it went wrong")

    told = told_by([Worker(fail, forked=True)])
    assert next(told) == 1
    with pytest.raises(WorkError, match=r"(?s)in fail.*ValueError: it went wrong"):
        next(told)


def die() -> Iterator[int]:
    os._exit(3)


def test_a_process_that_dies_is_told_with_its_code() -> None:
    with pytest.raises(WorkError, match="with code 3"):
        list(told_by([Worker(die, forked=True)]))


def test_work_can_be_stopped_at_any_time_and_twice() -> None:
    worker = Worker(lambda: count(0), forked=True)
    worker.stop()
    worker.stop()


def test_tasks_side_by_side_return_in_their_order() -> None:
    here = os.getpid()
    tasks = [lambda number=number: (number, os.getpid() == here) for number in range(3)]
    assert run_all(tasks) == [(0, False), (1, False), (2, True)]
    assert run_all(tasks[:1]) == [(0, True)]
    assert run_all([]) == []


def test_shares_are_about_equal_and_keep_the_order() -> None:
    sizes = [("a", 1), ("b", 9), ("c", 4), ("d", 4), ("e", 2)]
    assert shared_out(sizes, 2) == [["a", "b"], ["c", "d", "e"]]
    assert shared_out(sizes, 1) == [["a", "b", "c", "d", "e"]]
    assert shared_out(sizes[:1], 4) == [["a"]]
    assert shared_out([], 2) == []
