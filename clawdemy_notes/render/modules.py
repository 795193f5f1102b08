"""The client's modules as one script: what readers download.

The modules are written so that joining them needs no parser of JavaScript: an import is a list of plain
names from a neighbour, an export stands before what it exports, and no two modules share a name of their top level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import rjsmin

_IMPORT = re.compile(r"^import \{\s*(\w+(?:,\s*\w+)*),?\s*\} from \"\./([\w-]+\.js)\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |function |class )", re.MULTILINE)
_NAME = re.compile(r"^(?:const|let|function|class) (\w+)", re.MULTILINE)
_OTHER_FORM = re.compile(r"(?:^|(?<=[;}\n]))(?:import|export)\b.{,40}|\bimport\(.{,40}")


def joined(modules: Mapping[str, str], start: str = "define.js") -> str:
    """Return all modules that one of them needs, each after those that it imports, without comments.

    Raises ValueError when a module is written in another form than the one that can be joined.
    """
    owners: dict[str, str] = {}
    bodies = []
    for name in dict.fromkeys(_in_order(modules, start, ())):
        body = _EXPORT.sub("", _IMPORT.sub("", modules[name]))
        bare = rjsmin.jsmin(body)
        if other := _OTHER_FORM.search(bare):
            raise ValueError(f"{name}: cannot join '{other[0]}'")
        for own in _NAME.findall(body):
            if own in owners:
                raise ValueError(f"{name}: '{own}' is a name of {owners[own]} already")
            owners[own] = name
        bodies.append(bare)
    return "\n".join(bodies) + "\n"


def _in_order(modules: Mapping[str, str], name: str, on_the_way: tuple[str, ...]) -> Iterator[str]:
    """Yield the modules that a module needs, deepest first, and then itself."""
    if name in on_the_way:
        raise ValueError(f"modules import each other: {' → '.join((*on_the_way, name))}")
    for found in _IMPORT.finditer(modules[name]):
        yield from _in_order(modules, found[2], (*on_the_way, name))
    yield name
