"""The map beside a session: where the step at hand is done, and how."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.follow.step_view import StepView
from app.ui.map.layers import CAUTION, NO_GO
from app.ui.map.view import BodyMapView
from app.ui.map.viewport import fitted
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

AROUND_PX = 44
"""Above and below the hands' way: the words at its beginning stand there."""

PATIENCE_MS = 200
"""A map that takes longer to make ready is told of."""

LEAST_MM = 380.0
"""So much of the body is seen at least, to know where one is."""

LAYERS = frozenset({NO_GO, CAUTION})


class MapDresser(Protocol):
    """Gives a view the body, the scene and the colours of a map."""

    @property
    def figures(self) -> Path:
        """Return the folder of the bodies' pictures, for paper."""

    def dress(self, view: BodyMapView, map_id: str) -> bool:
        """Show a map in a view; return whether it is ready."""

    def make_ready(self, map_id: str, then: Callable[[], None]) -> None:
        """Make a map ready aside, and say when it is."""


class StepMap(QWidget):
    """The map, and below it what is said and what to watch.

    Attributes
    ----------
    map_id
        The map that is shown; empty while one is made ready.
    """

    def __init__(
        self, look: Look, maps: MapDresser, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._maps = look, maps
        self.map_id = self._awaited_id = ""
        self._shown: StepView | None = None
        self.setObjectName("step_map")
        self.view = BodyMapView(self)
        self.view.setObjectName("step_map_view")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.show_layers(LAYERS)
        self._wait = TextLabel(look, "", TextStyle.LARGE, "quiet", self)
        self._wait.setObjectName("step_map_wait")
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_wait)
        self._say = TextLabel(look, "", TextStyle.LARGE, parent=self)
        self._say.setObjectName("step_say")
        self._watch = TextLabel(look, "", TextStyle.BODY, "quiet", self)
        self._watch.setObjectName("step_watch")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(6))
        self._maps_or_wait = QStackedLayout()
        self._maps_or_wait.addWidget(self.view)
        self._maps_or_wait.addWidget(self._wait)
        rows.addLayout(self._maps_or_wait, 1)
        rows.addWidget(self._say)
        rows.addWidget(self._watch)
        look.changed.connect(self._on_look_changed)

    def show_step(self, view: StepView) -> None:
        """Show where a step is done and how the hands move."""
        self._say.setText(view.step.say)
        self._watch.setText(view.step.watch)
        self._watch.setVisible(bool(view.step.watch))
        if view == self._shown:
            return
        self._shown = view
        if view.map_id:
            self._turn_to(view.map_id)
        self._show_hands()

    def _turn_to(self, map_id: str) -> None:
        """Show a map, or have it made ready and show it then."""
        self._awaited_id = ""
        if map_id != self.map_id:
            is_ready = self._maps.dress(self.view, map_id)
            self.map_id = map_id if is_ready else ""
        if self.map_id:
            self._patience.stop()
            self._maps_or_wait.setCurrentWidget(self.view)
        else:
            self._awaited_id = map_id
            self._patience.start()
            self._maps.make_ready(map_id, partial(self._on_ready, map_id))

    def _on_ready(self, map_id: str) -> None:
        # The page may be gone, or another step be shown by now.
        if isValid(self) and map_id == self._awaited_id:
            self._turn_to(map_id)
            self._show_hands()

    def _show_wait(self) -> None:
        self._wait.setText(tr("The map of this step is made ready\u2026"))
        self._maps_or_wait.setCurrentWidget(self._wait)

    def _show_hands(self) -> None:
        """Show the way of the hands."""
        here = self._here()
        self.view.select((here.feature_id or None) if here else None)
        self.view.show_strokes(here.strokes if here else ())
        self._frame()

    def _here(self) -> StepView | None:
        """Return the step, if it has a place and the map of it is there."""
        shown = self._shown
        is_here = shown is not None and bool(shown.map_id) and not self._awaited_id
        return shown if is_here else None

    def _frame(self) -> None:
        """See the way of the hands with a good part of the body around it."""
        if not self.view.isVisible():
            return  # out of sight nothing is drawn; it is framed when it is seen
        here = self._here()
        box = _box_of(here) if here is not None else QRectF()
        if box.isEmpty():
            self.view.open_at(None)
            return
        wide, high = max(box.width(), LEAST_MM), max(box.height(), LEAST_MM)
        box = QRectF(
            box.center().x() - wide / 2, box.center().y() - high / 2, wide, high
        )
        around = self._look.px(AROUND_PX)
        room = self.view.strokes_room_px.adjusted(0, around, 0, -around)
        edges = (box.left(), box.top(), box.right(), box.bottom())
        top, high = room.top(), max(room.height(), 120.0)
        self.view.open_at(fitted(edges, (room.left(), top, room.right(), top + high)))

    def show_nothing(self) -> None:
        """Say that there is nothing to show."""
        self._say.setText(tr("Nothing is left of this session."))
        self._watch.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._frame)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._frame)

    def _on_look_changed(self) -> None:
        if self.map_id:
            self._maps.dress(self.view, self.map_id)


def _box_of(view: StepView) -> QRectF:
    """Return the part of the map that the hands pass over, in mm."""
    box = QRectF()
    for stroke in view.strokes:
        reach = max(stroke.contact.along_mm, stroke.contact.across_mm) / 2
        for point in stroke.points:
            place = QRectF(point.x_mm, point.y_mm, 0, 0)
            box = box.united(place.adjusted(-reach, -reach, reach, reach))
    return box
