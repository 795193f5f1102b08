"""Work in processes of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from clawdemy_notes.processes import Worker, WorkError, run_all, shared_out

Counting = tuple[int, Callable[[int], Iterator[tuple[int, bool]]]]


def count() -> Counting:
    """Tell a number, then so many numbers as are asked for, and whether they come from the same process."""
    mine = os.getpid()
    return 7, lambda number: ((each, os.getpid() == mine) for each in range(number))


@pytest.mark.parametrize("forked", [True, False])
def test_work_is_the_same_here_and_elsewhere(forked: bool) -> None:
    worker: Worker[int, int, tuple[int, bool]] = Worker(count, forked=forked)
    assert worker.first() == 7
    assert worker.first() == 7
    worker.go_on(3)
    assert list(worker.rest()) == [(0, True), (1, True), (2, True)]


@pytest.mark.parametrize("forked", [True, False])
def test_what_is_told_first_need_not_be_asked_for(forked: bool) -> None:
    worker: Worker[int, int, tuple[int, bool]] = Worker(count, forked=forked)
    worker.go_on(1)
    assert list(worker.rest()) == [(0, True)]


def test_a_forked_process_is_another_one() -> None:
    here = os.getpid()
    worker: Worker[bool, None, None] = Worker(lambda: (os.getpid() == here, lambda _: iter(())), forked=True)
    assert worker.first() is False
    worker.stop()


def test_a_fault_elsewhere_is_told_here_with_its_place() -> None:
    def fail() -> tuple[None, Callable[[None], Iterator[None]]]:
        raise ValueError("it went wrong")

    worker: Worker[None, None, None] = Worker(fail, forked=True)
    with pytest.raises(WorkError, match=r"(?s)in fail.*ValueError: it went wrong"):
        worker.first()


def test_a_fault_later_on_is_told_too() -> None:
    def fail(_: int) -> Iterator[int]:
        yield 1
        raise ValueError("too late")

    worker: Worker[int, int, int] = Worker(lambda: (0, fail), forked=True)
    worker.go_on(0)
    rest = worker.rest()
    assert next(rest) == 1
    with pytest.raises(WorkError, match="too late"):
        next(rest)


def test_a_process_that_dies_is_told_with_its_code() -> None:
    worker: Worker[None, None, None] = Worker(lambda: os._exit(3), forked=True)
    with pytest.raises(WorkError, match="with code 3"):
        worker.first()


def test_work_can_be_stopped_at_any_time_and_twice() -> None:
    worker: Worker[int, int, tuple[int, bool]] = Worker(count, forked=True)
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
    assert shared_out(sizes, 2) == [["b", "e"], ["a", "c", "d"]] or shared_out(sizes, 2) == [
        ["a", "b"],
        ["c", "d", "e"],
    ]
    assert shared_out(sizes, 1) == [["a", "b", "c", "d", "e"]]
    assert sorted(name for share in shared_out(sizes, 3) for name in share) == ["a", "b", "c", "d", "e"]
    assert shared_out(sizes[:1], 4) == [["a"]]
    assert shared_out([], 2) == []
