"""The player: the map with the hands, the step in large letters, large buttons."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.model.technique import PressureLevel
from app.session.player import Phase, PlayerState
from app.session.player_words import PAUSED
from app.ui.follow.player.bars import FeedbackBar, ToolBar
from app.ui.follow.player.bindings import Act, Card
from app.ui.follow.player.cards import PauseCard
from app.ui.follow.player.coming_line import ComingLine
from app.ui.follow.player.controller import PlayerController
from app.ui.follow.player.doing import do_act
from app.ui.follow.player.map_turns import MapTurns
from app.ui.follow.player.map_view import StageMap
from app.ui.follow.player.maps import PlayerMaps
from app.ui.follow.player.notice_sheet import NoticeSheet
from app.ui.follow.player.passing import Answer, Pointer
from app.ui.follow.player.places import places_for
from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.pressure_gauge import PressureGauge
from app.ui.follow.player.ring import TimeRing
from app.ui.follow.player.session_strip import SessionStrip
from app.ui.follow.player.shown import (
    announcement_of,
    pressure_by_level,
    shown_of,
    sign_of,
)
from app.ui.follow.player.step_words import StepWords
from app.ui.follow.player.stop_card import StopCard
from app.ui.follow.player.tool_buttons import GlyphTool
from app.ui.follow.player.touch import Touch, card_of
from app.ui.map.theme import THEMES as MAP_THEMES
from app.ui.widgets.awake import KeepAwake
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

FRAME_MS, RESTING_MS = 16, 100
_CLICK_KEYS = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Select,
)


class PlayerPage(QWidget):
    """Shows a session that is played, and takes every way of touching it.

    Signals
    -------
    sleep_feared : str
        The screen may fall asleep; why and what to do, in words.
    """

    sleep_feared = Signal(str)

    def __init__(
        self,
        look: Look,
        controller: PlayerController,
        maps: PlayerMaps,
        pressure: tuple[PressureLevel, ...],
        awake: KeepAwake | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("player_page")
        self.setAccessibleName(tr("Session"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.controller, self.look = controller, PlayerLook(look, self)
        self._pressure = pressure_by_level(pressure)
        self._awake = awake
        self._pointer = Pointer(self, controller.clock)
        self._answer = Answer(controller.clock)
        self._turn_index: int | None = None
        self.touch = Touch(controller, self)
        self.touch.acted.connect(self._on_acted)
        self.touch.refused.connect(self._on_refused)
        self._make_parts()
        self._turns = MapTurns(self.map, maps, self)
        self._frame = QTimer(self)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self.show_frame)
        self.look.changed.connect(self._on_look_changed)
        controller.state_changed.connect(self.show_state)
        controller.told.connect(self._on_told)
        self._dress()
        self.show_state(controller.state)

    def _make_parts(self) -> None:
        look = self.look
        self.map = StageMap(self)
        self.words = StepWords(look, self)
        self.ring = TimeRing(look, self)
        self.gauge = PressureGauge(look, self)
        self.coming = ComingLine(look, self)
        self.strip = SessionStrip(look, self)
        turns = self.controller.state.turns
        self.strip.show_turns(tuple((t.step_index, float(t.seconds)) for t in turns))
        self.feedback = FeedbackBar(look, self)
        self.tools = ToolBar(look, self)
        self.corner = GlyphTool(look, "widen", tr("Full screen (F11)"), self)
        self.corner.setObjectName("player_full_screen")
        self.corner.clicked.connect(self._on_corner)
        self.notice = NoticeSheet(look, self)
        self.pause_card = PauseCard(look, self)
        self.stop_card = StopCard(look, self)
        for part in (self.feedback, self.tools, self.pause_card, self.stop_card):
            part.chosen.connect(self._on_chosen)
        lock = self.tools.lock
        lock.pressed.connect(self.touch.press_lock)
        lock.released.connect(self.touch.release_lock)
        lock.clicked.connect(self.touch.click_lock)
        for button in self.findChildren(QAbstractButton):
            # Arrows would go from button to button, and Page Down nowhere.
            button.installEventFilter(self)

    @property
    def frame_ms(self) -> int:
        """Return how long a frame is to be seen."""
        return self._frame.interval()

    # --- showing --------------------------------------------------------------------

    def show_state(self, state: PlayerState) -> None:
        """Show where the session stands."""
        shown = shown_of(state, self._pressure)
        self.words.show_words(shown)
        self.gauge.show_pressure(shown)
        card = card_of(state)
        self.feedback.show_state(state)
        self.tools.show_state(state)
        self.pause_card.show_step(shown.kicker)
        self.stop_card.offer_lighter(is_touching=state.turn.step.kind.is_touching)
        self._show_cards(card)
        if state.index != self._turn_index:
            self._show_turn(state)
            self._announce(announcement_of(shown))
        self.ring.show_sign(*sign_of(state))
        self._show_coming()
        self._pace_frames()
        self.show_frame()

    def show_frame(self) -> None:
        """Show all that moves, as it is at this moment."""
        controller, state = self.controller, self.controller.state
        self.map.show_seconds(controller.hands_s)
        left_s = controller.remaining_s
        length_s = state.turn_length_s
        self.ring.show_time(left_s, left_s / length_s if length_s else 0.0)
        later_s = state.total_left_s - state.remaining_s
        share = 1 - left_s / length_s if length_s else 1.0
        self.strip.show_at(state.index, share, left_s + later_s)
        self._show_hold()
        if self._answer.fades():
            self._show_coming()
        if not self.stop_card.isVisible():
            self._pointer.rest()

    def tell(self, text: str) -> None:
        """Say what the giver should know, until the next turn or until it is closed."""
        self.notice.tell(text)
        self._announce(text)

    def hold_frames(self) -> None:
        """Paint no frame by itself any more: somebody else calls `show_frame`."""
        self._frame.stop()

    def finish_drawing(self) -> None:
        """Draw now what is otherwise drawn a moment later."""
        self.map.finish_drawing()

    def _show_turn(self, state: PlayerState) -> None:
        if self._turn_index is not None:
            self.notice.put_away()
        self._turn_index = state.index
        self._turns.show_turn(state)

    def _show_cards(self, card: Card) -> None:
        is_stopped = card is Card.STOP
        if is_stopped and not self.stop_card.isVisible():
            # No button has the focus: a stray Enter must not go on.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.unsetCursor()
        self.pause_card.setVisible(card is Card.PAUSE)
        self.stop_card.setVisible(is_stopped)
        for row in (self.feedback, self.tools):
            row.setHidden(is_stopped)

    def _show_coming(self) -> None:
        state = self.controller.state
        shown = shown_of(state, self._pressure)
        is_call = state.phase in (Phase.WAITING, Phase.READY)
        told = self._answer.words
        self.pause_card.show_told(told)
        if told:
            self.coming.show_words(told, is_call=True)
        elif shown.is_led_in:
            self.coming.show_words(tr("Get ready: lay your hands on"), is_call=True)
        else:
            self.coming.show_words(shown.coming, shown.hint, is_call=is_call)

    def _show_hold(self) -> None:
        """Show how long lock has been held, and unlock when that is long enough."""
        share = self.touch.hold.share
        self.tools.lock.show_held(share)
        if share >= 1.0:
            self.touch.hold.release()
            self.controller.lock(False)
            self._on_told(tr("Unlocked"))

    def _pace_frames(self) -> None:
        is_going = self.controller.state.phase in (Phase.RUNNING, Phase.WAITING)
        is_calm = self.look.is_motion_reduced or not is_going
        self._frame.setInterval(RESTING_MS if is_calm else FRAME_MS)

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _dress(self) -> None:
        self.map.show_theme(MAP_THEMES[self.look.own.theme.name])
        self.map.reduce_motion(self.look.is_motion_reduced)
        self.update()

    def _arrange(self) -> None:
        self.look.fit(self.width(), self.height())
        places = places_for(self.width(), self.height(), self.look.unit)
        foot = float(places.map_foot)
        margin = self.look.px(24)
        right = places.map.width() * 0.06
        self.map.show_unit(self.look.unit, (margin, margin, right, foot))
        self.map.setGeometry(places.map)
        self.words.keep_free(places.corner.width() + self.look.px(20))
        for part, box in (
            (self.words, places.words),
            (self.ring, places.ring),
            (self.gauge, places.gauge),
            (self.coming, places.coming),
            (self.strip, places.strip),
            (self.feedback, places.buttons),
            (self.tools, places.tools),
            (self.corner, places.corner),
        ):
            part.setGeometry(box)
        inner = places.map.adjusted(margin, margin, -margin, 0)
        self.notice.arrange(inner)
        self.pause_card.setGeometry(places.words.united(places.coming))
        self.stop_card.setGeometry(self.rect())
        self.corner.raise_()

    # --- what happens ---------------------------------------------------------------

    def _on_look_changed(self) -> None:
        self._dress()
        self._pace_frames()

    def _on_told(self, text: str) -> None:
        # The card of a pause says so by itself.
        self._answer.show("" if text == PAUSED else text)
        self._announce(text)
        self._show_coming()

    def _on_acted(self, act: str) -> None:
        if Act(act) is Act.FULL_SCREEN:
            self._toggle_full_screen()
        else:
            do_act(self.controller, Act(act))

    def _on_refused(self) -> None:
        if self.controller.state.is_locked:
            self._on_told(tr("Locked. Hold L, or the lock, to unlock"))

    def _on_chosen(self, act: str) -> None:
        self.touch.act(Act(act))

    def _on_corner(self) -> None:
        self.touch.act(Act.FULL_SCREEN)

    def _toggle_full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        is_full = bool(window.windowState() & Qt.WindowState.WindowFullScreen)
        self.corner.show_glyph("narrow" if is_full else "widen")

    # --- Qt -------------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        # The window's own single keys would leave the session.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self.touch.wants(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() not in _CLICK_KEYS:
            if event.type() == QEvent.Type.KeyPress:
                return self.touch.press_key(event)
            if event.type() == QEvent.Type.KeyRelease:
                self.touch.release_key(event)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.touch.press_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.touch.release_key(event)
        super().keyReleaseEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.note_motion()
        self.touch.press_mouse(event)
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.touch.release_mouse(event)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._pointer.note_motion()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.touch.turn_wheel(event)
        event.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._frame.start()
        self._turns.start()
        self._pointer.note_motion()
        if self._awake is not None:
            self._awake.hold()
            if self._awake.why_not:
                self.sleep_feared.emit(self._awake.why_not)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frame.stop()
        self._turns.stop()
        if self._awake is not None:
            self._awake.release()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self.look.colour("ground"))
