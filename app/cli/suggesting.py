"""Did you mean: a parser that suggests the nearest of the words that it knows."""

import argparse
from typing import Any

from app.cli.writing import shortened
from app.guidance.naming import nearest_names


class SuggestingParser(argparse.ArgumentParser):
    """A parser whose errors name the nearest command or choice."""

    # Any: argparse checks values of every type.
    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        known = [str(choice) for choice in action.choices]
        near = nearest_names(str(value), known)
        remedy = f"Did you mean {near[0]}?" if near else f"Use {_one_of(known)}."
        told = repr(shortened(str(value)))
        raise argparse.ArgumentError(action, f"there is no {told}. {remedy}")


def _one_of(names: list[str]) -> str:
    """Return "a, b or c"."""
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
