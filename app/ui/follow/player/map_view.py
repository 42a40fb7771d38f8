"""The player's map: near the place of the turn, with the hands that work on it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation, Signal
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
from app.ui.follow.player.hand_art import INK, paint_pose, paint_ways, pose_box
from app.ui.follow.player.lamp import paint_lamp
from app.ui.follow.player.stroke_play import StrokePlay
from app.ui.map.layers import NO_GO
from app.ui.map.picture import (
    MapContent,
    Picture,
    PictureMaker,
    PictureWish,
    picture_for,
)
from app.ui.map.theme import LIGHT, MapTheme
from app.ui.map.viewport import Bounds, Viewport, fitted
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

GLIDE_MS = 1100
FADE_MS = 420
LAYERS = frozenset({NO_GO})
FAR_PX_PER_MM = 1.25
"""Of the picture of the whole figure that is seen on the way to another place."""

_QUIET_NO_GO = 0.11
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
    """

    content: MapContent
    focus_mm: Bounds | None = None
    strokes: tuple[StrokePath, ...] = ()
    hands: int = 1


class StageMap(QWidget):
    """Shows one place after another; the way there is a calm glide.

    It paints a still picture once, and in each frame only what the hands pass over.

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
        self._theme = _quiet(LIGHT)
        self._place: StagePlace | None = None
        self._play = StrokePlay(())
        self._seconds = 0.0
        self._unit = 1.0
        self._insets: Bounds = (0.0, 0.0, 0.0, 0.0)
        self._is_motion_reduced = False
        self._are_hands_shown = True
        self._view = self._start = self._goal = Viewport(1.0, -300.0, -300.0)
        self._lit_before: Bounds | None = None
        self._near: Picture | None = None
        self._far: Picture | None = None
        self._still: QPixmap | None = None
        self._old: QPixmap | None = None
        self._painted = QRegion()
        self._near_maker = PictureMaker(self)
        self._near_maker.picture_made.connect(self._on_near)
        self._far_maker = PictureMaker(self)
        self._far_maker.picture_made.connect(self._on_far)
        self._glide = self._animation(GLIDE_MS, self._on_glide)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.finished.connect(self._on_arrived)
        self._fade = self._animation(FADE_MS, self._on_fade)

    @property
    def view_mm(self) -> Viewport:
        """Return which part of the map is seen now."""
        return self._view

    @property
    def place(self) -> StagePlace | None:
        """Return what is shown, or gone to."""
        return self._place

    @property
    def play(self) -> StrokePlay:
        """Return what the hands do."""
        return self._play

    @property
    def is_moving(self) -> bool:
        """Say whether the map is on its way to a place."""
        return self._glide.state() == QVariantAnimation.State.Running

    def show_theme(self, theme: MapTheme) -> None:
        """Take the colours."""
        quiet = _quiet(theme)
        if quiet != self._theme:
            self._theme = quiet
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
            if self.is_moving:
                self._jump()
        self.update()

    def show_place(self, place: StagePlace) -> None:
        """Go to another place; another map fades in."""
        before, self._place = self._place, place
        is_smooth = self.isVisible() and not self._is_motion_reduced
        is_same = before is not None and _is_one_map(before.content, place.content)
        if before is not None and not is_same:
            self._keep_old(is_smooth)
        self._lit_before = self._lit_mm(before)
        self._play = StrokePlay(place.strokes, place.hands)
        self._seconds = 0.0
        if is_same and is_smooth:
            self._begin_glide()
        else:
            self._jump()

    def show_content(self, content: MapContent) -> None:
        """Show the same place with a finer picture of the body."""
        if self._place is not None:
            self._place = replace(self._place, content=content)
            self._renew()

    def show_hands(self, are_shown: bool) -> None:
        """Show the hands, or only the way that they take."""
        if are_shown != self._are_hands_shown:
            self._are_hands_shown = are_shown
            self.update()

    def show_seconds(self, seconds: float) -> None:
        """Move the hands to where they are so long after the turn began."""
        if self._is_motion_reduced or seconds == self._seconds:
            return
        self._seconds = seconds
        if self._still is not None and not self.is_moving and self._old is None:
            self.update(self._hands_region().united(self._painted))

    def finish_drawing(self) -> None:
        """Draw now what is otherwise drawn a moment later."""
        self._glide.stop()
        self._end_fade()
        self._view = self._goal
        self._near_maker.stop()
        if self._place is not None:
            made = picture_for(self._near_wish())
            if made is not None:
                self._on_near(made)

    def stop_drawing(self) -> None:
        """End all that is under way."""
        self._glide.stop()
        self._end_fade()
        self._near_maker.stop()
        self._far_maker.stop()

    # --- where the map is -----------------------------------------------------------

    def _goal_view(self) -> Viewport:
        if self._place is None:
            return self._view
        left, top, right, bottom = self._insets
        room = (left, top, self.width() - right, self.height() - bottom)
        if self._place.focus_mm is None:
            bounds = self._place.content.scene.framed_mm
        else:
            bounds = framed(united(self._place.focus_mm, self._play.bounds_mm))
        return fitted(bounds, room)

    def _jump(self) -> None:
        self._glide.stop()
        self._view = self._start = self._goal = self._goal_view()
        self._renew()

    def _begin_glide(self) -> None:
        self._glide.stop()
        self._start, self._goal = self._view, self._goal_view()
        self._still = None
        if self._start == self._goal:
            self._on_arrived()
            return
        self._near_maker.make(self._near_wish())
        self._glide.start()

    def _keep_old(self, is_smooth: bool) -> None:
        """Let what is seen now stay until the new map is there, then fade."""
        self._fade.stop()
        self._old = self.grab() if self.isVisible() else None
        if not is_smooth:
            self._fade.setDuration(0)
        else:
            self._fade.setDuration(FADE_MS)
        self._near = self._far = None

    def _end_fade(self) -> None:
        self._fade.stop()
        self._old = None

    def _on_glide(self, share: float) -> None:
        self._view = self._start.between(self._goal, share)
        self.update()

    def _on_arrived(self) -> None:
        self._view = self._goal
        self._still = None
        self.update()

    def _on_fade(self, share: float) -> None:
        if share >= 1.0:
            self._old = None
        self.update()

    # --- pictures -------------------------------------------------------------------

    def _renew(self) -> None:
        """Have the pictures made anew; until then the old ones stay."""
        self._still = None
        if self._place is not None and self.width() > 1:
            self._near_maker.make(self._near_wish())
            if self._far is None or self._far.wish != self._far_wish():
                self._far_maker.make(self._far_wish())
        self.update()

    def _near_wish(self) -> PictureWish:
        return self._wish(self._goal, (self.width(), self.height()))

    def _far_wish(self) -> PictureWish:
        assert self._place is not None
        left, top, right, bottom = self._place.content.scene.bounds_mm
        scale = FAR_PX_PER_MM
        room = (round((right - left + 60) * scale), round((bottom - top + 60) * scale))
        return self._wish(Viewport(scale, left - 30, top - 30), room)

    def _wish(self, view: Viewport, room_px: tuple[float, float]) -> PictureWish:
        assert self._place is not None
        content, ratio = self._place.content, self.devicePixelRatioF()
        return PictureWish(content, LAYERS, self._theme, view, room_px, ratio)

    def _on_near(self, picture: Picture) -> None:
        if self._place is None or picture.wish != self._near_wish():
            return
        self._near, self._still = picture, None
        if self._old is not None and self._fade.state() != self._fade.State.Running:
            self._fade.start()
        self.update()
        self.settled.emit()

    def _on_far(self, picture: Picture) -> None:
        self._far = picture
        self.update()

    @property
    def _is_sharp(self) -> bool:
        return self._near is not None and self._near.wish.view == self._view

    # --- painting -------------------------------------------------------------------

    def _hands_region(self) -> QRegion:
        region = QRegion()
        if self._are_hands_shown:
            ratio = self.devicePixelRatioF()
            for pose in self._play.poses(self._seconds):
                region += pose_box(pose, self._view, ratio).toAlignedRect()
        return region

    def _made_still(self) -> QPixmap:
        """Return everything that stands still, painted once."""
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        painter = QPainter(still)
        self._paint_ground(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ways(painter, self._play.drawn, self._view, self._unit)
        painter.end()
        return still

    def _paint_ground(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        if not self._is_sharp and self._far is not None:
            self._far.paint(painter, self._view)
        if self._near is not None:
            self._near.paint(painter, self._view)
        lit, strength = self._light()
        room, foot = QRectF(self.rect()), self._insets[3]
        paint_lamp(painter, room, lit, self._theme.ground, foot, strength)

    def _light(self) -> tuple[QRectF, float]:
        """Return what is lit, and how strongly the rest sinks back."""
        box, strength = self._lit_mm(self._place), 1.0
        if self.is_moving:
            share = self._glide.currentTime() / GLIDE_MS
            box = self._lit_before if share < 0.5 else box
            strength = max(1 - share / _LAMP_FADES, 1 - (1 - share) / _LAMP_FADES, 0)
        if box is None:
            return QRectF(), 0.0
        left, top = self._view.to_px(box[0], box[1])
        right, bottom = self._view.to_px(box[2], box[3])
        return QRectF(left, top, right - left, bottom - top), strength

    def _lit_mm(self, place: StagePlace | None) -> Bounds | None:
        if place is None or place.focus_mm is None:
            return None
        return united(place.focus_mm, self._play.bounds_mm)

    def _paint_hands(self, painter: QPainter) -> None:
        self._painted = self._hands_region()
        if not self._are_hands_shown:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = self.devicePixelRatioF()
        for pose in self._play.poses(self._seconds):
            paint_pose(painter, pose, self._view, ratio, INK)

    def _animation(
        self, duration_ms: int, step: Callable[[float], None]
    ) -> QVariantAnimation:
        animation = QVariantAnimation(self)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setDuration(duration_ms)
        animation.valueChanged.connect(step)
        return animation

    @override
    def sizeHint(self) -> QSize:
        return QSize(860, 860)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_moving or not self._is_sharp:
            self._paint_ground(painter)
        else:
            if self._still is None:
                self._still = self._made_still()
            painter.drawPixmap(0, 0, self._still)
            self._paint_hands(painter)
        if self._old is not None:
            is_fading = self._fade.state() == self._fade.State.Running
            painter.setOpacity(1.0 - self._fade.currentValue() if is_fading else 1.0)
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


def _quiet(theme: MapTheme) -> MapTheme:
    """Return the colours with hatches that do not shout."""
    return replace(theme, no_go_alpha=_QUIET_NO_GO)


def _is_one_map(one: MapContent, other: MapContent) -> bool:
    return one.scene.scene.map_id == other.scene.scene.map_id
