"""The stage: skin that dents under a finger."""

from math import ceil, floor

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.figure.close_up import Area
from app.figure.pressed import REACH_MM, Pad, Piece
from app.palpation.lumps import Lump, LumpState
from app.ui.feel.stage.finger_art import finger_box, paint_finger
from app.ui.feel.stage.lump_art import LumpPainter, Seen, lump_reach_mm
from app.ui.feel.stage.moment import Moment, Spot
from app.ui.feel.stage.skin import Skin, opaque_image
from app.ui.feel.stage.spot_art import ASKED_MM, REACH_PX, paint_spot
from app.ui.feel.stage.trail_art import Trail, paint_trail
from app.ui.feel.stage.zone_art import paint_zone
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import note_focus, paint_focus, shows_focus
from app.ui.widgets.words import tr

UNDER_OPACITY = 0.92
DIM = QColor(84, 34, 16, 44)
"""Over the skin beyond the part that can be pressed."""

ROUND_PX = 14.0
SAME = 0.004
"""A picture whose scale is off by less is painted as it is."""


class StageView(QWidget):
    """Shows a moment; who acts on it is another's business.

    Signals
    -------
    skin_wanted
        It has another size: a skin as fine as this should be made.
    """

    skin_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._skin: Skin | None = None
        self._is_waiting = True
        self._moment = Moment()
        self._visibility = 0.0
        self._trail: Trail | None = None
        self._zone_mm = QPainterPath()
        self._edge_mm = QPainterPath()
        self._outside = QPainterPath()
        self._whole, self._ground, self._ground_zoom = QImage(), QImage(), 0.0
        self._piece: Piece | None = None
        self._lumps = LumpPainter()
        self._dirty = QRect()
        self._patch = Area(-95.0, 0.0, 190.0, 190.0)
        self.setObjectName("feel_stage")
        self.setAccessibleName(tr("The back that you press"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self._compose)

    # --- what is shown ----------------------------------------------------------------

    @property
    def px_per_mm(self) -> float:
        """Return how many logical pixels a mm takes."""
        patch = self._patch
        return min(self.width() / patch.width_mm, self.height() / patch.height_mm)

    @property
    def has_skin(self) -> bool:
        """Return whether there is a picture by now."""
        return self._skin is not None

    @property
    def is_waiting(self) -> bool:
        """Return whether the picture is still being made."""
        return self._is_waiting

    @property
    def area(self) -> Area:
        """Return what of the map is seen: the patch, and what fits beside it."""
        patch, scale = self._patch, max(self.px_per_mm, 0.01)
        wide_mm, high_mm = self.width() / scale, self.height() / scale
        return Area(
            patch.left_mm - (wide_mm - patch.width_mm) / 2,
            patch.top_mm - (high_mm - patch.height_mm) / 2,
            wide_mm,
            high_mm,
        )

    def show_patch(self, patch: Area, edge_mm: QPainterPath) -> None:
        """Show another part of the body, whose edge is a path in mm."""
        self._patch, self._edge_mm = patch, edge_mm
        self._skin, self._piece, self._is_waiting = None, None, True
        self._compose()

    def show_skin(self, skin: Skin | None) -> None:
        """Take the pictures that were made for this patch; None: there can be none."""
        self._skin, self._is_waiting = skin, False
        self._compose()

    def show_visibility(self, visibility: float) -> None:
        """See through the skin, from 0, not at all, to 1."""
        if visibility != self._visibility:
            self._visibility = visibility
            self._compose()

    def show_zone(self, edge_mm: QPainterPath) -> None:
        """Show the edge of what is to be searched, in mm; an empty one is none."""
        self._zone_mm = edge_mm
        self._compose()

    def show_trail(self, trail: Trail) -> None:
        """Show where the finger went, and what it left out."""
        self._trail = trail
        self._compose()

    def show_moment(self, moment: Moment) -> None:
        """Show where the finger is now and what it does to the skin."""
        is_other = (moment.spots, moment.chosen) != (
            self._moment.spots,
            self._moment.chosen,
        )
        self._moment = moment
        self._piece = self._lit_piece()
        if is_other:
            self.update()
            return
        now = self._box_of(moment)
        self.update(now.united(self._dirty))
        self._dirty = now

    def place_of(self, at_px: QPointF) -> tuple[float, float]:
        """Return the place on the map under a pixel."""
        area, scale = self.area, self.px_per_mm
        return area.left_mm + at_px.x() / scale, area.top_mm + at_px.y() / scale

    def at_px(self, x_mm: float, y_mm: float) -> QPointF:
        """Return where a place of the map is seen."""
        area, scale = self.area, self.px_per_mm
        return QPointF((x_mm - area.left_mm) * scale, (y_mm - area.top_mm) * scale)

    # --- how it is made ---------------------------------------------------------------

    def _compose(self) -> None:
        """Paint what stands still: skin, what is seen through it, what lies around."""
        skin = self._skin
        if skin is not None:
            whole = opaque_image(skin.pressed.bgrx)
            painter = QPainter(whole)
            self._paint_still(painter, skin)
            painter.end()
            pixels = np.frombuffer(whole.constBits(), np.uint8)
            shape = whole.height(), whole.width(), 4
            skin.pressed.picture = pixels.reshape(shape)
            self._whole, self._ground_zoom = whole, 0.0
        self._piece = self._lit_piece()
        self.update()

    def _paint_still(self, painter: QPainter, skin: Skin) -> None:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        scale, (left_mm, top_mm) = skin.px_per_mm, skin.origin_mm
        to_px = QTransform(scale, 0, 0, scale, -left_mm * scale, -top_mm * scale)
        box_mm = skin.under_area
        box = to_px.mapRect(
            QRectF(box_mm.left_mm, box_mm.top_mm, box_mm.width_mm, box_mm.height_mm)
        )
        if self._visibility > 0.0:
            painter.setOpacity(UNDER_OPACITY * self._visibility)
            painter.drawImage(box, skin.under)
            painter.setOpacity(1.0)
        if self._trail is not None:
            painter.save()
            painter.setTransform(to_px)
            paint_trail(painter, self._trail, scale)
            painter.restore()
        paint_zone(painter, to_px.map(self._zone_mm))
        around = QPainterPath()
        around.addRect(QRectF(0, 0, 1e4, 1e4))
        pressable = QPainterPath()
        pressable.addRoundedRect(box, ROUND_PX, ROUND_PX)
        painter.fillPath(around.subtracted(pressable), DIM)
        self._outside = QPainterPath()
        if not self._edge_mm.isEmpty():
            self._outside = around.subtracted(to_px.map(self._edge_mm))
            painter.fillPath(self._outside, self._look.colour("ground"))

    def _lit_piece(self) -> Piece | None:
        felt, skin = self._moment.felt, self._skin
        if felt is None or skin is None or felt.depth_mm <= 0.05:
            return None
        finger = self._moment.finger
        return skin.pressed.piece(
            Pad(
                felt.x_mm,
                felt.y_mm,
                finger.half_x_mm,
                finger.half_y_mm,
                felt.depth_mm * self._moment.exaggeration,
                felt.force_n,
            )
        )

    def _box_of(self, moment: Moment) -> QRect:
        """Return all that the finger of a moment may change, in pixels."""
        felt, skin = moment.felt, self._skin
        if felt is None or skin is None:
            return QRect()
        at = self.at_px(felt.x_mm, felt.y_mm)
        reach = REACH_MM * self.px_per_mm
        box = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        digit = skin.digit(moment.finger)
        box |= finger_box(digit, at, self.px_per_mm)
        near = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        for lump, state in moment.lumps if self._visibility > 0.0 else ():
            # Only those that the finger can move need to be painted anew.
            moved = self._lump_box(lump, state)
            box |= moved if moved.intersects(near) else QRectF()
        return box.toAlignedRect().adjusted(-2, -2, 2, 2)

    def _lump_box(self, lump: Lump, state: LumpState) -> QRectF:
        far = lump_reach_mm(lump) * self.px_per_mm
        at = self.at_px(*state.place_mm(lump))
        return QRectF(at.x() - far, at.y() - far, 2 * far, 2 * far)

    # --- how it is painted ------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        skin, box = self._skin, event.rect()
        if skin is None:
            self._paint_waiting(painter)
            return
        self._paint_ground(painter, skin, box)
        seen = Seen(
            self._visibility,
            self.px_per_mm,
            (self.area.left_mm, self.area.top_mm),
            self.devicePixelRatioF(),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for lump, state in self._moment.lumps if self._visibility > 0.0 else ():
            if self._lump_box(lump, state).intersects(QRectF(box)):
                self._lumps.paint(painter, seen, lump, state)
        for index, spot in enumerate(self._moment.spots):
            self._paint_spot(painter, box, spot, index == self._moment.chosen)
        if self._moment.felt is not None:
            digit = skin.digit(self._moment.finger)
            felt = self._moment.felt
            at = self.at_px(felt.x_mm, felt.y_mm)
            opacity = 1.0 - 0.45 * self._visibility
            paint_finger(
                painter, digit, at, self.px_per_mm, felt, self._moment.size, opacity
            )
        if shows_focus(self):
            accent = self._look.colour("accent")
            paint_focus(painter, QRectF(self.rect()), 2.0, accent)

    def _paint_ground(self, painter: QPainter, skin: Skin, box: QRect) -> None:
        """Paint the skin as it lies, pixel for pixel, and what is pressed of it."""
        ratio = self.devicePixelRatioF()
        zoom = self.px_per_mm * ratio / skin.px_per_mm
        if self._ground_zoom != zoom:
            self._ground, self._ground_zoom = _zoomed(self._whole, zoom), zoom
        at = self.at_px(*skin.origin_mm)
        left, top = round(at.x() * ratio), round(at.y() * ratio)
        whole = QRect(left, top, self._ground.width(), self._ground.height())
        seen = QRectF(
            box.x() * ratio, box.y() * ratio, box.width() * ratio, box.height() * ratio
        )
        # A newer one is being made, or rounding leaves an edge bare.
        if not whole.contains(seen.toAlignedRect()):
            painter.fillRect(box, self._look.colour("ground"))
        painter.save()
        painter.scale(1.0 / ratio, 1.0 / ratio)
        part = QRect(
            floor(box.x() * ratio) - left - 1,
            floor(box.y() * ratio) - top - 1,
            ceil(box.width() * ratio) + 3,
            ceil(box.height() * ratio) + 3,
        ).intersected(self._ground.rect())
        painter.drawImage(part.topLeft() + QPoint(left, top), self._ground, part)
        painter.translate(left, top)
        painter.scale(zoom, zoom)
        self._paint_piece(painter)
        painter.restore()

    def _paint_piece(self, painter: QPainter) -> None:
        """Paint the pressed skin, in pixels of its picture."""
        piece = self._piece
        if piece is None:
            return
        rows, columns = piece.bgrx.shape[:2]
        image = QImage(
            piece.bgrx.data, columns, rows, columns * 4, QImage.Format.Format_RGB32
        )
        is_same = abs(self._ground_zoom - 1.0) < SAME
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_same)
        painter.drawImage(piece.left, piece.top, image)
        lit = QRectF(piece.left, piece.top, columns, rows)
        if self._outside.intersects(lit):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(lit)
            painter.fillPath(self._outside, self._look.colour("ground"))

    def _paint_spot(
        self, painter: QPainter, box: QRect, spot: Spot, is_chosen: bool
    ) -> None:
        at = self.at_px(*spot.place_mm)
        reach = round(max(self._look.px(REACH_PX), ASKED_MM * self.px_per_mm + 4))
        if box.adjusted(-reach, -reach, reach, reach).contains(at.toPoint()):
            paint_spot(painter, self._look, spot, at, self.px_per_mm, is_chosen)

    def _paint_waiting(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self._look.colour("raised"))
        painter.setFont(self._look.font(TextStyle.BODY))
        painter.setPen(self._look.colour("quiet"))
        words = (
            tr("The back is being made ready…")
            if self._is_waiting
            else tr("The picture of the back could not be made.")
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event.reason())
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.skin_wanted.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 560)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, 240)


def _zoomed(whole: QImage, zoom: float) -> QImage:
    """Return a picture as large as the screen shows it: scaled once, not each frame."""
    if abs(zoom - 1.0) < SAME:
        return whole
    return whole.scaled(
        round(whole.width() * zoom),
        round(whole.height() * zoom),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
