"""Work that is done aside: the room asks, and hears when it is done."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Aside(Protocol):
    """Does work where the ui need not wait for it."""

    def run(self, name: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do `work`, and give what it returns to `then` in the ui's thread.

        Of several works of one name that are asked for in haste, only the last one
        is answered.
        """


class AtOnce:
    """Does it at once, in this thread: for pictures and tests."""

    def run(self, name: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do the work and hand over what it returns."""
        then(work())
