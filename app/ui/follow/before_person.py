"""For whom a session is, and what of it is otherwise for this person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.safety.turns import FittedSession
from app.ui.follow.controller import FollowController
from app.ui.follow.words import lubricant_in_words, minutes_in_words
from app.ui.health.stop_card import StopCardBox
from app.ui.health.words import GLYPH_OF_STATE, TINT_OF_STATE, receiver_in_words
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.point_row import PointRow
from app.ui.widgets.words import tr


class BeforePerson(QWidget):
    """Follows the answers of the health check, which may change while it is shown.

    Signals
    -------
    check_wanted
        Show the health check.
    """

    check_wanted = Signal()

    def __init__(
        self, look: Look, follow: FollowController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("before_person")
        self._look, self._follow = look, follow
        self._shown: tuple[object, ...] = ()
        self._body: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.show_state()

    def show_state(self) -> None:
        """Show what is known now."""
        health = self._follow.health
        now = (health.stops, health.screening, health.receiver, self._follow.fitted)
        if now == self._shown:
            return
        self._shown = now
        if self._body is not None:
            self._rows.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = self._made_body()
        self._rows.addWidget(self._body)

    def _made_body(self) -> QWidget:
        body = QWidget(self)
        body.setObjectName("before_person_rows")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.px(14))
        for card in self._follow.health.stops:
            rows.addWidget(StopCardBox(self._look, card, body))
        rows.addWidget(self._made_health(body))
        fitted = self._follow.fitted
        if fitted is None or not fitted.stops:
            rows.addWidget(self._made_changes(fitted, body))
        return body

    def _made_health(self, parent: QWidget) -> PanelBox:
        health, px = self._follow.health, self._look.px
        screening = health.screening
        box = PanelBox(self._look, "before_health", "raised", parent=parent)
        row = QHBoxLayout(box)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(16))
        tint = TINT_OF_STATE[screening.state]
        who = tr("For {name}", name=receiver_in_words(health.receiver))
        if health.receiver.is_nobody:
            who = tr("Nobody was asked yet")
        point = PointRow(
            self._look,
            GLYPH_OF_STATE[screening.state],
            who,
            screening.text,
            tint="accent" if tint == "plain" else tint,
            parent=box,
        )
        row.addWidget(point, 1)
        button = TextButton(self._look, tr("Health check\u2026"), parent=box)
        button.setObjectName("before_check")
        button.clicked.connect(self.check_wanted)
        row.addWidget(button)
        return box

    def _made_changes(self, fitted: FittedSession | None, parent: QWidget) -> PointRow:
        if fitted is None:
            told = tr("Working out what of it suits this person\u2026")
            return PointRow(self._look, "clock", told, parent=parent)
        told = tr(
            "{minutes}, with {lubricant}.",
            minutes=minutes_in_words(fitted.total_s),
            lubricant=lubricant_in_words(fitted.lubricant),
        )
        lines = dict.fromkeys(_changes_in_words(fitted))
        return PointRow(self._look, "clock", told, *lines, parent=parent)


def _changes_in_words(fitted: FittedSession) -> list[str]:
    lines = list(fitted.notes)
    count = len({each.step_index for each in fitted.left_out})
    if count:
        words = tr("1 step is left out.") if count == 1 else ""
        lines.append(words or tr("{count} steps are left out.", count=count))
    lines += [rule.text for rule in fitted.limits.doctor]
    return lines or [tr("All of it is done as it stands in the list of steps.")]
