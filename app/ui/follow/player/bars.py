"""The two rows of buttons: the receiver's say, and what the giver needs at times."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.session.player import Phase, PlayerState
from app.ui.follow.player.bindings import Act, key_shown
from app.ui.follow.player.key_button import ALARM, MAIN, PLAIN, KeyButton
from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.tool_buttons import ToolButton
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


class ButtonRow(QWidget):
    """Buttons side by side, all of one width.

    Signals
    -------
    chosen : str
        The act of a button.
    """

    chosen = Signal(str)

    def __init__(self, look: PlayerLook, gap_px: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._gap_px = look, gap_px
        self.buttons: dict[Act, KeyButton] = {}

    def add(self, act: Act, button: KeyButton) -> None:
        """Add a button at the right."""
        button.setObjectName(f"player_{act}")
        self.buttons[act] = button

    def choose(self, act: Act) -> None:
        """Say that a button was pressed."""
        self.chosen.emit(str(act))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap, count = self._look.px(self._gap_px), len(self.buttons)
        wide = (self.width() - gap * (count - 1)) / max(count, 1)
        for number, button in enumerate(self.buttons.values()):
            left = round(number * (wide + gap))
            button.setGeometry(left, 0, round(wide), self.height())


class FeedbackBar(ButtonRow):
    """Softer, that's good, firmer; pause; stop."""

    def __init__(self, look: PlayerLook, parent: QWidget) -> None:
        super().__init__(look, 20, parent)
        self.setObjectName("player_feedback")
        for act, text, manner in (
            (Act.SOFTER, tr("Softer"), PLAIN),
            (Act.GOOD, tr("That\u2019s good"), PLAIN),
            (Act.FIRMER, tr("Firmer"), PLAIN),
            (Act.PAUSE, tr("Pause"), PLAIN),
            (Act.STOP, tr("Stop"), ALARM),
        ):
            button = KeyButton(look, text, key_shown(act), manner, self)
            button.clicked.connect(lambda _=False, act=act: self.choose(act))
            self.add(act, button)

    def show_state(self, state: PlayerState) -> None:
        """Let the buttons say what they do now."""
        phase = state.phase
        is_rest = phase in (Phase.PAUSED, Phase.READY)
        pause = self.buttons[Act.PAUSE]
        pause.show_manner(MAIN if is_rest else PLAIN)
        if phase is Phase.READY:
            pause.show_text(tr("Begin"))
        else:
            pause.show_text(tr("Go on") if is_rest else tr("Pause"))
        stop = self.buttons[Act.STOP]
        stop.show_text(tr("Leave") if phase is Phase.READY else tr("Stop"))
        stop.show_manner(PLAIN if phase is Phase.READY else ALARM)
        for act in (Act.SOFTER, Act.GOOD, Act.FIRMER):
            is_pressed = act is Act.GOOD or state.turn.level > 0
            self.buttons[act].setEnabled(phase.is_open and is_pressed)
        pause.setEnabled(not state.is_locked)


class ToolBar(ButtonRow):
    """Back, again, more time, lock."""

    def __init__(self, look: PlayerLook, parent: QWidget) -> None:
        super().__init__(look, 12, parent)
        self.setObjectName("player_tools")
        for act, glyph, text in (
            (Act.BACK, "back", tr("Back")),
            (Act.REPEAT, "again", tr("Again")),
            (Act.MORE, "more", tr("+30 s")),
        ):
            button = ToolButton(look, glyph, text, key_shown(act), self)
            button.clicked.connect(lambda _=False, act=act: self.choose(act))
            self.add(act, button)
        self.buttons[Act.MORE].setAccessibleName(tr("30 seconds more"))
        self.lock = ToolButton(look, "lock", tr("Lock"), key_shown(Act.LOCK), self)
        self.add(Act.LOCK, self.lock)

    def show_state(self, state: PlayerState) -> None:
        """Let the buttons say what they do now."""
        is_open = state.phase.is_open and not state.is_locked
        for act in (Act.BACK, Act.REPEAT, Act.MORE):
            self.buttons[act].setEnabled(is_open)
        self.lock.show_glyph("lock" if state.is_locked else "open_lock")
        key = key_shown(Act.LOCK)
        self.lock.show_text(tr("Unlock") if state.is_locked else tr("Lock"))
        self.lock.show_key(tr("hold {key}", key=key) if state.is_locked else key)
        name = tr("Hold to unlock") if state.is_locked else tr("Lock")
        self.lock.setAccessibleName(name)
