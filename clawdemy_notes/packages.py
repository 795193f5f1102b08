"""Packages whose modules are found by themselves, so that a new one need not be listed anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def names_in(path: Iterable[str]) -> list[str]:
    """Return the names of the modules in a package, in order; `path` is its `__path__`.

    A module whose name starts with `_` is shared by several others, and is none of them.
    """
    return sorted(module.name for module in iter_modules(path) if not module.name.startswith("_"))


def modules_in(package: str, path: Iterable[str]) -> Iterator[ModuleType]:
    """Yield the modules in a package, in the order of their names; `path` is its `__path__`."""
    return (import_module(f"{package}.{name}") for name in names_in(path))
