"""A room with one page at a time: the way back above it, the way on below."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.rooms.column_page import ColumnPage, Handler
from app.ui.rooms.page_frame import PageFrame
from app.ui.rooms.room_head import RoomHead
from app.ui.rooms.spacing import RoomSpacing
from app.ui.rooms.told_line import ToldLine
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.tab_order import follow_in_tab_order, last_stop

MARGIN_PX = 32
NARROW_MARGIN_PX = 20
NARROW_ROOM_PX = 1000
# Such keys stand on one keyboard with Shift, on another without, on a third beside it.
HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class ColumnRoom(QWidget):
    """Shows the page that its course is at, and hands single keys to it.

    A room of its own says what its pages are and what the way back does. It sets its
    things into the head, and shows the first page when all that is made::

        class FeelRoom(ColumnRoom):
            def __init__(self, look, feel, parent=None):
                super().__init__(look, "feel", tr("Feel"), tr("Back (Esc)"), parent)
                self._feel = feel
                self.head.add(...)
                self.show_page()
                feel.course_changed.connect(self.show_page)
                feel.state_changed.connect(self.show_state)

            def made_page(self):
                return ChooserPage(self.look, self._feel, self)

            def go_back(self):
                self._feel.go_back()

            def show_state(self):
                self.head.back.setVisible(self._feel.course.page is not Page.CHOOSER)
                super().show_state()

    Attributes
    ----------
    page
        What is shown now; None only while the room is being made.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    bare_wanted : bool
        The page wants the whole window for itself; or no more.
    """

    command_wanted = Signal(str)
    bare_wanted = Signal(bool)
    spacing = RoomSpacing()

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        back_words: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.page: ColumnPage | None = None
        self.setObjectName(f"{name}_room")
        self.setAccessibleName(title)
        self.head = RoomHead(look, name, title, back_words, self.spacing, self)
        self.head.back_wanted.connect(self.go_back)
        self.told = ToldLine(look, self)
        self.told.gone.connect(self._fit_margins)
        self.scroll_area = ScrollColumn(look, f"{name}_scroll", self)
        self.scroll_area.setAccessibleName(title)
        self._frame = PageFrame(look, self.scroll_area, self.told, self.spacing)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.head)
        self._rows.addLayout(self._frame, 1)
        look.changed.connect(self._on_look_changed)

    # --- what each room says for itself ----------------------------------------------

    def made_page(self) -> ColumnPage:
        """Return a new page, the one that the room's course is at."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Go one page back."""
        raise NotImplementedError

    def least_beside_px(self, is_wide: bool) -> int:
        """Return what stays free at both sides of a page, however narrow it is."""
        return NARROW_MARGIN_PX if self.width() < NARROW_ROOM_PX else MARGIN_PX

    def claims(self, event: QKeyEvent) -> bool:
        """Return whether a key is for the room before it is for the window.

        A page that answers letters keeps them all: a slip must not lead out of it.
        """
        if self.handler_of(event) is not None:
            return True
        if self.page is None or not self.page.letters or event.modifiers() & ~HARMLESS:
            return False
        return event.text().isalnum()

    # --- what each room is used by ---------------------------------------------------

    @property
    def is_bare(self) -> bool:
        """Return whether the page has the whole window for itself."""
        return self.page is not None and self.page.is_bare

    def add_below(self, widget: QWidget) -> None:
        """Set something below the foot that stays whatever page is shown."""
        self._rows.addWidget(widget)

    def tell(self, text: str) -> None:
        """Say something in the line under the head."""
        self.told.show_text(text)
        self._fit_margins()

    def show_page(self) -> None:
        """Show the page that the course is at; the old one goes."""
        had_focus = self._has_focus()
        old, self.page = self.page, None
        if old is not None:
            self._frame.drop(old)
        page = self.page = self.made_page()
        page.command_wanted.connect(self.command_wanted)
        self._frame.put(page)
        self.head.setVisible(not page.is_bare)
        last_in_head = last_stop(self.head) or self.head.back
        follow_in_tab_order(last_in_head, page)
        follow_in_tab_order(last_stop(page) or last_in_head, page.foot)
        self._fit_margins()
        self.show_state()
        self.bare_wanted.emit(page.is_bare)
        if had_focus:
            self._take_keys(page)
        self._lay_out_now()

    def show_state(self) -> None:
        """Let the page show what the controller holds, as it is now."""
        if self.page is not None:
            self.page.show_state()
            if self.page.hasFocus():
                self._take_keys(self.page)

    def handler_of(self, event: QKeyEvent) -> Handler | None:
        """Return what a key does on the page; what is typed is for its field."""
        page, held = self.page, event.modifiers() & ~HARMLESS
        if page is None or held or self.is_typing():
            return None
        by_key = page.keys.get(Qt.Key(event.key()))
        return by_key or page.letters.get(event.text().lower())

    def is_typing(self) -> bool:
        """Return whether the keys go into a field."""
        return isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)

    def _fit_margins(self) -> None:
        if self.page is not None:
            least_px = self.least_beside_px(self.page.is_wide)
            self._frame.fit(self.page, self.width(), least_px)

    def _lay_out_now(self) -> None:
        """Put everything where it belongs before the next click is taken.

        Qt takes clicks that wait before it lays out what is new: one that comes
        early would hit what stands there only for the moment.
        """
        if self.isVisible():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    # --- the keys --------------------------------------------------------------------

    def _take_keys(self, page: ColumnPage) -> None:
        """Let the page have the keys: its first stop, as soon as that can be used."""
        stop = page.first_stop()
        # A button that cannot be pressed yet would let them go to the rail.
        target = stop if stop.isEnabled() else page
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is None or focused is self or self.isAncestorOf(focused)

    def _on_look_changed(self) -> None:
        self._fit_margins()
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self.claims(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        handler = self.handler_of(event)
        if handler is None:
            super().keyPressEvent(event)
            return
        handler()
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.page is not None:
            self._take_keys(self.page)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out_now()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("surface"))
