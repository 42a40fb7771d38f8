"""How a round went, in plain words, with what to try next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.palpation.exercises.level import Level
from app.palpation.exercises.result import Result
from app.palpation.exercises.words import REMARKS, TITLES, VERDICTS, figures_to_say
from app.ui.feel.controller import FeelController
from app.ui.feel.figure_table import FigureTable, figure_rows
from app.ui.feel.result_picture import ResultPicture
from app.ui.feel.skins import Skins
from app.ui.feel.words import honest_words, next_words
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.columns_layout import ColumnsLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

WIDEST_PX = 1240


class ResultPage(ColumnPage):
    """The verdict in words and figures, and what really was there."""

    widest_px = WIDEST_PX

    def __init__(
        self,
        look: Look,
        feel: FeelController,
        skins: Skins,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "feel_result", parent)
        self._feel = feel
        result, play = feel.result, feel.play
        assert result is not None, "a round comes before its end"
        assert play is not None, "what was played is still there"
        share = f"{result.score:.0%}"
        verdict = tr(VERDICTS[result.verdict])
        self.setAccessibleName(tr("{verdict} · {share}", verdict=verdict, share=share))
        halves = QWidget(self)
        columns = ColumnsLayout(look, halves)
        columns.addWidget(self._words(result, play.level, halves))
        self.picture = ResultPicture(look, play, skins, halves)
        columns.addWidget(self.picture)
        self.add(halves)
        self.finish()
        # The key that lets go of the skin must not press a button: Enter goes on.
        self.keys = dict.fromkeys((Qt.Key.Key_Return, Qt.Key.Key_Enter), self._on_again)
        self.add_button("again", tr("Once more (Enter)"), self._on_again, is_main=True)
        self.add_button("watch", tr("Watch how it is done"), self._on_watch)
        self.add_button("others", tr("Other exercises"), feel.go_back)
        self.foot_row.addStretch(1)

    def _words(self, result: Result, before: Level, parent: QWidget) -> QWidget:
        look, box, after = self.look, QWidget(parent), self._feel.level(result.kind)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(8))

        def add(text: str, style: TextStyle, tint: str = "text") -> TextLabel:
            label = TextLabel(look, text, style, tint, box)
            rows.addWidget(label)
            return label

        add(tr(TITLES[result.kind]), TextStyle.STRONG, "quiet")
        add(self.accessibleName(), TextStyle.DISPLAY).setObjectName("page_title")
        figures = figures_to_say(result.figures)
        for remark in result.remarks:
            words = tr(REMARKS[remark], **figures)
            rows.addLayout(_sentence(look, words, box))
        rows.addSpacing(look.px(6))
        add(tr("What next?"), TextStyle.HEADING)
        add(next_words(result.kind, before, after), TextStyle.BODY)
        rows.addSpacing(look.px(6))
        rows.addWidget(FigureTable(look, figure_rows(result), box))
        rows.addSpacing(look.px(6))
        add(honest_words(), TextStyle.SMALL, "quiet")
        return box

    def _on_again(self) -> None:
        self._feel.start(self._feel.kind)

    def _on_watch(self) -> None:
        self._feel.start(self._feel.kind, is_shown=True)


def _sentence(look: Look, words: str, parent: QWidget) -> QHBoxLayout:
    dot = TextLabel(look, "•", TextStyle.LARGE, "accent", parent)
    dot.setWordWrap(False)
    dot.setFixedWidth(look.px(14))
    row = QHBoxLayout()
    row.setSpacing(look.px(8))
    row.addWidget(dot)
    row.addWidget(TextLabel(look, words, TextStyle.LARGE, parent=parent), 1)
    return row
