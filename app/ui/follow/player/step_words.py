"""The step in words that are read from three metres."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.player_look import WRAPPED, PlayerLook, fits
from app.ui.follow.player.shown import Shown
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override

FAR_PX = 75
"""On a screen of 24 inch and 1080 lines a capital of Inter is 54 px high then: 15 mm,
a two-hundredth of three metres. Title and sentence are never smaller."""

TITLE = (104, FAR_PX)
SENTENCE = (92, FAR_PX)
_SPARED = 0.87
_LEAST = 44
"""Only where a text is so long that it would not fit otherwise."""

_KICKER, _WATCH = 36, (46, 28)


class StepWords(QWidget):
    """Which step it is, its name, one sentence, and what to look out for."""

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: Shown | None = None
        self._inset_px = 0
        self.setObjectName("player_words")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def show_words(self, shown: Shown) -> None:
        """Show the words of a moment."""
        before, self._shown = self._shown, shown
        self.setAccessibleName(f"{shown.kicker}: {shown.title}")
        self.setAccessibleDescription(f"{shown.sentence} {shown.watch}".strip())
        if before is None or _key(before) != _key(shown):
            self.update()

    def keep_free(self, right_px: int) -> None:
        """Leave room at the upper right, for what lies there."""
        self._inset_px = right_px

    def sentence_px(self) -> int:
        """Return the size of the sentence's letters, in pixels of this window."""
        return self._laid_out()[2].pixelSize() if self._shown else 0

    def title_px(self) -> int:
        """Return the size of the title's letters, in pixels of this window."""
        return self._laid_out()[1].pixelSize() if self._shown else 0

    def _laid_out(self) -> tuple[int, QFont, QFont]:
        """Return the top of the title, and the fonts of title and sentence."""
        assert self._shown is not None
        look, shown = self._look, self._shown
        top = look.px(_KICKER * look.text_share * 1.25) + look.px(6)
        room = QRect(0, 0, self.width(), max(self.height() - top, 1))
        one_line = QRect(0, 0, self.width(), look.px(TITLE[0] * 1.3))
        title = look.fitting_font(shown.title, one_line, TITLE, QFont.Weight.Bold)
        if not fits(shown.title, one_line, title):
            two_lines = QRect(
                0, 0, self.width(), look.px(TITLE[1] * look.text_share * 2.5)
            )
            title = look.fitting_font(
                shown.title, two_lines, (TITLE[1], _LEAST), QFont.Weight.Bold
            )
        left = room.height() - self._height(shown.title, title) - look.px(8)
        below = QRect(0, 0, self.width(), max(left, 1))
        return top, title, self._sentence_font(below, title.pixelSize())

    def _sentence_font(self, below: QRect, most_px: int) -> QFont:
        """Return the font of the sentence: large, yet with room for what follows.

        It is never larger than the title.
        """
        assert self._shown is not None
        look, text = self._look, self._shown.sentence
        most = min(SENTENCE[0], most_px / look.unit / look.text_share)
        sizes = (max(most, FAR_PX / look.text_share), FAR_PX)
        spared = QRect(0, 0, below.width(), below.height() - self._watch_height())
        font = look.fitting_font(text, spared, sizes)
        if fits(text, spared, font):
            return self._in_fewer_lines(font)
        font = look.fitting_font(text, below, sizes)
        if fits(text, below, font):
            return self._in_fewer_lines(font)
        return look.fitting_font(text, below, (FAR_PX, _LEAST))

    def _in_fewer_lines(self, font: QFont) -> QFont:
        """Return a font that is a little smaller, if that saves a line.

        One short word on a line of its own reads badly.
        """
        assert self._shown is not None
        least = max(round(font.pixelSize() * _SPARED), self._look.px(FAR_PX))
        usual = self._lines(font)
        for size in range(font.pixelSize() - 1, least - 1, -1):
            smaller = QFont(font)
            smaller.setPixelSize(size)
            if self._lines(smaller) < usual:
                return smaller
        return font

    def _lines(self, font: QFont) -> int:
        assert self._shown is not None
        high = self._height(self._shown.sentence, font)
        return round(high / QFontMetrics(font).lineSpacing())

    def _watch_height(self) -> int:
        """Return what the words about what to look out for take."""
        if not self._shown or not _watch(self._shown):
            return 0
        look = self._look
        indent = look.px(54)
        metrics = QFontMetrics(look.font(_WATCH[1]))
        box = metrics.boundingRect(
            0, 0, self.width() - indent, 1 << 14, WRAPPED, self._shown.watch
        )
        return box.height() + look.px(18)

    def _height(self, text: str, font: QFont) -> int:
        metrics = QFontMetrics(font)
        box = metrics.boundingRect(0, 0, self.width(), 1 << 14, WRAPPED, text)
        return box.height()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter, look, shown = QPainter(self), self._look, self._shown
        self._paint_kicker(painter, shown)
        top, title, sentence = self._laid_out()
        painter.setPen(look.colour("text"))
        painter.setFont(title)
        high = self._height(shown.title, title)
        painter.drawText(QRect(0, top, self.width(), high), WRAPPED, shown.title)
        top += high + look.px(8)
        painter.setFont(sentence)
        high = self._height(shown.sentence, sentence)
        painter.drawText(QRect(0, top, self.width(), high), WRAPPED, shown.sentence)
        self._paint_watch(painter, top + high + look.px(14), _watch(shown))

    def _paint_kicker(self, painter: QPainter, shown: Shown) -> None:
        look = self._look
        room = QRect(
            0,
            0,
            self.width() - self._inset_px,
            look.px(_KICKER * look.text_share * 1.25),
        )
        font = look.fitting_font(shown.kicker, room, (_KICKER, 26))
        painter.setFont(font)
        painter.setPen(look.colour("quiet"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown.kicker)

    def _paint_watch(self, painter: QPainter, top: int, watch: str) -> None:
        """Paint what to look out for, if there is room for it."""
        look = self._look
        indent = look.px(54)
        room = QRect(indent, top, self.width() - indent, self.height() - top)
        if not watch or room.height() <= 0:
            return
        font = look.fitting_font(watch, room, _WATCH)
        if not fits(watch, room, font):
            return
        metrics = QFontMetrics(font)
        icon = QRectF(0, top, look.px(38), metrics.height())
        paint_sign(painter, "eye", icon, look.colour("quiet"))
        painter.setFont(font)
        painter.setPen(look.colour("quiet"))
        painter.drawText(room, WRAPPED, watch)


def _watch(shown: Shown) -> str:
    """Return what to look out for; beside a pressure there is no room for it."""
    return shown.watch if shown.level_name else ""


def _key(shown: Shown) -> tuple[str, ...]:
    return shown.kicker, shown.title, shown.sentence, _watch(shown)
