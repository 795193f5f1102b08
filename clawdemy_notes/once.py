"""What is worked out of a value once, and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used as a decorator, like `property`
    """A property that is worked out when it is first asked for.

    That of functools takes a lock each time until Python 3.12, which costs more than most of what is worked out here.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> once[T]: ...

    @overload
    def __get__(self, owner: object, kind: type) -> T: ...

    def __get__(self, owner: object | None, kind: type) -> once[T] | T:
        """Return the value; from now on it is an attribute like any other, and found before this."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._find(owner)
        return value
