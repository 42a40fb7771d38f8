"""Press one knot well: right on top of it, and along a curve."""

from app.palpation.exercises.hold import HoldRound, Phase
from app.palpation.exercises.on_top import TRIES, OnTopRound
from app.ui.feel.stage.moment import Place, Spot, SpotKind
from app.ui.feel.tasks.task import Task
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


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
            "Held on top: {held} of {goal} N · try {number} of {tries}",
            held=f"{self.round.held_n:.0f}",
            goal=f"{self.round.goal_n:.0f}",
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

    def __init__(self, round_: HoldRound) -> None:
        super().__init__(round_)
        self.round = round_

    @property
    @override
    def is_whole(self) -> bool:
        return self.round.course_s >= self.round.course_length_s

    @override
    def now_words(self, *, is_seen: bool) -> str:
        words = {
            Phase.WAIT: tr("Touch the knot in the ring: the curve begins then."),
            Phase.RAMP: tr("Press slowly, as the curve rises."),
            Phase.HOLD: tr("Hold. Breathe, and watch the person."),
            Phase.ROCK: tr(
                "Rock the finger to and fro across the knot; keep the force."
            ),
            Phase.RELEASE: tr("Let go slowly, as the curve falls."),
        }
        return words[self.round.phase]

    @override
    def standing_words(self) -> str:
        left_s = self.round.course_length_s - self.round.course_s
        return tr(
            "Wanted now: {target} N · {left} s to go",
            target=f"{self.round.target_n(self.round.course_s):.0f}",
            left=f"{left_s:.0f}",
        )

    @override
    def hint_words(self) -> str:
        return tr(
            "Turn the wheel, or press W and S, so that the green line stays between"
            " the dotted ones."
        )
