"""The chip over the map: whom it is for; pressed, it lets one choose."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.safety.screening import ScreeningState
from app.ui.health.controller import HealthController
from app.ui.health.words import GLYPH_OF_STATE, TINT_OF_STATE, receiver_in_words
from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.popup_menu import MenuItem, PopupMenu
from app.ui.widgets.words import tr

WIDEST_PX = 300
NEW, CHECK, PEOPLE = "new", "check", "people"
KEPT = "kept_"


class PersonChip(LookButton):
    """A pill with a sign of the state, and a name.

    Signals
    -------
    check_wanted, people_wanted
        The health room is to be opened, at what it adds up to or at the people.
    """

    check_wanted = Signal()
    people_wanted = Signal()

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent)
        self._health = health
        self._names: tuple[str, ...] = ()
        self.setObjectName("person_chip")
        self.setToolTip(tr("Choose whom the massage is for"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        health.answers_changed.connect(self.show_state)
        health.people_changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Show whom the map is for, and a stop."""
        health = self._health
        who = receiver_in_words(health.receiver, bool(health.names()))
        text = tr("For: {name}", name=who)
        if health.screening.state is ScreeningState.STOP:
            text = tr("For: {name} \u00b7 no massage now", name=who)
        self.setText(text)
        self.setAccessibleName(text)
        self.refresh()
        self.adjustSize()

    def _on_clicked(self) -> None:
        self._names = self._health.names()
        own = self._health.receiver.name
        # A row's id becomes a widget's name: numbers stand for people there.
        items = [
            MenuItem(f"{KEPT}{number}", name) for number, name in enumerate(self._names)
        ]
        items += [
            MenuItem(NEW, tr("Someone new")),
            MenuItem(CHECK, tr("Health check")),
            MenuItem(PEOPLE, tr("People: rename, forget")),
        ]
        title = tr("Whom the massage is for")
        menu = PopupMenu(self._look, title, tuple(items), self, is_choice=True)
        chosen = {
            f"{KEPT}{number}" for number, name in enumerate(self._names) if name == own
        }
        menu.show_checked(frozenset(chosen))
        menu.chosen.connect(self._on_chosen)
        menu.open()

    def _on_chosen(self, item_id: str) -> None:
        if item_id.startswith(KEPT):
            self._health.choose(self._names[int(item_id.removeprefix(KEPT))])
        elif item_id == NEW:
            self._health.start_new()
            self.check_wanted.emit()
        elif item_id == PEOPLE:
            self.people_wanted.emit()
        else:
            self.check_wanted.emit()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        metrics = QFontMetrics(look.font(TextStyle.SMALL_STRONG))
        words = metrics.horizontalAdvance(self.text()) + look.px(60)
        return QSize(min(words, look.px(WIDEST_PX)), metrics.height() + look.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        state = self._health.screening.state
        tint = TINT_OF_STATE[state]
        is_plain = tint == "plain"
        radius = rect.height() / 2
        fill = look.colour("surface" if is_plain else f"{tint}_ground")
        if self.underMouse() and is_plain:
            fill = look.colour("hover")
        paint_box(
            painter, rect, radius, fill, look.colour("line" if is_plain else tint)
        )
        ink = look.colour("text" if is_plain else f"{tint}_text")
        side = look.px(15)
        sign = QRectF(look.px(10), (rect.height() - side) / 2, side, side)
        paint_glyph(painter, GLYPH_OF_STATE[state], sign, ink, 2.1)
        arrow = QRectF(rect.right() - side - look.px(8), sign.top(), side, side)
        paint_glyph(painter, "chevron_down", arrow, look.colour("quiet"), 2.2)
        font = look.font(TextStyle.SMALL_STRONG)
        painter.setFont(font)
        painter.setPen(ink)
        words = rect.adjusted(look.px(30), 0, -look.px(24), 0)
        elided = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)
        self.paint_ring(painter, radius)
