"""Results that are kept, because the same question comes again at once."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_KEPT = 20_000


class Keeper(Generic[T]):
    """Results by what they were made from; forgets all when it holds too many."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, T] = {}

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the result for the key, made now if it is new."""
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = make()
        return self._kept[key]
