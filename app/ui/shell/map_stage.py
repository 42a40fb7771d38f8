"""The map with what floats over it: chips, the name of the map, a hint."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.map.layers import KNOTS
from app.ui.map.switcher import MapSwitcher
from app.ui.map.view import BodyMapView
from app.ui.shell.layer_chips import GAP_PX, LayerChips
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.model.scene import MapScene

MARGIN_PX = 14
BELOW_CHIPS_PX = 10
STATUS_PX = 168
FIGURE_SHARE = 0.62
"""How wide the figure is for its height: the name of the map stays beside it."""

WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Pill(QWidget):
    """A name in bold and what belongs to it, on a rounded ground; wraps if it must."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strong, self._quiet = "", ""
        self._widest_px = 1 << 14
        self.setObjectName(name)

    def show_text(self, strong: str, quiet: str = "") -> None:
        """Say something else."""
        self._strong, self._quiet = strong, quiet
        both = tr("{strong}: {quiet}", strong=strong, quiet=quiet)
        self.setAccessibleName(both if quiet else strong)
        self.update()

    def fit(self, widest_px: int) -> None:
        """Grow or shrink to the text, no wider than this."""
        self._widest_px = widest_px
        self.resize(self.sizeHint())

    def _boxes(self) -> tuple[QRect, QRect]:
        """Return where the name and the rest lie, inside the margins."""
        look = self._look
        room = self._widest_px - 2 * look.px(12)
        strong = QFontMetrics(look.font(TextStyle.SMALL_STRONG))
        quiet = QFontMetrics(look.font(TextStyle.SMALL))
        left, top = look.px(12), look.px(7)
        first = strong.boundingRect(0, 0, room, 1 << 14, WRAPPED, self._strong)
        first.moveTo(left, top)
        if not self._quiet:
            return first, QRect()
        whole = quiet.horizontalAdvance(self._quiet) + first.width() + 8
        if whole <= room:
            rest = QRect(0, 0, quiet.horizontalAdvance(self._quiet), first.height())
            rest.moveTo(first.right() + 8, top)
        else:
            rest = quiet.boundingRect(0, 0, room, 1 << 14, WRAPPED, self._quiet)
            rest.moveTo(left, first.bottom() + 1)
        return first, rest

    @override
    def sizeHint(self) -> QSize:
        first, rest = self._boxes()
        both = first.united(rest)
        look = self._look
        return QSize(both.right() + look.px(14), both.bottom() + look.px(8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        radius = min(rect.height() / 2, 14.0)
        ground = look.colour("surface")
        ground.setAlphaF(0.92)
        paint_box(painter, rect, radius, ground, look.colour("line"))
        first, rest = self._boxes()
        painter.setFont(look.font(TextStyle.SMALL_STRONG))
        painter.setPen(look.colour("text"))
        painter.drawText(first.adjusted(0, 0, 4, 2), WRAPPED, self._strong)
        painter.setFont(look.font(TextStyle.SMALL))
        painter.setPen(look.colour("quiet"))
        painter.drawText(rest.adjusted(0, 0, 4, 2), WRAPPED, self._quiet)


class MapStage(QWidget):
    """Gives the map all the room, and keeps what floats off the figure."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_stage")
        self._look = look
        self.map = BodyMapView(self)
        self.switcher = MapSwitcher(look, self)
        self.chips = LayerChips(look, self)
        self._status = Pill(look, "status_pill", self)
        self._hint = Pill(look, "hint_pill", self)
        self._person: QWidget | None = None
        self._titles = ("", "")
        self._hint.hide()
        self._status.hide()
        self.setMinimumSize(320, 360)
        look.changed.connect(self._arrange)

    def show_scene(self, scene: "MapScene", opted_in: frozenset[str]) -> None:
        """Show a map and its name."""
        self.map.show_scene(scene, opted_in)
        has_knots = any(shape.kind == "knot" for shape in scene.shapes)
        self.chips.leave_out(frozenset() if has_knots else frozenset({KNOTS}))
        self._titles = scene.title, scene.pose.partition(",")[0]
        self._show_status()
        self._status.setToolTip(scene.pose)
        self._status.setAccessibleDescription(scene.pose)
        self._status.show()
        self._arrange()

    def show_maps(self, titles: dict[str, str], shown_id: str) -> None:
        """Offer maps, id and title, to switch to; one is shown."""
        self.switcher.show_maps(titles, shown_id)
        self._show_status()
        self._arrange()

    def _show_status(self) -> None:
        """Name the map and its pose; the switcher names the map already."""
        title, pose = self._titles
        if self.switcher.is_needed and pose:
            self._status.show_text(pose)
        else:
            self._status.show_text(title, pose)

    def show_hint(self, text: str) -> None:
        """Say over the map what is awaited, or what to do; empty: nothing."""
        self._hint.setVisible(bool(text))
        if text:
            self._hint.show_text(text)
            self._arrange()

    def show_person_chip(self, chip: QWidget) -> None:
        """Show over the map whom it is for."""
        chip.setParent(self)
        self._person = chip
        chip.show()
        self._arrange()

    def arrange_again(self) -> None:
        """Give what floats over the map its place: something says more, or less."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        self.map.setGeometry(0, 0, width, height)
        chips_px = self._arrange_chips()
        self._status.fit(max(STATUS_PX, round(width - FIGURE_SHARE * height) // 2))
        status = self._status.size()
        self._status.move(
            width - status.width() - MARGIN_PX, height - status.height() - MARGIN_PX
        )
        self._arrange_person()
        self._hint.fit(width - 2 * MARGIN_PX)
        hint = self._hint.size()
        # Low down, over the towel: the head stays free.
        self._hint.move((width - hint.width()) // 2, height - hint.height() - 44)
        top = MARGIN_PX + chips_px + BELOW_CHIPS_PX
        self.map.set_insets(top=top, foot=height - self._top_of_pills() - MARGIN_PX)

    def _top_of_pills(self) -> int:
        pills = (self._status, self._person)
        tops = (pill.y() for pill in pills if pill and not pill.isHidden())
        return min(tops, default=self.height() - MARGIN_PX)

    def _arrange_person(self) -> None:
        """Set the person's chip over the name of the map."""
        if self._person is None:
            return
        room = QSize(self.width() - 2 * MARGIN_PX, self.height())
        size = self._person.sizeHint().boundedTo(room)
        self._person.resize(size)
        right, bottom = self.width() - MARGIN_PX, self.height() - MARGIN_PX
        if not self._status.isHidden():
            bottom = self._status.y() - GAP_PX
        self._person.move(right - size.width(), bottom - size.height())

    def _arrange_chips(self) -> int:
        """Set the switcher and the chips in one row; return its height."""
        left = MARGIN_PX
        if self.switcher.is_needed:
            self.switcher.setGeometry(
                QRect(QPoint(left, left), self.switcher.sizeHint())
            )
            left += self.switcher.width() + GAP_PX
        height = self.chips.arrange(self.width() - left - MARGIN_PX)
        self.chips.move(left, MARGIN_PX)
        return height

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
