"""The look of the health room: larger, to be read from beside the mat."""

from dataclasses import replace

from PySide6.QtCore import QObject

from app.ui.widgets.look import Look

NORMAL_PX = (1180, 740)
"""Width and height of a room in which text is as large as it says."""

AT_NORMAL = 1.24
SMALLEST, LARGEST = 1.0, 1.8


class BigLook(Look):
    """Follows the window's look, with text that grows with the room."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look.appearance, parent)
        self.setObjectName("big_look")
        self._own = look
        self._share = AT_NORMAL
        look.changed.connect(self._follow)
        self._follow()

    def fit(self, width_px: int, height_px: int) -> None:
        """Take the size of the room."""
        wide, high = NORMAL_PX
        share = AT_NORMAL * min(width_px / wide, height_px / high)
        # In whole steps: each makes all that is shown measure itself again.
        self._share = round(min(max(share, SMALLEST), LARGEST) * 20) / 20
        self._follow()

    def _follow(self) -> None:
        own = self._own.appearance
        percent = round(own.text_percent * self._share)
        self.show_appearance(replace(own, text_percent=percent))
