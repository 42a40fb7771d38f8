"""Keeps the still picture fresh: moved while in motion, redrawn when it rests."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter

from app.ui.map.picture import (
    Picture,
    PictureMaker,
    PictureWish,
    picture_for,
    without_overscan,
)
from app.ui.map.viewport import Viewport

REST_MS = 90


class StillPicture(QObject):
    """The last picture that was painted, and the wish for a better one.

    Signals
    -------
    renewed
        A fresh picture is there.
    rested
        The motion has ended.
    """

    renewed = Signal()
    rested = Signal()

    def __init__(self, parent: QObject, wish_now: Callable[[], PictureWish]) -> None:
        super().__init__(parent)
        self._wish_now = wish_now
        self._picture: Picture | None = None
        self._maker = PictureMaker(self)
        self._maker.picture_made.connect(self._on_made)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rest)

    @property
    def has_picture(self) -> bool:
        """Say whether anything was painted yet."""
        return self._picture is not None

    @property
    def is_fresh(self) -> bool:
        """Say whether the picture shows what is wished for now."""
        return self._picture is not None and self._picture.wish == self._wish_now()

    def covers(self, view: Viewport, width: float, height: float) -> bool:
        """Say whether there is a picture and it reaches over the whole view."""
        return self._picture is not None and self._picture.covers(view, width, height)

    def motion(self, view: Viewport, width: float, height: float) -> None:
        """Note that the view moves; begin a new picture early if this one ends."""
        self._rest.start()
        if self._picture is None or self._maker.is_busy:
            return
        if not self.covers(view, width, height):
            self._maker.make(self._wish_now())

    def renew(self) -> None:
        """Paint anew, aside; until then the old picture stays."""
        if self._picture is not None and not self._rest.isActive():
            self._maker.make(self._wish_now())

    def finish(self) -> None:
        """Paint now what is wished for, and wait for it."""
        self._maker.stop()
        if not self.is_fresh:
            self._picture = picture_for(self._wish_now())

    def stop(self) -> None:
        """End all that is under way."""
        self._rest.stop()
        self._maker.stop()

    def paint(self, painter: QPainter, view: Viewport) -> None:
        """Paint the picture where it belongs in a view.

        The very first is painted now, no larger than it is seen, to be there soon.
        """
        if self._picture is None:
            self._picture = picture_for(without_overscan(self._wish_now()))
            self._rest.start()
        if self._picture is not None:
            self._picture.paint(painter, view)

    def _on_made(self, picture: Picture) -> None:
        self._picture = picture
        self.renewed.emit()

    def _on_rest(self) -> None:
        if self._picture is not None and not self.is_fresh:
            self._maker.make(self._wish_now())
        self.rested.emit()
