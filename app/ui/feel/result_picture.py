"""What was really there: the open back, the pairs, or the course of the force."""

from functools import partial

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.palpation.exercises.hold import HoldRound
from app.palpation.exercises.matching import HIT_MM
from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.stiffer import StifferRound
from app.palpation.exercises.telling import TellingRound
from app.palpation.exercises.words import UNDER
from app.ui.feel.play import Play
from app.ui.feel.skins import Skins
from app.ui.feel.stage.moment import Moment
from app.ui.feel.stage.skin import area_of
from app.ui.feel.stage.trail_art import Trail
from app.ui.feel.stage.view import StageView
from app.ui.feel.stage.zone_art import zone_of
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

STAGE_PX, CURVE_PX = 430, 260
SEEN = 0.75


class ResultPicture(QWidget):
    """A heading, the picture, and what its signs mean.

    Attributes
    ----------
    stage
        None where a chart says more.
    """

    def __init__(
        self, look: Look, play: Play, skins: Skins, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.stage: StageView | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(8))
        if isinstance(play.round, StifferRound):
            self._show_pairs(play.round)
        elif isinstance(play.round, HoldRound):
            self._show_course(play)
        else:
            self._show_back(play, skins)
        self._rows.addStretch(1)

    def _show_pairs(self, round_: StifferRound) -> None:
        # Late: it brings pyqtgraph's plots.
        from app.ui.feel.staircase_chart import StaircaseChart

        self._add(tr("How fine you feel"), TextStyle.HEADING)
        self._rows.addWidget(StaircaseChart(self._look, round_, self))
        self._add(tr("How much stiffer one side was, pair by pair."))

    def _show_course(self, play: Play) -> None:
        from app.ui.feel.curve import ForceCurve

        self._add(tr("Your force and the curve"), TextStyle.HEADING)
        curve = ForceCurve(self._look, self)
        curve.setFixedHeight(self._look.px(CURVE_PX))
        curve.show_play(play)
        self._rows.addWidget(curve)
        self._add(
            tr(
                "Green: your force in N over seconds. Full line: what was wanted;"
                " between the dotted ones it was right. Dashed: depth in mm. Shaded:"
                " what feels good to this person."
            )
        )

    def _show_back(self, play: Play, skins: Skins) -> None:
        stage = self.stage = StageView(self._look, self)
        stage.setObjectName("feel_result_stage")
        stage.setAccessibleName(tr("The back, with what was really in it"))
        stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stage.setFixedHeight(self._look.px(STAGE_PX))
        stage.skin_wanted.connect(partial(skins.refine, stage, play.round))
        self._add(tr("What was there"), TextStyle.HEADING)
        self._rows.addWidget(stage)
        self._add(_legend(play))
        if isinstance(play.round, TellingRound):
            self._add_mistakes(play.round)
        skins.dress(stage, play.round)
        stage.show_visibility(SEEN)
        if isinstance(play.round, SearchRound):
            stage.show_zone(zone_of(play.round))
            stage.show_trail(_trail(play.round))
        lumps, spots = play.round.simulation.lumps, play.task.shown_after()
        stage.show_moment(Moment(finger=play.round.finger, lumps=lumps, spots=spots))

    def _add_mistakes(self, round_: TellingRound) -> None:
        """Say what was taken for something else, by the numbers on the skin."""
        for number, told in enumerate(round_.told, 1):
            if told.said is not told.truth:
                words = tr(
                    "{number}. You said: {said}. It was: {truth}.",
                    number=number,
                    said=tr(UNDER[told.said]).lower(),
                    truth=tr(UNDER[told.truth]).lower(),
                )
                self._add(words, TextStyle.BODY)

    def _add(self, words: str, style: TextStyle = TextStyle.SMALL) -> None:
        tint = "quiet" if style is TextStyle.SMALL else "text"
        self._rows.addWidget(TextLabel(self._look, words, style, tint, self))


def _trail(round_: SearchRound) -> Trail:
    left_out = round_.zone_mask & ~round_.covered
    return Trail(tuple(round_.path), left_out, area_of(round_.patch))


def _legend(play: Play) -> str:
    if isinstance(play.round, SearchRound):
        return tr(
            "Violet: knots. Yellow: lumps in the fat. Brown: harmless stiff spots. A"
            " tick is a mark within {near} mm of a knot, about a thumb's width; a cross"
            " one that is not; a dotted ring a knot that was missed. The white line is"
            " the way of your finger; what is darkened was not pressed.",
            near=f"{HIT_MM:.0f}",
        )
    if not isinstance(play.round, TellingRound):
        return tr("Violet: the knot, where it lies now.")
    return tr(
        "Violet: knots. Yellow: lumps in the fat. Brown: harmless stiff spots. A tick"
        " is a place told rightly, a number one that was taken for something else."
    )
