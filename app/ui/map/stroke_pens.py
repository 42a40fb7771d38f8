"""The lines of a stroke: with pressure, without, and on to the next place."""

from PySide6.QtGui import QPen

from app.ui.map.easel import line_pen
from app.ui.map.theme import MapTheme

_DASHES = {"light": [2.6, 2.4], "next": [0.1, 2.2]}
"""Solid is what is not listed: the line that is pressed along."""


def ink_of(theme: MapTheme) -> str:
    """Return the colour of strokes: dark in both themes, for skin is lighter."""
    return "#0f5a4b" if theme.is_dark else "#0c3f35"


def way_pen(color: str, kind: str) -> QPen:
    """Return the pen of a kind of line: ``press``, ``light`` or ``next``."""
    pen = line_pen(color, 1.0, 3.2)
    if kind in _DASHES:
        pen.setDashPattern(_DASHES[kind])
    return pen
