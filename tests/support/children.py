"""Finds the widget that a test is about."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def child(within: QWidget | None, kind: type[W], name: str = "") -> W:
    """Return the widget of a kind inside another; the test fails if there is none."""
    assert within is not None, "there is nothing to look in"
    found = within.findChild(kind, name) if name else within.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name}"
    return found
