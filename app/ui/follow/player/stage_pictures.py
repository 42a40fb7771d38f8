"""The pictures under the hands: a sharp one of the place, a coarse one of all.

The sharp one of the next place is painted ahead, so that a change has nothing to make.
"""

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QRegion

from app.ui.map.layers import NO_GO
from app.ui.map.picture import (
    MapContent,
    Picture,
    PictureMaker,
    PictureWish,
    picture_for,
)
from app.ui.map.theme import LIGHT, MapTheme
from app.ui.map.viewport import Viewport

LAYERS = frozenset({NO_GO})
FAR_PX_PER_MM = 1.25
"""Of the picture of the whole figure that is seen on the way to another place."""

_AROUND_MM = 30.0


class StagePictures(QObject):
    """Has pictures painted aside; until a new one is there, the old ones stay.

    Signals
    -------
    renewed
        There is another picture to paint.
    sharpened
        It is the one that was wished for last.
    """

    renewed = Signal()
    sharpened = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self._near: Picture | None = None
        self._left: Picture | None = None
        self._ahead: Picture | None = None
        self._far: Picture | None = None
        self._wish: PictureWish | None = None
        self._near_maker = PictureMaker(self)
        self._near_maker.picture_made.connect(self._on_near)
        self._ahead_maker = PictureMaker(self)
        self._ahead_maker.picture_made.connect(self._on_ahead)
        self._far_maker = PictureMaker(self)
        self._far_maker.picture_made.connect(self._on_far)

    def show_theme(self, theme: MapTheme) -> None:
        """Take the colours for the next wish."""
        self.theme = theme

    def wish(
        self,
        content: MapContent,
        view: Viewport,
        room_px: tuple[float, float],
        ratio: float,
    ) -> None:
        """Have the part of a map painted that a view of a room shows."""
        self._wish = PictureWish(content, LAYERS, self.theme, view, room_px, ratio)
        self._ahead_maker.stop()
        made = self._made(self._wish)
        if made is None:
            self._near_maker.make(self._wish)
        else:
            self._near_maker.stop()
            self._take_near(made)
            self.sharpened.emit()
        far = self._far_wish(content, ratio)
        if self._far is None or self._far.wish != far:
            self._far_maker.make(far)

    def expect(
        self,
        content: MapContent,
        view: Viewport,
        room_px: tuple[float, float],
        ratio: float,
    ) -> None:
        """Have a picture painted that is wished for soon, unless there is work."""
        wish = PictureWish(content, LAYERS, self.theme, view, room_px, ratio)
        if self._made(wish) is None and not self._near_maker.is_busy:
            self._ahead_maker.make(wish)

    def leave(self) -> None:
        """Let go of the picture of the place that was left."""
        self._left = None

    def finish(self) -> None:
        """Paint now what is wished for, and wait for it."""
        self._near_maker.stop()
        if self._wish is not None:
            made = picture_for(self._wish)
            if made is not None:
                self._on_near(made)

    def forget(self) -> None:
        """Let go of the pictures: another map is shown from now on."""
        self._near = self._left = self._far = None

    def stop(self) -> None:
        """End all that is under way."""
        for maker in (self._near_maker, self._ahead_maker, self._far_maker):
            maker.stop()

    def is_sharp(self, view: Viewport) -> bool:
        """Say whether there is a picture made for just this view."""
        return self._near is not None and self._near.wish.view == view

    def paint(self, painter: QPainter, view: Viewport, room: QRectF) -> None:
        """Paint what there is, as it looks from a view."""
        near = self._near
        is_whole = near is not None and near.covers(view, room.width(), room.height())
        if not is_whole:
            painter.save()
            if near is not None:
                covered = QRegion(_seen(near, view).toRect())
                painter.setClipRegion(QRegion(room.toRect()) - covered)
            for below in (self._far, self._left):
                if below is not None:
                    below.paint(painter, view)
            painter.restore()
        if near is not None:
            near.paint(painter, view)

    def _far_wish(self, content: MapContent, ratio: float) -> PictureWish:
        left, top, right, bottom = content.scene.bounds_mm
        scale, around = FAR_PX_PER_MM, _AROUND_MM
        room = (
            round((right - left + 2 * around) * scale),
            round((bottom - top + 2 * around) * scale),
        )
        view = Viewport(scale, left - around, top - around)
        return PictureWish(content, LAYERS, self.theme, view, room, ratio)

    def _made(self, wish: PictureWish) -> Picture | None:
        """Return the picture of a wish, if it is there."""
        found = (self._near, self._ahead)
        return next((one for one in found if one and one.wish == wish), None)

    def _take_near(self, picture: Picture) -> None:
        """Show a sharp picture; the last one stays below it on the way."""
        before = self._near
        if before is not None and before is not picture:
            is_same = before.wish.content is picture.wish.content
            self._left = before if is_same else None
        self._near = picture
        self._ahead = None

    def _on_ahead(self, picture: Picture) -> None:
        self._ahead = picture

    def _on_near(self, picture: Picture) -> None:
        if picture.wish == self._wish:
            self._take_near(picture)
            self.renewed.emit()
            self.sharpened.emit()

    def _on_far(self, picture: Picture) -> None:
        self._far = picture
        if self._near is None or self._near.wish != self._wish:
            self.renewed.emit()  # else it lies below the sharp one, unseen


def _seen(picture: Picture, view: Viewport) -> QRectF:
    """Return where a picture lies, a pixel less on each side."""
    mine = picture.wish
    x, y = view.to_px(mine.view.left_mm, mine.view.top_mm)
    zoom = view.px_per_mm / mine.view.px_per_mm
    wide, high = mine.room_px
    return QRectF(x + 1, y + 1, wide * zoom - 2, high * zoom - 2)
