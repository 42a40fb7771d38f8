"""Numbers on the command line, with their bounds told in words."""

import argparse
from collections.abc import Callable

from app.cli.writing import shortened


def whole_number(lowest: int, highest: int) -> Callable[[str], int]:
    """Return a reader of whole numbers between two bounds, both allowed."""

    def read(text: str) -> int:
        try:
            number = int(text) if len(text) <= 20 else lowest - 1
        except ValueError:
            number = lowest - 1
        if not lowest <= number <= highest:
            raise _refused(text, f"a whole number from {lowest} to {highest}")
        return number

    return read


def decimal_number(lowest: float, highest: float) -> Callable[[str], float]:
    """Return a reader of numbers between two bounds, both allowed."""

    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = float("nan")
        # Not a number is not between anything.
        if not lowest <= number <= highest:
            raise _refused(text, f"a number from {lowest:g} to {highest:g}")
        return number

    return read


def _refused(text: str, wanted: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(f"{shortened(text)!r} is refused. Use {wanted}.")
