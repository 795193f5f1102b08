"""Work in processes of its own, beside the one that goes on."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Each = TypeVar("Each")
"""What work tells, again and again."""


MANY = 400_000
"""New objects from which it is worth a look for those that nobody can reach; a track of 25 lessons leaves 10,000."""


class WorkError(Exception):
    """Work failed in its process; its text is the traceback."""


def spare_cores() -> int:
    """Return how many processes gain something by working side by side; 0 where none can be started cheaply.

    A forked process has all that this one has read already. Only Linux is known to do that safely.
    """
    if sys.platform != "linux":
        return 0
    cores = len(os.sched_getaffinity(0))
    return cores if cores > 1 else 0


class Worker(Generic[Each]):
    """Work that is done here, when something of it is asked for, or in a process of its own; both tell the same."""

    def __init__(self, work: Callable[[], Iterable[Each]], *, forked: bool, is_one_piece: bool = False) -> None:
        """Begin; work that is one piece need not be tidied up after, as its process ends with it."""
        self.work = work
        self.connection: Connection | None = None
        self._process: BaseProcess | None = None
        if forked:
            # What is buffered would be written twice.
            sys.stdout.flush()
            sys.stderr.flush()
            context = multiprocessing.get_context("fork")
            self.connection, other = context.Pipe(duplex=False)
            self._process = context.Process(target=_run, args=(work, other, self.connection, is_one_piece), daemon=True)
            # Both processes share the memory until one writes to it, and looking for garbage writes to all of it.
            gc.freeze()
            self._process.start()
            gc.unfreeze()
            other.close()

    def message(self) -> tuple[str, Any]:
        """Return the next message of a process: what kind it is of, and what it tells."""
        assert self.connection is not None  # noqa: S101 - only asked then
        assert self._process is not None  # noqa: S101 - the same
        try:
            kind, value = self.connection.recv()
        except EOFError as error:
            self._process.join()
            raise WorkError(f"a process of ours was ended, with code {self._process.exitcode}") from error
        if kind == "fault":
            raise WorkError(str(value))
        if kind == "end":
            self._process.join()
        return str(kind), value

    def stop(self) -> None:
        """End the work where it is; nothing happens when it has ended."""
        if self._process is not None and self._process.is_alive():
            self._process.terminate()
            self._process.join()


def told_by(workers: Iterable[Worker[Each]]) -> Iterator[Each]:
    """Yield all that workers tell, whoever is ready first: nobody has to wait to be heard."""
    waiting = {}
    for worker in workers:
        if worker.connection is None:
            yield from worker.work()
        else:
            waiting[worker.connection] = worker
    while waiting:
        for connection in wait(list(waiting)):
            assert isinstance(connection, Connection)  # noqa: S101 - of those that were given
            kind, value = waiting[connection].message()
            if kind == "end":
                del waiting[connection]
            else:
                yield value


def _run(work: Callable[[], Iterable[Each]], connection: Connection, other_end: Connection, is_one_piece: bool) -> None:
    other_end.close()
    gc.disable()
    try:
        for each in work():
            connection.send(("each", each))
            if is_one_piece:
                gc.freeze()  # else Python looks through all that was made before it ends
            elif gc.get_count()[0] > MANY:  # between two pieces there is most to find, and least to look through
                gc.collect()
                gc.freeze()
        connection.send(("end", None))
    except BrokenPipeError:
        pass  # nobody is interested any more
    except BaseException:  # whatever it is, the other process has to tell it
        connection.send(("fault", traceback.format_exc()))
    finally:
        connection.close()


def run_all(tasks: Sequence[Callable[[], Each]]) -> list[Each]:
    """Run tasks side by side and return what they return, in their order; the last of them runs in this process."""
    workers = [
        Worker(partial(_alone, place, task), forked=True, is_one_piece=True) for place, task in enumerate(tasks[:-1])
    ]
    try:
        last = [(len(tasks), task()) for task in tasks[-1:]]
        found = dict([*told_by(workers), *last])
    finally:
        for worker in workers:
            worker.stop()
    return [found[place] for place in sorted(found)]


def _alone(place: int, task: Callable[[], Each]) -> Iterator[tuple[int, Each]]:
    yield place, task()


def shared_out(sizes: Sequence[tuple[str, int]], workers: int) -> list[list[str]]:
    """Return names shared out among workers so that each has about as much to do; the order of names is kept."""
    loads = [0] * workers
    shares: list[list[str]] = [[] for _ in range(workers)]
    place = {name: number for number, (name, _) in enumerate(sizes)}
    for name, size in sorted(sizes, key=lambda pair: (-pair[1], place[pair[0]])):
        least = loads.index(min(loads))
        loads[least] += size
        shares[least].append(name)
    return [sorted(share, key=place.__getitem__) for share in shares if share]
