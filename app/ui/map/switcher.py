"""The name of the map that is shown, and a menu of the others."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr


class MapSwitcher(LookButton):
    """Hidden while there is nothing to choose from.

    Signals
    -------
    map_wanted : str
        Id of the map that was chosen.
    """

    map_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._titles: dict[str, str] = {}
        self._shown_id = ""
        self.setObjectName("map_switcher")
        self.setToolTip(tr("Show another map"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.hide()

    @property
    def is_needed(self) -> bool:
        """Return whether there are maps to choose from."""
        return len(self._titles) > 1

    @property
    def titles(self) -> dict[str, str]:
        """Return the maps that are offered, id and title."""
        return dict(self._titles)

    def show_maps(self, titles: dict[str, str], shown_id: str) -> None:
        """Offer maps, id and title; one of them is shown."""
        self._titles, self._shown_id = dict(titles), shown_id
        title = titles.get(shown_id, "")
        self.setText(title)
        self.setAccessibleName(tr("Map: {title}", title=title))
        self.setVisible(self.is_needed)
        self.refresh()

    def _on_clicked(self) -> None:
        # Late: nobody needs a menu before the first paint.
        from app.ui.widgets.popup_menu import MenuItem, PopupMenu

        items = tuple(MenuItem(*named) for named in self._titles.items())
        menu = PopupMenu(self._look, tr("Maps"), items, self, is_choice=True)
        menu.show_checked(frozenset({self._shown_id}))
        menu.chosen.connect(self._on_chosen)
        menu.open()

    def _on_chosen(self, map_id: str) -> None:
        if map_id != self._shown_id:
            self.map_wanted.emit(map_id)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(TextStyle.STRONG))
        words = metrics.horizontalAdvance(self.text())
        height = QFontMetrics(self._look.font(TextStyle.BODY)).height()
        return QSize(words + self._look.px(42), height + self._look.px(12))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        radius = rect.height() / 2
        fill = look.colour("hover" if self.underMouse() else "surface")
        paint_box(painter, rect, radius, fill, look.colour("line"))
        left, side = look.px(13), look.px(15)
        font = look.font(TextStyle.STRONG)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        baseline = QFontMetrics(font)
        y = (rect.height() + baseline.ascent() - baseline.descent()) / 2
        painter.drawText(left, round(y), self.text())
        arrow = QRectF(rect.right() - side - look.px(8), 0, side, side)
        arrow.moveTop((rect.height() - side) / 2)
        paint_glyph(painter, "chevron_down", arrow, look.colour("quiet"), 2.2)
        self.paint_ring(painter, radius)
