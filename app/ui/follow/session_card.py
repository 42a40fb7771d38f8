"""A session to choose: a picture of where, its name, its time, what it is for."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.model.library import Library
from app.model.session import Session
from app.ui.explore.wording import first_sentence
from app.ui.follow.strip import paint_strip, pieces_of
from app.ui.follow.thumb import FigureSource, Thumb
from app.ui.follow.words import facts_in_words, steps_in_words
from app.ui.follow.worked import worked_places
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr
from app.ui.widgets.wrapping_button import WrappingButton

PAD_PX = 12
THUMB_PX = (96, 124)
STRIP_PX = 7
RADIUS_PX = 14.0


class SessionCard(WrappingButton):
    """Pressed, it opens the session."""

    def __init__(
        self,
        look: Look,
        library: Library,
        session: Session,
        figures: FigureSource,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, session.title, THUMB_PX[1] + 50, parent)
        self._session, self._note = session, note
        self._pieces = pieces_of(session)
        self._thumb = Thumb(look, worked_places(library, session), figures)
        self._facts = facts_in_words(session)
        self.setObjectName(f"session_{session.id}")
        told = (self._facts, steps_in_words(session), session.summary, note)
        self.setAccessibleName(
            tr("{title}, {facts}", title=session.title, facts=self._facts)
        )
        self.setAccessibleDescription(" ".join(each for each in told[1:] if each))
        look.changed.connect(self._forget_thumb)

    def show_note(self, note: str, tint: str = "caution_text") -> None:
        """Say something of this session: what the health answers change, say."""
        if note != self._note:
            self._note, self._note_tint = note, tint
            told = (steps_in_words(self._session), self._session.summary, note)
            self.setAccessibleDescription(" ".join(each for each in told if each))
            self.refresh()

    _note_tint = "quiet"

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        look = self._look
        wide, high = (look.px(each) for each in THUMB_PX)
        left = PAD_PX + wide + look.px(14)
        room = max(width_px - left - PAD_PX, 60)
        session = self._session
        lines = [
            (TextStyle.HEADING, "text", session.title, 1),
            (TextStyle.SMALL, "quiet", session.term, 5),
            (TextStyle.SMALL_STRONG, "accent", self._facts, 5),
            (TextStyle.SMALL, "text", first_sentence(session.summary), 4),
            (TextStyle.SMALL_STRONG, self._note_tint, self._note, 2),
        ]
        y = PAD_PX
        for style, tint, text, gap in lines:
            if text:
                y += self.write(painter, (left, y, room), style, tint, text) + look.px(
                    gap
                )
        y = max(y, PAD_PX + high) + look.px(10)
        return y + look.px(STRIP_PX) + PAD_PX

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        is_hot = self.underMouse() and self.isEnabled()
        fill = look.colour("hover" if is_hot else "surface")
        line = look.colour("accent" if is_hot else "line")
        paint_box(painter, rect, RADIUS_PX, fill, line, 1.2)
        painter.drawPixmap(PAD_PX, PAD_PX, self._thumb_now())
        self.arranged(self.width(), painter)
        high = look.px(STRIP_PX)
        below = QRectF(
            PAD_PX, self.height() - PAD_PX - high, self.width() - 2 * PAD_PX, high
        )
        paint_strip(painter, below, look, self._pieces)
        self.paint_ring(painter, RADIUS_PX)

    def _thumb_now(self) -> QPixmap:
        size = QSize(*(self._look.px(each) for each in THUMB_PX))
        return self._thumb.pixmap(size, self.devicePixelRatioF())

    def _forget_thumb(self) -> None:
        self._thumb.forget()
