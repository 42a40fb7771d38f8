"""The health room: one page at a time, with the way there and the state below."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.health.big_look import BigLook
from app.ui.health.controller import HealthController
from app.ui.health.course import Page, said_to
from app.ui.health.details_page import DetailsPage
from app.ui.health.overview_page import OverviewPage
from app.ui.health.page import HealthPage
from app.ui.health.people_page import PeoplePage
from app.ui.health.progress import ProgressBars
from app.ui.health.question_page import QuestionPage
from app.ui.health.state_line import StateLine
from app.ui.health.stop_page import StopPage
from app.ui.health.summary_page import SummaryPage
from app.ui.health.welcome_page import WelcomePage
from app.ui.health.where_page import MapSource, WherePage
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import BAR_PX, ScrollColumn
from app.ui.widgets.tab_order import follow_in_tab_order
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

WIDEST_PX = 800
ON_THE_WAY = (Page.QUESTION, Page.DETAILS, Page.WHERE, Page.STOP)
BACK_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Back)
STEPS = {
    Qt.Key.Key_Down: True,
    Qt.Key.Key_Right: True,
    Qt.Key.Key_Up: False,
    Qt.Key.Key_Left: False,
}


class HealthRoom(QWidget):
    """Shows the page of the check's course, and hands single keys to it.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    """

    command_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        health: HealthController,
        maps: MapSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._health, self._maps = health, maps
        self.look = BigLook(look, self)
        self.setObjectName("health_room")
        self.setAccessibleName(tr("Health check"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page: HealthPage | None = None
        self._scroll = ScrollColumn(self.look, "health_scroll", self)
        self._scroll.setAccessibleName(tr("Health check"))
        # It would scroll by the arrows, which lead through the answers here.
        self._scroll.installEventFilter(self)
        self._middle = QVBoxLayout()
        self._column = QHBoxLayout()
        self._foot = QHBoxLayout()
        self._state = StateLine(self.look, health, self)
        self._state.undo_wanted.connect(self._on_undo)
        self._lay_out()
        self._show_page()
        health.course_changed.connect(self._show_page)
        health.people_changed.connect(self._show_page)
        health.answers_changed.connect(self._show_answers)
        self.look.changed.connect(self._on_look_changed)

    def show_map(self) -> None:
        """Take the map that the window shows now."""
        if isinstance(self.page, WherePage):
            self.page.show_map()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._head())
        self._middle.addWidget(self._scroll)
        rows.addLayout(self._middle, 1)
        rows.addLayout(self._foot)
        rows.addWidget(self._state)

    def _head(self) -> QHBoxLayout:
        look = self.look
        self._back = GlyphButton(
            look, "back", tr("One page back (Backspace)"), 34, self
        )
        self._back.setObjectName("health_back")
        self._back.clicked.connect(self._health.go_back)
        title = TextLabel(look, tr("Health check"), TextStyle.STRONG, "quiet", self)
        title.setWordWrap(False)
        self._bars = ProgressBars(look, self)
        self._all = TextButton(look, tr("All questions"), parent=self)
        self._all.setObjectName("health_all")
        self._all.clicked.connect(self._on_all)
        self._close = GlyphButton(look, "close", tr("Back to the map (Esc)"), 34, self)
        self._close.setObjectName("health_close")
        self._close.clicked.connect(self._on_close)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 10)
        head.setSpacing(14)
        for widget in (self._back, title):
            head.addWidget(widget)
        head.addWidget(self._bars, 1)
        for button in (self._all, self._close):
            head.addWidget(button)
        return head

    def _show_page(self) -> None:
        """Show the page of the course; the old one goes."""
        had_focus = self._has_focus()
        self._drop_page()
        page = self._made_page()
        page.command_wanted.connect(self.command_wanted)
        self.page = page
        if page.is_wide:
            self._scroll.hide()
            self._middle.addWidget(page)
            margin = self.look.px(20)
            self._middle.setContentsMargins(margin, 0, margin, 0)
        else:
            self._middle.setContentsMargins(0, 0, 0, 0)
            self._scroll.setWidget(self._centred(page))
            self._scroll.show()
            self._scroll.verticalScrollBar().setValue(0)
        self._foot.addWidget(page.foot)
        page.foot.show()
        page.show()
        self._fit_margins()
        follow_in_tab_order(self._close, page)
        follow_in_tab_order(_last_stop(page) or self._close, page.foot)
        self._show_answers()
        if had_focus:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_page(self) -> None:
        old, self.page = self.page, None
        if old is None:
            return
        old.foot.hide()
        self._foot.removeWidget(old.foot)
        old.foot.deleteLater()
        outer = self._scroll.takeWidget() if not old.is_wide else old
        if old.is_wide:
            self._middle.removeWidget(old)
        outer.hide()
        outer.deleteLater()

    def _made_page(self) -> HealthPage:
        course, look, health = self._health.course, self.look, self._health
        if not health.health.questions or course.page is Page.WELCOME:
            return WelcomePage(look, health, self)
        if course.page is Page.QUESTION:
            return QuestionPage(look, health, self)
        if course.page is Page.DETAILS:
            return DetailsPage(look, health, self)
        if course.page is Page.WHERE:
            return WherePage(look, health, self._maps, self)
        if course.page is Page.STOP:
            return StopPage(look, health, self)
        if course.page is Page.OVERVIEW:
            return OverviewPage(look, health, self)
        if course.page is Page.PEOPLE:
            return PeoplePage(look, health, self)
        return SummaryPage(look, health, self)

    def _centred(self, page: HealthPage) -> QWidget:
        """Return the page in a column that is not too wide to read."""
        middle = QWidget()
        middle.setObjectName("health_middle")
        self._column = QHBoxLayout(middle)
        self._column.addWidget(page)
        middle.setAutoFillBackground(False)
        return middle

    def _fit_margins(self) -> None:
        """Keep what answers a page in the column of its words."""
        px = self.look.px
        beside = px(20)
        if self.page is not None and not self.page.is_wide:
            room_px = self.width() - BAR_PX
            beside = max((room_px - px(WIDEST_PX)) // 2, px(28))
            self._column.setContentsMargins(beside, px(14), beside, 20)
        self._foot.setContentsMargins(beside, px(10), beside + BAR_PX, px(14))

    def _show_answers(self) -> None:
        """Show what was answered, as it is now."""
        health = self._health
        questions, person = health.health.questions, health.person
        said = tuple(said_to(question, person) for question in questions)
        is_asking = health.course.page in ON_THE_WAY
        self._bars.show_said(said, health.course.at if is_asking else None)
        self._back.setVisible(bool(health.course.behind))
        self._all.setVisible(bool(questions))
        self._state.show_state()
        if self.page is not None:
            self.page.show_answers()

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is None or focused is self or self.isAncestorOf(focused)

    def _on_all(self) -> None:
        self._health.show(Page.OVERVIEW)

    def _on_close(self) -> None:
        self.command_wanted.emit("explore")

    def _on_undo(self) -> None:
        self._health.undo()

    def _on_look_changed(self) -> None:
        self._fit_margins()
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        # Letters and digits answer here; the window's own would switch layers.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(
            event, QKeyEvent
        ):
            held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            is_letter = bool(event.text().strip()) and not held
            if is_letter or event.key() in BACK_KEYS:
                event.accept()
                return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and self._press(event):
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._press(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; return whether there was anything to do."""
        page, key = self.page, Qt.Key(event.key())
        if page is None or isinstance(self.focusWidget(), QLineEdit):
            return False
        handler = page.keys.get(key) or page.letters.get(event.text().lower())
        if handler is not None:
            handler()
        elif key in BACK_KEYS:
            self._health.go_back()
        elif key in STEPS:
            self.focusNextPrevChild(STEPS[key])
        else:
            return False
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look.fit(self.width(), self.height())
        self._fit_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("surface"))


def _last_stop(page: QWidget) -> QWidget | None:
    """Return the last widget of a page that Tab comes to."""
    stops = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return stops[-1] if stops else None
