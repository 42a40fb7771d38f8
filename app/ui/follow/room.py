"""The Follow room: one page at a time, the way back above it, the way on below."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.page import FollowPage
from app.ui.follow.pages import PageMaker
from app.ui.follow.told_line import ToldLine
from app.ui.health.person_chip import PersonChip
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import BAR_PX, ScrollColumn
from app.ui.widgets.tab_order import follow_in_tab_order
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

MARGIN_PX = 32
NARROW_MARGIN_PX = 20


class FollowRoom(QWidget):
    """Shows the page of the room's course.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    bare_wanted : bool
        The page wants the whole window for itself; or no more.
    """

    command_wanted = Signal(str)
    bare_wanted = Signal(bool)

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        make_page: PageMaker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look, self._follow, self._make_page = look, follow, make_page
        self.page: FollowPage | None = None
        self.setObjectName("follow_room")
        self.setAccessibleName(tr("Follow"))
        self._scroll = ScrollColumn(look, "follow_scroll", self)
        self._scroll.setAccessibleName(tr("Follow"))
        self._middle = QVBoxLayout()
        self._column = QHBoxLayout()
        self._foot = QHBoxLayout()
        self._head = self._made_head()
        self.told = ToldLine(look, self)
        self._lay_out()
        self._show_page()
        follow.course_changed.connect(self._show_page)
        follow.state_changed.connect(self._show_state)
        look.changed.connect(self._on_look_changed)

    @property
    def is_bare(self) -> bool:
        """Return whether the page has the whole window for itself."""
        return self.page is not None and self.page.is_bare

    def tell(self, text: str) -> None:
        """Say something in the line under the head."""
        self.told.show_text(text)
        self._fit_margins()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head)
        self._line_row = QHBoxLayout()
        self._line_row.addWidget(self.told)
        rows.addLayout(self._line_row)
        self._middle.addWidget(self._scroll)
        rows.addLayout(self._middle, 1)
        rows.addLayout(self._foot)

    def _made_head(self) -> QWidget:
        look, head = self.look, QWidget(self)
        head.setObjectName("follow_head")
        self._back = GlyphButton(look, "back", tr("One page back (Esc)"), 34, head)
        self._back.setObjectName("follow_back")
        self._back.clicked.connect(self._follow.go_back)
        title = TextLabel(look, tr("Follow"), TextStyle.STRONG, "quiet", head)
        title.setWordWrap(False)
        self._person = PersonChip(look, self._follow.health, head)
        self._person.check_wanted.connect(self._on_health)
        self._person.people_wanted.connect(self._on_health)
        self._history = TextButton(look, tr("History"), glyph="clock", parent=head)
        self._history.setObjectName("follow_history")
        self._history.clicked.connect(self._on_history)
        row = QHBoxLayout(head)
        row.setContentsMargins(NARROW_MARGIN_PX, 12, NARROW_MARGIN_PX, 8)
        row.setSpacing(12)
        row.addWidget(self._back)
        row.addWidget(title, 1)
        row.addWidget(self._person)
        row.addWidget(self._history)
        return head

    def _show_page(self) -> None:
        """Show the page of the course; the old one goes."""
        had_focus = self._has_focus()
        self._drop_page()
        page = self._make_page(self._follow.course.page, self)
        page.command_wanted.connect(self.command_wanted)
        self.page = page
        self._scroll.setHidden(page.is_wide)
        if page.is_wide:
            self._middle.addWidget(page, 1)
        else:
            self._scroll.setWidget(self._centred(page))
            self._scroll.verticalScrollBar().setValue(0)
        self._foot.addWidget(page.foot)
        has_foot = page.foot_row.count() > 0 and not page.is_bare
        page.foot.setVisible(has_foot)
        self._head.setVisible(not page.is_bare)
        page.show()
        follow_in_tab_order(self._history, page)
        follow_in_tab_order(_last_stop(page) or self._history, page.foot)
        self._fit_margins()
        self._show_state()
        self.bare_wanted.emit(page.is_bare)
        if had_focus:
            self._take_keys(page)

    def _take_keys(self, page: FollowPage) -> None:
        """Let the page have the keys: its first stop, as soon as that can be used."""
        stop = page.first_stop()
        # A button that cannot be pressed yet would let them go to the rail.
        target = stop if stop.isEnabled() else page
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_page(self) -> None:
        old, self.page = self.page, None
        if old is None:
            return
        old.foot.hide()
        self._foot.removeWidget(old.foot)
        old.foot.deleteLater()
        outer = old if old.is_wide else self._scroll.takeWidget()
        if old.is_wide:
            self._middle.removeWidget(old)
        if outer is not None:
            outer.hide()
            outer.deleteLater()

    def _centred(self, page: FollowPage) -> QWidget:
        """Return the page in a column that is not too wide to read."""
        middle = QWidget()
        middle.setObjectName("follow_middle")
        self._column = QHBoxLayout(middle)
        self._column.addWidget(page)
        middle.setAutoFillBackground(False)
        return middle

    def _fit_margins(self) -> None:
        page, px = self.page, self.look.px
        if page is None:
            return
        is_narrow = self.width() < 1000
        least = NARROW_MARGIN_PX if is_narrow else MARGIN_PX
        bar_px = 0 if page.is_wide else BAR_PX
        beside = max((self.width() - bar_px - px(page.widest_px)) // 2, least)
        if page.is_bare:
            self._middle.setContentsMargins(0, 0, 0, 0)
        elif page.is_wide:
            self._middle.setContentsMargins(least, px(4), least, 0)
            beside = least
        else:
            self._middle.setContentsMargins(0, 0, 0, 0)
            self._column.setContentsMargins(beside, px(8), beside, 32)
        is_told = not self.told.isHidden()
        self._line_row.setContentsMargins(
            beside, 0, beside + bar_px, 8 if is_told else 0
        )
        is_footed = page.foot_row.count() > 0 and not page.is_bare
        high = px(12) if is_footed else 0
        self._foot.setContentsMargins(beside, high, beside + bar_px, high)

    def _show_state(self) -> None:
        self._back.setVisible(self._follow.course.page is not Page.CHOOSER)
        self._history.setVisible(self._follow.course.page is not Page.HISTORY)
        if self.page is not None:
            self.page.show_state()
            if self.page.hasFocus():
                self._take_keys(self.page)

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is None or focused is self or self.isAncestorOf(focused)

    def _on_health(self) -> None:
        self.command_wanted.emit("health")

    def _on_history(self) -> None:
        self._follow.show(Page.HISTORY)

    def _on_look_changed(self) -> None:
        self._fit_margins()
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        # Keys that a page has a use for go to it before the window's own.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(
            event, QKeyEvent
        ):
            is_ours = self.page is not None and Qt.Key(event.key()) in self.page.keys
            if is_ours and not self._is_typing() and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def _is_typing(self) -> bool:
        return isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        handler = self.page.keys.get(Qt.Key(event.key())) if self.page else None
        if handler is not None and not self._is_typing() and not event.modifiers():
            handler()
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.page is not None:
            self._take_keys(self.page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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
