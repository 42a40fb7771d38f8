"""How a round went, in plain words, with what to try next."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.palpation.exercises.words import REMARKS, TITLES, VERDICTS
from app.ui.feel.controller import FeelController
from app.ui.feel.play import Play
from app.ui.feel.skins import Skins
from app.ui.feel.stage.moment import Moment
from app.ui.feel.stage.view import StageView
from app.ui.feel.words import honest_words, next_words
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

STAGE_PX = 340
SEEN = 0.75
WIDEST_PX = 860


class ResultPage(ColumnPage):
    """The verdict, sentences, and the back with what really was in it."""

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
        self.add_text(tr(TITLES[result.kind]), TextStyle.STRONG, "quiet")
        verdict = tr(VERDICTS[result.verdict])
        share = f"{result.score:.0%}"
        self.add_title(tr("{verdict} · {share}", verdict=verdict, share=share))
        for remark in result.remarks:
            self._add_sentence(tr(REMARKS[remark], **result.figures))
        self.stage = self._add_stage(play, skins)
        self.add_heading(tr("What next?"))
        self.add_text(next_words(result.kind, result.score))
        self.add_text(honest_words(), TextStyle.SMALL, "quiet")
        self.finish()
        self._again = self.add_button(
            "again", tr("Once more"), self._on_again, is_main=True
        )
        self.add_button("watch", tr("Watch how it is done"), self._on_watch)
        self.add_button("others", tr("Other exercises"), feel.go_back)
        self.foot_row.addStretch(1)

    @override
    def first_stop(self) -> QWidget:
        return self._again

    def _add_sentence(self, words: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        row.addWidget(_dot(self.look, self))
        row.addWidget(TextLabel(self.look, words, TextStyle.LARGE, parent=self), 1)
        self.rows.addLayout(row)

    def _add_stage(self, play: Play, skins: Skins) -> StageView:
        stage = StageView(self.look, self)
        stage.setObjectName("feel_result_stage")
        stage.setAccessibleName(tr("The back, with what was really in it"))
        stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stage.setFixedHeight(self.look.px(STAGE_PX))
        stage.skin_wanted.connect(partial(skins.refine, stage, play.round))
        self.add_heading(tr("What was there"))
        self.add_text(
            tr(
                "Violet: knots. A tick is a hit, a cross a place that was taken for"
                " something else, a dotted ring a knot that was missed."
            ),
            TextStyle.SMALL,
            "quiet",
        )
        self.add(stage)
        skins.dress(stage, play.round)
        stage.show_visibility(SEEN)
        lumps = play.round.simulation.lumps
        spots = play.task.shown_after()
        stage.show_moment(Moment(finger=play.round.finger, lumps=lumps, spots=spots))
        return stage

    def _on_again(self) -> None:
        self._feel.start(self._feel.kind)

    def _on_watch(self) -> None:
        self._feel.start(self._feel.kind, is_shown=True)


def _dot(look: Look, parent: QWidget) -> TextLabel:
    dot = TextLabel(look, "•", TextStyle.LARGE, "accent", parent)
    dot.setWordWrap(False)
    dot.setFixedWidth(look.px(14))
    return dot
