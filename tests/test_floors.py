"""Imports go down only, and MkDocs is touched in one package."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import clawdemy_notes

PACKAGE = Path(clawdemy_notes.__file__).parent
NAME = clawdemy_notes.__name__

# From the roof to the ground. What stands on one floor may not import each other;
# the command line starts what the plugin does, exports write what was rendered, and prose is a type of the model.
FLOORS = [
    {"cli"},
    {"mkdocs_plugin"},
    {"pipeline"},
    {"exports"},
    {"examples", "skeletons"},
    {"render", "schema"},
    {"packed"},
    {"checked"},
    {"few"},
    {"quizzes"},
    {"generate"},
    {"checks"},
    {"source"},
    {"quality"},
    {"guide", "links", "markup", "report"},
    {"model"},
    {"diagnostics", "once", "packages", "processes", "starter", "text", "words"},
]
FLOOR_OF = {name: number for number, names in enumerate(FLOORS) for name in names}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.name != "__init__.py")


def part_of(path: Path) -> str:
    """Return the package or module of a floor that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Yield the full names of all that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the floor"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == NAME else [module]


def test_every_part_has_a_floor() -> None:
    assert {part_of(path) for path in MODULES} <= set(FLOOR_OF)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down_only(path: Path) -> None:
    own = part_of(path)
    for name in imported(path):
        top, _, rest = name.partition(".")
        part = rest.partition(".")[0]
        if top == NAME and part in FLOOR_OF and part != own:
            assert FLOOR_OF[part] > FLOOR_OF[own], f"{own} imports {part}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_mkdocs_is_imported_in_its_plugin_only(path: Path) -> None:
    if part_of(path) != "mkdocs_plugin":
        assert not any(name.partition(".")[0] in {"mkdocs", "material"} for name in imported(path))
