"""The map with what floats over it: chips, the name of the map, a hint to wait."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.map.view import BodyMapView
from app.ui.shell.layer_chips import LayerChips
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.model.scene import MapScene

MARGIN_PX = 14
BELOW_CHIPS_PX = 10


class Pill(QWidget):
    """A line of text on a rounded ground: a name in bold, and what belongs to it."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strong, self._quiet = "", ""
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.adjustSize)

    def show_text(self, strong: str, quiet: str = "") -> None:
        """Say something else."""
        self._strong, self._quiet = strong, quiet
        both = tr("{strong}, {quiet}", strong=strong, quiet=quiet)
        self.setAccessibleName(both if quiet else strong)
        self.adjustSize()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        strong = QFontMetrics(look.font(TextStyle.SMALL_STRONG))
        quiet = QFontMetrics(look.font(TextStyle.SMALL))
        width = strong.horizontalAdvance(self._strong)
        width += quiet.horizontalAdvance(self._quiet) + (8 if self._quiet else 0)
        return QSize(width + look.px(24), strong.height() + look.px(13))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        line = look.colour("line")
        paint_box(painter, rect, rect.height() / 2, look.colour("surface"), line)
        left = look.px(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(TextStyle.SMALL_STRONG))
        painter.setPen(look.colour("text"))
        painter.drawText(rect.adjusted(left, 0, 0, 0), middle, self._strong)
        left += painter.fontMetrics().horizontalAdvance(self._strong) + 8
        painter.setFont(look.font(TextStyle.SMALL))
        painter.setPen(look.colour("quiet"))
        painter.drawText(rect.adjusted(left, 0, 0, 0), middle, self._quiet)


class MapStage(QWidget):
    """Gives the map all the room, and keeps what floats off the figure."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_stage")
        self._look = look
        self.map = BodyMapView(self)
        self.chips = LayerChips(look, self)
        self._status = Pill(look, "status_pill", self)
        self._waiting = Pill(look, "waiting_pill", self)
        self._waiting.hide()
        self._status.hide()
        self.setMinimumSize(320, 360)
        look.changed.connect(self._arrange)

    def show_scene(self, scene: "MapScene", opted_in: frozenset[str]) -> None:
        """Show a map and its name."""
        self.map.show_scene(scene, opted_in)
        self._status.show_text(scene.title, scene.pose)
        self._status.show()
        self._arrange()

    def show_waiting(self, text: str) -> None:
        """Say what is being waited for; empty: nothing."""
        self._waiting.setVisible(bool(text))
        if text:
            self._waiting.show_text(text)
            self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        self.map.setGeometry(0, 0, width, height)
        chips_px = self.chips.arrange(width - 2 * MARGIN_PX)
        self.chips.move(MARGIN_PX, MARGIN_PX)
        self._status.adjustSize()
        status = self._status.size()
        self._status.move(
            width - status.width() - MARGIN_PX, height - status.height() - MARGIN_PX
        )
        self._waiting.adjustSize()
        waiting_px = self._waiting.width()
        self._waiting.move(
            (width - waiting_px) // 2, MARGIN_PX + chips_px + BELOW_CHIPS_PX
        )
        top = MARGIN_PX + chips_px + BELOW_CHIPS_PX
        self.map.set_insets(top=top)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
