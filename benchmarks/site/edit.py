"""An edit in the live preview: from the save to the fresh page."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import yaml

from benchmarks.site.ours import as_yaml
from benchmarks.site.usage import CommandError, Usage, held, tree, worked

SOURCE = "docs/lessons/track-1/lesson-1.yml"
PAGE = "lessons/track-1/lesson-1/"
_PAUSE = 0.02  # seconds between two looks at a page; no finer than what a reader notices


def edited(command: Sequence[object], root: Path, environment: Mapping[str, str] | None = None) -> Usage:
    """Start a preview (`{port}` in the command is its port), edit a lesson, and return what the edit took.

    The first edit does not count: it is the second that a writer waits for again and again. The source is as before
    at the end. Raises CommandError when the preview ends by itself.
    """
    source = root / SOURCE
    before = source.read_text("utf-8")
    with _running(command, root, environment) as (process, address):
        try:
            _until(process, address, "")
            for number in (1, 2):
                mark = f"Edit {number} of this lesson."
                after = with_mark(before, mark)
                used = worked(process.pid)
                start = time.perf_counter()
                source.write_text(after, encoding="utf-8")
                _until(process, address, mark)
                wall = time.perf_counter() - start
                usage = Usage(wall, worked(process.pid) - used, sum(map(held, tree(process.pid))) / 1e6)
            return usage
        finally:
            source.write_text(before, encoding="utf-8")


def with_mark(source: str, mark: str) -> str:
    """Return a lesson's source with a sentence at the beginning of its summary."""
    content = yaml.safe_load(source)
    return as_yaml({**content, "summary": f"{mark} {content['summary']}"})


def _until(process: subprocess.Popen[bytes], address: str, text: str) -> None:
    """Ask for the page until it is there and holds a text."""
    while True:
        if process.poll() is not None:
            raise CommandError(f"the preview ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}{PAGE}") as answer:  # noqa: S310 - our own server
                if text in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):  # it is still starting
            pass
        time.sleep(_PAUSE)


@contextmanager
def _running(
    command: Sequence[object], root: Path, environment: Mapping[str, str] | None
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [str(word).replace("{port}", str(port)) for word in command]
    process = subprocess.Popen(  # noqa: S603 - our own command
        words, cwd=root, env={**os.environ, **(environment or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process, f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()
