"""How large everything is in the player: it grows with the window."""

from functools import lru_cache

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics

from app.ui.widgets.look import Look, TextStyle

NORMAL_PX = (1920, 1080)
"""The window in which a length is as many pixels as it says."""

LARGEST_TEXT = 1.3
"""Text that is larger already for three metres grows no more than so much."""

WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


NARROW_PX = (1200, 1640)
"""The same for a window that stands upright: the map lies above the words then."""

_NARROW = 1.35


def is_narrow(width_px: int, height_px: int) -> bool:
    """Say whether a window is too narrow to have words beside the map."""
    return width_px / max(height_px, 1) < _NARROW


def unit_for(width_px: int, height_px: int) -> float:
    """Return how many pixels of a window are one of a screen of 1080 lines."""
    wide, high = NARROW_PX if is_narrow(width_px, height_px) else NORMAL_PX
    return max(min(width_px / wide, height_px / high), 0.2)


class PlayerLook(QObject):
    """The window's look, in units of a screen of 1080 lines.

    Signals
    -------
    changed
        Colours, size or motion are others now.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("player_look")
        self.own = look
        self.unit = 1.0
        look.changed.connect(self.changed)

    @property
    def is_motion_reduced(self) -> bool:
        """Return whether the user wants less movement."""
        return self.own.is_motion_reduced

    @property
    def text_share(self) -> float:
        """Return how much larger than usual text is wanted."""
        return min(self.own.appearance.text_percent / 100, LARGEST_TEXT)

    def fit(self, width_px: int, height_px: int) -> None:
        """Take the size of the window."""
        unit = unit_for(width_px, height_px)
        if abs(unit - self.unit) > 1e-6:
            self.unit = unit
            self.changed.emit()

    def px(self, normal_px: float) -> int:
        """Return a length in pixels of this window."""
        return max(round(normal_px * self.unit), 1)

    def font(
        self, normal_px: float, weight: QFont.Weight = QFont.Weight.Normal
    ) -> QFont:
        """Return a font; it grows with the user's text size, too."""
        return _font(self.px(normal_px * self.text_share), weight, self._families())

    def colour(self, name: str) -> QColor:
        """Return a colour of the theme by the name of its field."""
        return self.own.colour(name)

    def fitting_font(
        self,
        text: str,
        room: QRect,
        sizes: tuple[float, float],
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        flags: int = WRAPPED,
    ) -> QFont:
        """Return the largest font in which a text fits a room.

        Parameters
        ----------
        sizes
            Largest and smallest, in pixels of a screen of 1080 lines.
        """
        largest = self.px(sizes[0] * self.text_share)
        least = min(self.px(sizes[1]), largest)
        families = self._families()
        for size in range(largest, least, -1):
            font = _font(size, weight, families)
            if fits(text, room, font, flags):
                return font
        return _font(least, weight, families)

    def _families(self) -> tuple[str, ...]:
        return tuple(self.own.font(TextStyle.BODY).families())


def fits(text: str, room: QRect, font: QFont, flags: int = WRAPPED) -> bool:
    """Say whether a text fits a room, with no word cut in two."""
    metrics = QFontMetrics(font)
    box = metrics.boundingRect(0, 0, room.width(), 1 << 14, flags, text)
    return box.width() <= room.width() and box.height() <= room.height()


@lru_cache(maxsize=256)
def _font(size_px: int, weight: QFont.Weight, families: tuple[str, ...]) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(max(size_px, 6))
    font.setWeight(weight)
    if size_px > 60:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
    return font
