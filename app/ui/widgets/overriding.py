"""`override` without the price: its home takes as long to import as a window's frame.

CPython 3.11 has no `typing.override`; checkers read the one of typing_extensions.
"""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method")

    def override(method: _Method) -> _Method:
        """Return the method as it is: the mark is for readers and checkers."""
        return method


__all__ = ["override"]
