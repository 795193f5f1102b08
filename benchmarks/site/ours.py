"""A catalogue as a project of ours: texts by their path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import yaml

from benchmarks.site.catalogue import Track
from benchmarks.site.settings import HOME, settings

# The C writer: a catalogue of a thousand lessons is written in a minute.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def our_project(tracks: Iterable[Track]) -> Iterator[tuple[str, str]]:
    """Yield the files of the catalogue as our sources."""
    yield "mkdocs.yml", settings(plugins=["search", "clawdemy-notes"])
    yield "docs/index.md", HOME
    for track in tracks:
        yield f"docs/lessons/{track.id}/track.yml", as_yaml(track.course)
        for lesson in track.lessons:
            yield f"docs/lessons/{track.id}/{lesson.id}.yml", as_yaml(lesson.notes)
            yield f"quizzes/{track.id}/{lesson.id}.yml", as_yaml(lesson.quiz)


def as_yaml(content: object) -> str:
    """Return the content of a file as YAML."""
    text: str = yaml.dump(content, Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=100)
    return text
