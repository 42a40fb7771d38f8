"""The player's map: near the place of the turn, with the hands that work on it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.stroke import StrokePath
from app.ui.follow.player.framing import framed, united
from app.ui.follow.player.glide import Glide
from app.ui.follow.player.hand_art import INK, paint_pose, paint_ways, pose_box
from app.ui.follow.player.hands_ahead import HandsAhead
from app.ui.follow.player.lamp import paint_brim, paint_lamp
from app.ui.follow.player.stage_pictures import StagePictures
from app.ui.follow.player.stroke_play import StrokePlay
from app.ui.map.drawn import DrawnShape
from app.ui.map.easel import Easel
from app.ui.map.knot_art import paint_disc
from app.ui.map.picture import MapContent
from app.ui.map.theme import LIGHT, MapTheme
from app.ui.map.viewport import Bounds, Viewport, fitted
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

FADE_MS = 420
_QUIET_NO_GO = 0.11
_KNOT_STRENGTH = 0.85
_BRIM = 0.09
"""Of the width: so much of the picture's right edge is all ground."""

_LAMP_FADES = 0.3
"""Share of a glide in which the light goes, and again in which it comes."""


@dataclass(frozen=True)
class StagePlace:
    """What the map is to show.

    Attributes
    ----------
    focus_mm
        The box of the place of the turn; None for the whole figure.
    hands
        How many hands the technique takes.
    is_grip
        Fingers and thumb of one hand hold from both sides.
    knots
        Of all knots only these are drawn.
    """

    content: MapContent
    focus_mm: Bounds | None = None
    strokes: tuple[StrokePath, ...] = ()
    hands: int = 1
    is_grip: bool = False
    knots: tuple[DrawnShape, ...] = ()


