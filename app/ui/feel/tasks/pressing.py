"""Press one knot well: right on top of it, and along a curve."""

from app.palpation.exercises.hold import HoldRound, Phase
from app.palpation.exercises.on_top import TRIES, OnTopRound
from app.palpation.finger import Felt
from app.ui.feel.stage.hand import LIGHTEST_N
from app.ui.feel.stage.moment import Place, Spot, SpotKind
from app.ui.feel.tasks.task import Task
from app.ui.feel.words import kg_words
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

PRESSED_PHASES = frozenset({Phase.RAMP, Phase.HOLD, Phase.ROCK})


class KnotTask(Task):
    """One knot in a ring."""

    def __init__(self, round_: OnTopRound | HoldRound) -> None:
        self._place = round_.knot.x_mm, round_.knot.y_mm

    @override
    def spots(self) -> tuple[Spot, ...]:
        return (Spot(SpotKind.ASKED, self._place),)

    @override
    def first_place(self) -> Place | None:
        return self._place


class OnTopTask(KnotTask):
    """Press harder on one knot without losing it."""

    first_n = 2.0

    def __init__(self, round_: OnTopRound) -> None:
        super().__init__(round_)
        self.round = round_

    @property
    @override
    def is_whole(self) -> bool:
        return self.round.trace.touched_s > 0.0

    @override
    def now_words(self, *, is_seen: bool) -> str:
        if self.round.is_slipped:
            return tr(
                "It slipped out from under the finger. Let go, find its middle, press"
                " again."
            )
        return tr(
            "Find the middle of the knot in the ring with little force, then press"
            " firmer step by step."
        )

    @override
    def standing_words(self) -> str:
        return tr(
            "Held on top: {held} of {goal} kg · try {number} of {tries}",
            held=kg_words(self.round.held_n),
            goal=kg_words(self.round.goal_n),
            number=min(self.round.tries + 1, TRIES),
            tries=TRIES,
        )

    @override
    def hint_words(self) -> str:
        return tr(
            "Pressed beside its middle, a knot slides away like a pea. Pinned from"
            " right above, it stays."
        )


class HoldTask(KnotTask):
    """Follow the curve on one knot."""

    first_n = LIGHTEST_N

    def __init__(self, round_: HoldRound) -> None:
        super().__init__(round_)
        self.round = round_
        self._force_n = 0.0

    @property
    @override
    def is_whole(self) -> bool:
        return self.round.course_s >= self.round.course_length_s

    @override
    def feel(self, felt: Felt) -> None:
        self._force_n = felt.force_n

    @override
    def now_words(self, *, is_seen: bool) -> str:
        low_n, high_n = self.round.band_n(self.round.course_s)
        if self.round.phase is not Phase.WAIT and self._force_n > high_n:
            return tr("Too firm now: lighter, by the wheel or S.")
        if self.round.phase in PRESSED_PHASES and self._force_n < low_n:
            return tr("A little firmer, by the wheel or W.")
        words = {
            Phase.WAIT: tr("Touch the knot in the ring lightly: it begins then."),
            Phase.RAMP: tr("Firmer, slowly, as the curve rises: turn the wheel, or W."),
            Phase.HOLD: tr("Hold it there. Breathe, and watch the person."),
            Phase.ROCK: tr(
                "Now rock: go to and fro across the knot, as firm as before."
            ),
            Phase.RELEASE: tr("Lighter, slowly, as the curve falls: the wheel, or S."),
        }
        return words[self.round.phase]

    @override
    def standing_words(self) -> str:
        left_s = self.round.course_length_s - self.round.course_s
        return tr(
            "Wanted now: {target} kg · {left} s to go",
            target=kg_words(self.round.target_n(self.round.course_s)),
            left=f"{left_s:.0f}",
        )

    @override
    def hint_words(self) -> str:
        return tr(
            "Turn the wheel, or press W and S, so that the green line stays between"
            " the dotted ones."
        )
