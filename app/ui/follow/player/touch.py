"""Turns keys, clicks, taps and the wheel into what is to be done."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from app.session.player import Phase, PlayerState
from app.ui.follow.player.bindings import Act, Card, act_of
from app.ui.follow.player.controller import PlayerController
from app.ui.follow.player.gestures import CLICK_REST_S, Hold, Once, WheelSteps

SLIP_PX = 30.0
"""A click that slides farther was a wipe."""

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_WHEN_LOCKED = frozenset(
    {Act.SOFTER, Act.GOOD, Act.FIRMER, Act.STOP, Act.LOCK, Act.FULL_SCREEN}
)
_ON_CARD_STOP = frozenset({Act.LIGHTER, Act.SKIP, Act.END, Act.FULL_SCREEN})


def card_of(state: PlayerState) -> Card:
    """Return what lies over the step in a state."""
    if state.phase is Phase.PAUSED:
        return Card.PAUSE
    return Card.STOP if state.phase is Phase.STOPPED else Card.NONE


class Touch(QObject):
    """Reads what hands do; a lock lets nothing through but the receiver's say.

    Signals
    -------
    acted : str
        What is to be done, as an `Act`.
    refused
        Something was touched that the lock holds back.
    """

    acted = Signal(str)
    refused = Signal()

    def __init__(self, controller: PlayerController, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("player_touch")
        self._controller = controller
        clock = controller.clock
        self._wheel = WheelSteps(clock)
        self._click = Once(clock, CLICK_REST_S)
        self.hold = Hold(clock)
        self._pressed_at: QPointF | None = None
        self._is_lock_spent = False

    def act(self, act: Act) -> None:
        """Do something, if it may be done now."""
        state = self._controller.state
        if state.is_locked and act not in _WHEN_LOCKED:
            self.refused.emit()
        elif card_of(state) is Card.STOP and act not in _ON_CARD_STOP:
            return  # whoever said stop must not be overruled by a stray touch
        elif act is Act.LOCK and state.is_locked:
            self.hold.press()
        else:
            self.acted.emit(str(act))

    def wants(self, event: QKeyEvent) -> bool:
        """Say whether a key is for the player: all are but Ctrl, Alt, Meta and Tab."""
        return not event.modifiers() & _HELD and event.key() not in _TABS

    def press_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for, if it asks for anything; say whether it was ours."""
        if not self.wants(event):
            return False
        act = act_of(event.key(), card_of(self._controller.state))
        # Held down, a key means what it meant at first.
        if act is not None and not event.isAutoRepeat():
            self.act(act)
        return True

    def release_key(self, event: QKeyEvent) -> None:
        """Note that a key is up again."""
        is_lock = act_of(event.key(), card_of(self._controller.state)) is Act.LOCK
        if is_lock and not event.isAutoRepeat():
            self.hold.release()

    def press_lock(self) -> None:
        """Note that the lock's button is down."""
        self._is_lock_spent = self._controller.state.is_locked
        if self._is_lock_spent:
            self.hold.press()

    def release_lock(self) -> None:
        """Note that the lock's button is up, or the finger slid off it."""
        self.hold.release()

    def click_lock(self) -> None:
        """Lock, unless this press was there to unlock."""
        if not self._is_lock_spent:
            self.act(Act.LOCK)
        self._is_lock_spent = False

    def press_mouse(self, event: QMouseEvent) -> None:
        """Begin a click."""
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.ForwardButton)
        is_ours = event.button() in (*buttons, Qt.MouseButton.BackButton)
        self._pressed_at = event.position() if is_ours else None

    def release_mouse(self, event: QMouseEvent) -> None:
        """End a click: it goes on, or back with the button for that."""
        start, self._pressed_at = self._pressed_at, None
        if start is None:
            return
        slipped = (event.position() - start).manhattanLength()
        if slipped <= SLIP_PX and self._click.passes():
            is_back = event.button() == Qt.MouseButton.BackButton
            self.act(Act.BACK if is_back else Act.ON)

    def turn_wheel(self, event: QWheelEvent) -> None:
        """Go on or back by a notch."""
        step = self._wheel.step(event.angleDelta().y())
        if step:
            self.act(Act.ON if step > 0 else Act.BACK)
