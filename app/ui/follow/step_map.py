"""The map beside a session: where the step at hand is done, and how."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.follow.step_view import StepView
from app.ui.map.layers import CAUTION, NO_GO
from app.ui.map.view import BodyMapView
from app.ui.map.viewport import fitted
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

CAPTION_PX = 132
"""What the words about a stroke take of the map's lower edge."""

LEAST_MM = 380.0
"""So much of the body is seen at least, to know where one is."""

LAYERS = frozenset({NO_GO, CAUTION})


class MapDresser(Protocol):
    """Gives a view the body, the scene and the colours of a map."""

    @property
    def figures(self) -> Path:
        """Return the folder of the bodies' pictures, for paper."""

    def dress(self, view: BodyMapView, map_id: str) -> bool:
        """Show a map in a view; return whether there is one."""


class StepMap(QWidget):
    """The map, and below it what is said and what to watch."""

    def __init__(
        self, look: Look, maps: MapDresser, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._maps = look, maps
        self._map_id = ""
        self._shown: StepView | None = None
        self.setObjectName("step_map")
        self.view = BodyMapView(self)
        self.view.setObjectName("step_map_view")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.show_layers(LAYERS)
        self._say = TextLabel(look, "", TextStyle.LARGE, parent=self)
        self._say.setObjectName("step_say")
        self._watch = TextLabel(look, "", TextStyle.BODY, "quiet", self)
        self._watch.setObjectName("step_watch")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(6))
        rows.addWidget(self.view, 1)
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
        if view.map_id and view.map_id != self._map_id:
            self._map_id = (
                view.map_id if self._maps.dress(self.view, view.map_id) else ""
            )
        is_here = bool(view.map_id) and view.map_id == self._map_id
        self.view.select(view.feature_id if is_here and view.feature_id else None)
        self.view.show_strokes(view.strokes if is_here else ())
        self._frame(view if is_here else None)

    def _frame(self, view: StepView | None) -> None:
        """See the way of the hands with a good part of the body around it."""
        if not self.view.isVisible():
            return  # out of sight nothing is drawn; it is framed when it is seen
        box = _box_of(view) if view is not None else QRectF()
        if box.isEmpty():
            self.view.open_at(None)
            return
        wide, high = max(box.width(), LEAST_MM), max(box.height(), LEAST_MM)
        box = QRectF(
            box.center().x() - wide / 2, box.center().y() - high / 2, wide, high
        )
        high = max(self.view.height() - self._look.px(CAPTION_PX), 120)
        room = (0.0, 0.0, float(self.view.width()), float(high))
        edges = (box.left(), box.top(), box.right(), box.bottom())
        self.view.open_at(fitted(edges, room))

    def show_nothing(self) -> None:
        """Say that there is nothing to show."""
        self._say.setText(tr("Nothing is left of this session."))
        self._watch.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._frame_again)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._frame_again)

    def _frame_again(self) -> None:
        shown = self._shown
        is_here = shown is not None and bool(shown.map_id)
        self._frame(shown if is_here else None)

    def _on_look_changed(self) -> None:
        if self._map_id:
            self._maps.dress(self.view, self._map_id)


def _box_of(view: StepView) -> QRectF:
    """Return the part of the map that the hands pass over, in mm."""
    box = QRectF()
    for stroke in view.strokes:
        reach = max(stroke.contact.along_mm, stroke.contact.across_mm) / 2
        for point in stroke.points:
            place = QRectF(point.x_mm, point.y_mm, 0, 0)
            box = box.united(place.adjusted(-reach, -reach, reach, reach))
    return box