class StageMap(QWidget):
    """Shows one place after another; the way there is a calm glide.

    What stands still is painted once, and in each frame only what hands pass over.

    Signals
    -------
    settled
        The picture of the place is there, sharp.
    """

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("player_map")
        self.setAccessibleName(tr("Where to work, and how the hands move"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._place: StagePlace | None = None
        self._play = StrokePlay(())
        self._seconds, self._unit = 0.0, 1.0
        self._insets: Bounds = (0.0, 0.0, 0.0, 0.0)
        self._is_motion_reduced = False
        self._lit_before: Bounds | None = None
        self._still: QPixmap | None = None
        self._old: QPixmap | None = None
        self._painted = QRegion()
        self._pictures = StagePictures(self)
        self._pictures.show_theme(_quiet(LIGHT))
        self._pictures.renewed.connect(self._on_renewed)
        self._pictures.sharpened.connect(self._on_sharp)
        self._hands = HandsAhead(self)
        self.glide = Glide(self)
        self.glide.moved.connect(self.update)
        self.glide.arrived.connect(self._on_arrived)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(FADE_MS)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._end_fade)

    @property
    def view_mm(self) -> Viewport:
        """Return which part of the map is seen now."""
        return self.glide.view

    @property
    def place(self) -> StagePlace | None:
        """Return what is shown, or gone to."""
        return self._place

    @property
    def play(self) -> StrokePlay:
        """Return what the hands do."""
        return self._play

    @property
    def seconds(self) -> float:
        """Return for how long the hands that are shown have gone on."""
        return self._seconds

    def show_theme(self, theme: MapTheme) -> None:
        """Take the colours."""
        quiet = _quiet(theme)
        if quiet != self._pictures.theme:
            self._pictures.show_theme(quiet)
            self._renew()

    def show_unit(self, unit: float, insets: Bounds) -> None:
        """Take how large things are, and how much of each edge is covered."""
        if (unit, insets) != (self._unit, self._insets):
            self._unit, self._insets = unit, insets
            self._jump()

    def reduce_motion(self, is_reduced: bool = True) -> None:
        """Cut to the next place, and show the hands standing still."""
        self._is_motion_reduced = is_reduced
        if is_reduced:
            self._end_fade()
            if self.glide.is_moving:
                self._jump()
        self.update()

    def show_place(self, place: StagePlace) -> None:
        """Go to another place; another map fades in."""
        before, self._place = self._place, place
        is_smooth = self.isVisible() and not self._is_motion_reduced
        is_same = before is not None and _is_one_map(before.content, place.content)
        if before is not None and not is_same:
            self._keep_old()
        self._lit_before = self._lit_mm(before)
        self._play = StrokePlay(place.strokes, place.hands, is_grip=place.is_grip)
        self._seconds = 0.0
        if is_same and is_smooth:
            self._still = None
            self.glide.go(self._goal_view())
            self._renew()
        else:
            self._jump()

    def expect(self, place: StagePlace) -> None:
        """Have the picture and the hands of a place painted ahead: it comes next."""
        if self._place is None or self.width() <= 1:
            return
        play = StrokePlay(place.strokes, place.hands, is_grip=place.is_grip)
        room = (float(self.width()), float(self.height()))
        view = self._view_of(place, play)
        ratio = self.devicePixelRatioF()
        self._pictures.expect(place.content, view, room, ratio)
        self._hands.paint(play.poses(0.0), view.px_per_mm, ratio)

    def rest(self) -> None:
        """Show no hands: what they do next has no map yet."""
        self._play = StrokePlay(())
        self._still = None
        self.update()

    def show_content(self, content: MapContent) -> None:
        """Show the same place with another picture of the body."""
        if self._place is not None:
            self._place = replace(self._place, content=content)
            self._renew()

    def show_seconds(self, seconds: float) -> None:
        """Move the hands to where they are so long after the turn began."""
        if self._is_motion_reduced or seconds == self._seconds:
            return
        self._seconds = seconds
        if self._still is not None and not self.glide.is_moving and self._old is None:
            self.update(self._hands_region().united(self._painted))

    def finish_drawing(self) -> None:
        """Draw now what is otherwise drawn a moment later."""
        self._end_fade()
        self.glide.jump(self.glide.goal)
        self._pictures.finish()

    def stop_drawing(self) -> None:
        """End all that is under way."""
        self._end_fade()
        self.glide.jump(self.glide.goal)
        self._pictures.stop()
        self._hands.stop()

    # --- where the map is -----------------------------------------------------------

    def _goal_view(self) -> Viewport:
        place = self._place
        return self.view_mm if place is None else self._view_of(place, self._play)

    def _view_of(self, place: StagePlace, play: StrokePlay) -> Viewport:
        left, top, right, bottom = self._insets
        room = (left, top, self.width() - right, self.height() - bottom)
        lit = _lit_of(place, play)
        return fitted(framed(lit) if lit else place.content.scene.framed_mm, room)

    def _lit_mm(self, place: StagePlace | None) -> Bounds | None:
        return None if place is None else _lit_of(place, self._play)

    def _jump(self) -> None:
        self.glide.jump(self._goal_view())
        self._renew()

    def _renew(self) -> None:
        """Have the pictures made anew; until then the old ones stay."""
        self._still = None
        if self._place is not None and self.width() > 1:
            room = (float(self.width()), float(self.height()))
            goal, ratio = self.glide.goal, self.devicePixelRatioF()
            self._pictures.wish(self._place.content, goal, room, ratio)
            self._hands.paint(self._play.poses(0.0), goal.px_per_mm, ratio)
        self.update()

    def _keep_old(self) -> None:
        """Let what is seen now stay until the new map is there, then fade."""
        self._fade.stop()
        self._old = self.grab() if self.isVisible() else None
        self._pictures.forget()

    def _end_fade(self) -> None:
        self._fade.stop()
        self._old = None
        self.update()

    def _on_arrived(self) -> None:
        self._pictures.leave()
        self._on_renewed()

    def _on_renewed(self) -> None:
        self._still = None
        self.update()

    def _on_sharp(self) -> None:
        if self._old is not None:
            if self._is_motion_reduced:
                self._end_fade()
            elif self._fade.state() != QVariantAnimation.State.Running:
                self._fade.start()
        self.settled.emit()

    # --- painting -------------------------------------------------------------------

    def _hands_region(self) -> QRegion:
        region, ratio = QRegion(), self.devicePixelRatioF()
        for pose in self._play.poses(self._seconds):
            region += pose_box(pose, self.view_mm, ratio).toAlignedRect()
        return region

    def _made_still(self) -> QPixmap:
        """Return everything that stands still, painted once."""
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        painter = QPainter(still)
        self._paint_ground(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_knots(painter)
        paint_ways(painter, self._play.drawn, self.view_mm, self._unit)
        painter.end()
        return still

    def _paint_knots(self, painter: QPainter) -> None:
        room = (float(self.width()), float(self.height()))
        easel = Easel(painter, self.view_mm, room, self._pictures.theme)
        for knot in self._place.knots if self._place else ():
            paint_disc(easel, knot.anchor_mm, knot.radius_mm, _KNOT_STRENGTH)

    def _paint_ground(self, painter: QPainter) -> None:
        ground, room = self._pictures.theme.ground, QRectF(self.rect())
        painter.fillRect(self.rect(), QColor(ground))
        self._pictures.paint(painter, self.view_mm, room)
        lit, strength = self._light()
        paint_lamp(painter, room, lit, ground, self._insets[3], strength)

    def _light(self) -> tuple[QRectF, float]:
        """Return what is lit, and how strongly the rest sinks back."""
        box, strength = self._lit_mm(self._place), 1.0
        if self.glide.is_moving:
            share = self.glide.share
            box = self._lit_before if share < 0.5 else box
            strength = max(1 - share / _LAMP_FADES, 1 - (1 - share) / _LAMP_FADES, 0)
        if box is None:
            return QRectF(), 0.0
        left, top = self.view_mm.to_px(box[0], box[1])
        right, bottom = self.view_mm.to_px(box[2], box[3])
        return QRectF(left, top, right - left, bottom - top), strength

    def _paint_hands(self, painter: QPainter) -> None:
        self._painted = self._hands_region()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = self.devicePixelRatioF()
        for pose in self._play.poses(self._seconds):
            paint_pose(painter, pose, self.view_mm, ratio, INK)
        brim = self.width() * _BRIM
        paint_brim(painter, QRectF(self.rect()), self._pictures.theme.ground, brim)

    @override
    def sizeHint(self) -> QSize:
        return QSize(860, 860)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.glide.is_moving or not self._pictures.is_sharp(self.view_mm):
            self._paint_ground(painter)
        else:
            if self._still is None:
                self._still = self._made_still()
            painter.drawPixmap(0, 0, self._still)
            self._paint_hands(painter)
        if self._old is not None:
            is_fading = self._fade.state() == QVariantAnimation.State.Running
            painter.setOpacity(self._fade.currentValue() if is_fading else 1.0)
            painter.drawPixmap(0, 0, self._old)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._jump()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop_drawing()


def _lit_of(place: StagePlace, play: StrokePlay) -> Bounds | None:
    if place.focus_mm is None:
        return None
    return united(place.focus_mm, play.bounds_mm)


def _quiet(theme: MapTheme) -> MapTheme:
    """Return the colours with hatches that do not shout."""
    return replace(theme, no_go_alpha=_QUIET_NO_GO)


def _is_one_map(one: MapContent, other: MapContent) -> bool:
    return one.scene.scene.map_id == other.scene.scene.map_id
