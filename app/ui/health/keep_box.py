"""Whether the answers are kept, and under which name: only if the user says so."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.health.controller import HealthController
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.name_field import NameField
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

SIGN_PX = 22


class KeepBox(QWidget):
    """Tells where the answers are, and offers to keep them."""

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._health = look, health
        self._field: NameField | None = None
        self.setObjectName("keep_box")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(
            look.px(52), look.px(14), look.px(18), look.px(14)
        )
        self._rows.setSpacing(look.px(7))
        self._problem = TextLabel(look, "", TextStyle.BODY, "caution_text", self)
        self._problem.hide()
        if health.receiver.is_kept:
            self._tell_kept()
        else:
            self._offer()
        self._rows.addWidget(self._problem)

    def ask_for_name(self) -> None:
        """Give the keys to the field that asks for a name."""
        if self._field is not None:
            self._field.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell_kept(self) -> None:
        name = self._health.receiver.name
        self._say(tr("Kept on this machine as {name}", name=name), TextStyle.STRONG)
        self._say(
            tr("Each change is kept as well. Under People you can rename or forget.")
        )

    def _offer(self) -> None:
        self._say(tr("Kept nowhere"), TextStyle.STRONG)
        self._say(
            tr(
                "When you close the window these answers are gone. Choose a name only "
                "if you want to find them again on this computer."
            )
        )
        field = NameField(
            self._look, tr("A name of your choice"), tr("Keep on this machine"), self
        )
        field.name_given.connect(self._on_name_given)
        self._rows.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        self._field = field

    def _say(self, text: str, style: TextStyle = TextStyle.BODY) -> None:
        tint = "text" if style is TextStyle.STRONG else "quiet"
        self._rows.addWidget(TextLabel(self._look, text, style, tint, self))

    def _on_name_given(self, name: str) -> None:
        if self._health.is_taken(name):
            self._problem.setText(
                tr("Somebody is kept by this name already. Choose another one.")
            )
            self._problem.show()
        else:
            self._health.keep_as(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        paint_box(painter, rect, 12, look.colour("raised"))
        side = look.px(SIGN_PX)
        sign = QRectF(look.px(16), look.px(13), side, side)
        glyph = "lock" if self._health.receiver.is_kept else "clock"
        paint_glyph(painter, glyph, sign, look.colour("quiet"))
