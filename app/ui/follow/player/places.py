"""Where everything lies in the player, for any window: nothing overlaps."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from app.ui.follow.player.player_look import is_narrow

EDGE = 30
GAP = 16
_STRIP = 28
_BUTTONS = 106
_TOOLS = 84
_RING = 186
_NEXT = 60
_MAP_SHARE = 0.448
"""Of the window's width; the words have the rest, for they are read from afar."""


@dataclass(frozen=True, slots=True)
class Places:
    """The boxes of the player's parts, in pixels of the window.

    Attributes
    ----------
    map_foot
        How much of the map's lower edge the tools lie on.
    """

    map: QRect
    map_foot: int
    words: QRect
    ring: QRect
    gauge: QRect
    coming: QRect
    tools: QRect
    corner: QRect
    buttons: QRect
    strip: QRect


def places_for(width_px: int, height_px: int, unit: float) -> Places:
    """Return the boxes for a window; lengths are in units of a 1080-line screen."""

    def px(normal: float) -> int:
        return max(round(normal * unit), 1)

    edge, gap = px(EDGE), px(GAP)
    strip = QRect(edge, height_px - edge - px(_STRIP), width_px - 2 * edge, px(_STRIP))
    buttons = QRect(
        edge, strip.top() - px(20) - px(_BUTTONS), strip.width(), px(_BUTTONS)
    )
    upper = buttons.top() - gap
    if is_narrow(width_px, height_px):
        shown = QRect(0, 0, width_px, round(upper * 0.42))
        side = QRect(edge, shown.bottom() + gap, width_px - 2 * edge, 0)
    else:
        wide = round(width_px * _MAP_SHARE)
        shown = QRect(0, 0, wide, upper)
        side = QRect(wide + px(14), px(30), width_px - wide - px(14) - px(44), 0)
    side.setBottom(upper)
    coming = QRect(side.left(), upper - px(_NEXT), side.width(), px(_NEXT))
    ring = QRect(side.left(), coming.top() - px(14) - px(_RING), px(_RING), px(_RING))
    gauge = QRect(
        ring.right() + px(40),
        ring.top(),
        side.right() - ring.right() - px(40),
        ring.height(),
    )
    words = QRect(
        side.left(), side.top(), side.width(), ring.top() - px(20) - side.top()
    )
    corner = QRect(side.right() - px(56), side.top() - px(6), px(56), px(56))
    tools = QRect(edge, shown.bottom() - px(_TOOLS), px(4 * 172 + 3 * 12), px(_TOOLS))
    tools.setRight(min(tools.right(), shown.right() - edge))
    return Places(
        shown,
        px(_TOOLS + 30),
        words,
        ring,
        gauge,
        coming,
        tools,
        corner,
        buttons,
        strip,
    )
