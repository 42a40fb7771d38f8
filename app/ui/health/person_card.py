"""The card over the panel: whom this is for, and what the answers change."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.safety.screening import ScreeningState
from app.ui.health.controller import HealthController
from app.ui.health.words import (
    GLYPH_OF_STATE,
    TINT_OF_STATE,
    receiver_in_words,
    short_state,
    summary_in_words,
)
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.words import tr

SIGN_PX = 18
RADIUS_PX = 10


class PersonCard(QWidget):
    """Offers the check once; then tells, in few lines, how far it has come.

    Signals
    -------
    check_wanted
        The health room is to be opened.
    put_off
        Not now: do not offer it again.
    """

    check_wanted = Signal()
    put_off = Signal()

    def __init__(
        self,
        look: Look,
        health: HealthController,
        is_offered: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._health = look, health
        self._is_offered = is_offered
        self._tint, self._glyph = "plain", "help"
        self.setObjectName("person_card")
        self._title = RichLabel(look, TextStyle.BODY, "text", self)
        self._title.setObjectName("person_title")
        self._line = TextLabel(look, "", TextStyle.SMALL, "text", self)
        self._line.setObjectName("person_state")
        self._start = TextButton(look, tr("Start"), is_main=True, parent=self)
        self._start.setObjectName("card_start")
        self._later = TextButton(look, tr("Not now"), parent=self)
        self._later.setObjectName("card_later")
        self._open = GlyphButton(look, "chevron_right", "", parent=self)
        self._open.setObjectName("card_open")
        self._lay_out()
        self._start.clicked.connect(self.check_wanted)
        self._open.clicked.connect(self.check_wanted)
        self._later.clicked.connect(self.put_off)
        health.answers_changed.connect(self.show_state)
        look.changed.connect(self._refresh)
        self._refresh()
        self.show_state()

    def stop_offering(self) -> None:
        """Offer the check no more; who wants it finds it in the rail."""
        self._is_offered = False
        self.show_state()

    def show_state(self) -> None:
        """Show what the answers add up to now."""
        screening = self._health.screening
        is_open = screening.state is ScreeningState.NOT_ASKED
        is_offer = is_open and self._is_offered
        self._tint = TINT_OF_STATE[screening.state]
        self._glyph = "health" if is_offer else GLYPH_OF_STATE[screening.state]
        if is_offer:
            self._tint = "work"
            self._offer()
        else:
            self._tell()
        for button in (self._start, self._later):
            button.setVisible(is_offer)
        self._open.setVisible(not is_offer)
        self.setAccessibleName(self._title.accessibleName())
        self.setAccessibleDescription(self._line.text())
        self.update()

    def _offer(self) -> None:
        self._title.show_runs(("bold", tr("Who is this for?")))
        self._line.setText(tr("A short check makes the map safer."))

    def _tell(self) -> None:
        health = self._health
        screening = health.screening
        who = receiver_in_words(health.receiver, bool(health.names()))
        told = summary_in_words(health.rules, health.health)
        if health.stops:
            told = tr("{title}.", title=health.stops[0].title)
        ink = "" if self._tint == "plain" else f"{self._tint}_text "
        self._title.show_runs(
            (f"{ink}bold", tr("For {name}", name=who)),
            ("plain", tr(": ") if told else tr(".")),
            ("plain", told),
        )
        self._line.setText(short_state(screening, health.health, health.person))
        words = tr("Health check")
        if health.stops:
            words = tr("Read what to do")
        elif told:
            words = tr("See why")
        self._open.setAccessibleName(words)
        self._open.setToolTip(words)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._line)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._start, self._later):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)

    def _refresh(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(38), px(9), px(4), px(10))
        self._row.setSpacing(px(4))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        is_plain = self._tint == "plain"
        ground = look.colour("raised" if is_plain else f"{self._tint}_ground")
        paint_box(painter, rect, RADIUS_PX, ground)
        side = look.px(SIGN_PX)
        sign = QRectF(look.px(12), look.px(11), side, side)
        ink = look.colour("quiet" if is_plain else f"{self._tint}_text")
        paint_glyph(painter, self._glyph, sign, ink, 2)
