"""The person who is pressed: how they breathe, and how tense they are."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.feel.play import Play
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

TENSING_FROM, TENSE_FROM = 0.12, 0.45
"""Of the guarding that is possible."""

TINTS = ("work", "caution", "no_go")
LEAST_RADIUS_PX, MOST_RADIUS_PX = 4.5, 8.5
DOT_AT_PX = 20
STEPS = 12
"""A breath is shown in so many sizes: it is not painted when nobody can tell."""


def mood_of(guarding: float) -> int:
    """Return how tense somebody is: 0 at ease, 1 tensing, 2 tense."""
    return (guarding >= TENSING_FROM) + (guarding >= TENSE_FROM)


class PersonBadge(QWidget):
    """A dot that breathes with the person, and a word; the mouse goes through it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._mood, self._breath = 0, 0
        self.setObjectName("feel_person")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.hide()

    @property
    def words(self) -> str:
        """Return how the person is."""
        return (tr("At ease"), tr("Tensing up"), tr("Tense"))[self._mood]

    def show_person(self, play: Play, *, is_seen: bool) -> None:
        """Show how the person is now."""
        self.setVisible(is_seen)
        simulation = play.round.simulation
        # Nobody is at ease while bone is worked on, before it hurts as well.
        mood = max(mood_of(simulation.mood.guarding), int(play.is_on_no_go))
        person, breath = simulation.person, 0.0
        if not self._look.is_motion_reduced and person.breath_mm > 0.0:
            breath = person.chest_mm(simulation.felt.time_s) / person.breath_mm
        step = round(breath * STEPS)
        if (mood, step) != (self._mood, self._breath):
            is_other = mood != self._mood
            self._mood, self._breath = mood, step
            if is_other:
                self._on_look_changed()
            self.update(self._dot_box())

    def _dot_box(self) -> QRect:
        """Return what a breath changes: the words beside it stay as they are."""
        reach = self._look.px(MOST_RADIUS_PX + 2)
        return QRect(self._look.px(DOT_AT_PX) - reach, 0, 2 * reach, self.height())

    def _on_look_changed(self) -> None:
        self.setAccessibleName(tr("The person: {mood}", mood=self.words))
        self.resize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        metrics = QFontMetrics(look.font(TextStyle.STRONG))
        wide = metrics.horizontalAdvance(self.words) + look.px(46)
        return QSize(wide, metrics.height() + look.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), self._look, QRectF(self.rect())
        ground = look.colour("surface")
        ground.setAlphaF(0.94)
        paint_box(painter, box, box.height() / 2, ground, look.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(TINTS[self._mood]))
        swell = self._breath / STEPS * (MOST_RADIUS_PX - LEAST_RADIUS_PX)
        radius = look.px(1) * (LEAST_RADIUS_PX + swell)
        painter.drawEllipse(
            QPointF(look.px(DOT_AT_PX), box.center().y()), radius, radius
        )
        painter.setFont(look.font(TextStyle.STRONG))
        painter.setPen(look.colour("text"))
        words = box.adjusted(look.px(34), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)
