"""The body with what the answers tell painted on it."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.practice.statistics import Click
from app.ui.map.easel import Easel
from app.ui.map.layers import LANDMARKS
from app.ui.map.picture import MapContent
from app.ui.map.view import BodyMapView
from app.ui.practise.statistics.overlay import (
    Known,
    Leaning,
    paint_clicks,
    paint_known,
)
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override


class Told(StrEnum):
    """What is painted on the body."""

    KNOWN = "known"
    CLICKS = "clicks"


class ToldMap(BodyMapView):
    """Shows how well regions are known, or all clicks; it is looked at, not picked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._look = look
        self._told = Told.KNOWN
        self._known: tuple[Known, ...] = ()
        self._clicks: tuple[Click, ...] = ()
        self._leanings: tuple[Leaning, ...] = ()
        super().__init__(parent)
        self.setObjectName("told_map")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_layers(frozenset({LANDMARKS}))

    @property
    def content(self) -> MapContent:
        """Return the map that is drawn, with its body."""
        return self._content

    @property
    def told(self) -> Told:
        """Return what is painted."""
        return self._told

    def show_told(self, told: Told) -> None:
        """Paint this, and not the other."""
        self._told = told
        self.update()

    def show_known(self, known: tuple[Known, ...]) -> None:
        """Take how well each region is known."""
        self._known = known
        self.update()

    def show_clicks(
        self, clicks: tuple[Click, ...], leanings: tuple[Leaning, ...]
    ) -> None:
        """Take all clicks, and where they lean."""
        self._clicks, self._leanings = clicks, leanings
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        easel = Easel(
            painter,
            self._camera.view,
            (self.width(), self.height()),
            self._theme,
            self.devicePixelRatioF(),
        )
        if self._told is Told.KNOWN:
            font = self._look.font(TextStyle.SMALL_STRONG)
            paint_known(easel, self._known, font)
        else:
            paint_clicks(easel, self._clicks, self._leanings)
        painter.end()
