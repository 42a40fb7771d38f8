"""The health room: one page at a time, with the way there and the state below."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

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
from app.ui.rooms.column_room import ColumnRoom
from app.ui.rooms.spacing import RoomSpacing
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

MARGIN_PX = 28
WIDE_MARGIN_PX = 20
ON_THE_WAY = (Page.QUESTION, Page.DETAILS, Page.WHERE, Page.STOP)
BACK_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Back)
STEPS = {
    Qt.Key.Key_Down: True,
    Qt.Key.Key_Right: True,
    Qt.Key.Key_Up: False,
    Qt.Key.Key_Left: False,
}
PLAIN_PAGES = {
    Page.WELCOME: WelcomePage,
    Page.QUESTION: QuestionPage,
    Page.DETAILS: DetailsPage,
    Page.STOP: StopPage,
    Page.OVERVIEW: OverviewPage,
    Page.PEOPLE: PeoplePage,
    Page.SUMMARY: SummaryPage,
}
"""The pages that need nothing but the answers."""


class HealthRoom(ColumnRoom):
    """Shows the page of the check's course, larger than the other rooms are."""

    spacing = RoomSpacing(
        head_above_px=14,
        head_below_px=10,
        head_between_px=14,
        page_above_px=14,
        page_below_px=20,
        wide_above_px=0,
        foot_above_px=10,
        foot_below_px=14,
    )

    def __init__(
        self,
        look: Look,
        health: HealthController,
        maps: MapSource,
        parent: QWidget | None = None,
    ) -> None:
        self._big_look = BigLook(look)
        back_words = tr("One page back (Backspace)")
        super().__init__(
            self._big_look, "health", tr("Health check"), back_words, parent
        )
        self._big_look.setParent(self)
        self._health, self._maps = health, maps
        # It would scroll by the arrows, which lead through the answers here.
        self.scroll_area.installEventFilter(self)
        self._fill_head()
        self._state = StateLine(self.look, health, self)
        self._state.undo_wanted.connect(self._on_undo)
        self.add_below(self._state)
        self.show_page()
        health.course_changed.connect(self.show_page)
        health.people_changed.connect(self.show_page)
        health.answers_changed.connect(self.show_state)

    def show_map(self) -> None:
        """Take the map that the window shows now."""
        if isinstance(self.page, WherePage):
            self.page.show_map()

    @override
    def made_page(self) -> HealthPage:
        look, health, wanted = self.look, self._health, self._health.course.page
        if not health.health.questions:
            return WelcomePage(look, health, self)
        if wanted is Page.WHERE:
            return WherePage(look, health, self._maps, self)
        return PLAIN_PAGES[wanted](look, health, self)

    @override
    def go_back(self) -> None:
        self._health.go_back()

    @override
    def least_beside_px(self, is_wide: bool) -> int:
        return self.look.px(WIDE_MARGIN_PX if is_wide else MARGIN_PX)

    @override
    def show_state(self) -> None:
        """Show what was answered, as it is now."""
        health = self._health
        questions, person = health.health.questions, health.person
        said = tuple(said_to(question, person) for question in questions)
        is_asking = health.course.page in ON_THE_WAY
        self._bars.show_said(said, health.course.at if is_asking else None)
        self.head.back.setVisible(bool(health.course.behind))
        self._all.setVisible(bool(questions))
        self._state.show_state()
        super().show_state()

    @override
    def claims(self, event: QKeyEvent) -> bool:
        # Letters and digits answer here; the window's own would switch layers.
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        is_letter = bool(event.text().strip()) and not held
        return is_letter or event.key() in BACK_KEYS or super().claims(event)

    def _fill_head(self) -> None:
        look, head = self.look, self.head
        self._bars = ProgressBars(look, head)
        self._all = TextButton(look, tr("All questions"), parent=head)
        self._all.setObjectName("health_all")
        self._all.clicked.connect(self._on_all)
        close = GlyphButton(look, "close", tr("Back to the map (Esc)"), 34, head)
        close.setObjectName("health_close")
        close.clicked.connect(self._on_close)
        head.add(self._bars, takes_rest=True)
        head.add(self._all)
        head.add(close)

    def _on_all(self) -> None:
        self._health.show(Page.OVERVIEW)

    def _on_close(self) -> None:
        self.command_wanted.emit("explore")

    def _on_undo(self) -> None:
        self._health.undo()

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; return whether there was anything to do."""
        key, handler = Qt.Key(event.key()), self.handler_of(event)
        if self.is_typing():
            return False
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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._big_look.fit(self.width(), self.height())
        super().resizeEvent(event)
