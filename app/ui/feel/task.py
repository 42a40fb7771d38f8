"""What there is to do in a round: its questions, its marks, what to do now."""

from collections.abc import Callable
from dataclasses import dataclass

from app.palpation.exercises.hold import HoldRound, Phase
from app.palpation.exercises.kinds import Under
from app.palpation.exercises.on_top import OnTopRound
from app.palpation.exercises.round import Round
from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.stiffer import StifferRound
from app.palpation.exercises.telling import TellingRound
from app.palpation.exercises.whole_back import WholeBackRound
from app.palpation.exercises.words import UNDER
from app.ui.feel.stage.moment import Place, Spot, SpotKind
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

TOGETHER_MM = 12.0
"""A mark so near another one takes that one's place."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be answered or done; `key` is its key on the keyboard."""

    id: str
    words: str
    key: str
    choose: Callable[[], str]


class Task:
    """What an exercise asks for; the simplest asks only for the hand.

    Attributes
    ----------
    has_marks
        Places can be marked.
    chosen
        Which mark the keys act on.
    """

    has_marks = False
    chosen: int | None = None

    def now_words(self) -> str:
        """Return what to do now."""
        return ""

    def choices(self) -> tuple[Choice, ...]:
        """Return what can be answered; choosing returns what is said to it."""
        return ()

    def spots(self) -> tuple[Spot, ...]:
        """Return what is marked on the skin while the round goes on."""
        return ()

    def shown_after(self) -> tuple[Spot, ...]:
        """Return what is marked on the skin once it is over."""
        return self.spots()

    def first_place(self) -> Place | None:
        """Return where the finger begins; None: in the middle."""
        return None


class SearchTask(Task):
    """Mark every knot."""

    has_marks = True

    def __init__(self, round_: SearchRound) -> None:
        self.round = round_

    @override
    def now_words(self) -> str:
        words = tr(
            "Press your way over the bright part of the skin. Where you feel a knot,"
            " mark it. Pressed so far: {share}.",
            share=f"{self.round.covered_share:.0%}",
        )
        if not isinstance(self.round, WholeBackRound):
            return words
        held = tr(
            "Hold each knot until it gives way. Held long enough: {count}.",
            count=len(self.round.treated),
        )
        return f"{words} {held}"

    def mark(self, place: Place) -> None:
        """Mark a place, or move a mark that is as good as there."""
        for index, mark in enumerate(self.round.marks):
            if _apart_mm(mark, place) < TOGETHER_MM:
                self.round.unmark(index)
                break
        self.round.mark(*place)
        self.chosen = len(self.round.marks) - 1

    def unmark(self) -> None:
        """Take the chosen mark back, else the last one."""
        if not self.round.marks:
            return
        last = len(self.round.marks) - 1
        self.round.unmark(last if self.chosen is None else min(self.chosen, last))
        self.chosen = len(self.round.marks) - 1 if self.round.marks else None

    @override
    def spots(self) -> tuple[Spot, ...]:
        return tuple(
            Spot(SpotKind.MARK, mark, str(number))
            for number, mark in enumerate(self.round.marks, 1)
        )

    @override
    def shown_after(self) -> tuple[Spot, ...]:
        matches = self.round.matches()
        false = set(matches.false_alarms)
        marks = tuple(
            Spot(SpotKind.FALSE if index in false else SpotKind.HIT, mark)
            for index, mark in enumerate(self.round.marks)
        )
        missed = tuple(
            Spot(
                SpotKind.MISSED,
                (self.round.knots[number].x_mm, self.round.knots[number].y_mm),
            )
            for number in matches.missed
        )
        return marks + missed


class TellingTask(Task):
    """Say what is under the finger, place after place."""

    def __init__(self, round_: TellingRound) -> None:
        self.round = round_

    @override
    def now_words(self) -> str:
        return tr(
            "Place {number} of {count}: press inside the ring and feel across it. What"
            " is there?",
            number=self.round.number,
            count=self.round.count,
        )

    @override
    def choices(self) -> tuple[Choice, ...]:
        return tuple(
            Choice(under.value, tr(UNDER[under]), str(number), _Answer(self, under))
            for number, under in enumerate(Under, 1)
        )

    def answer(self, under: Under) -> str:
        """Answer, and return whether that was right."""
        truth = self.round.answer(under)
        places = {"truth": tr(UNDER[truth])}
        if truth is under:
            return tr("Right. {truth}.", **places)
        return tr("No: {truth}.", **places)

    @override
    def spots(self) -> tuple[Spot, ...]:
        asked = self.round.asked
        return () if asked is None else (Spot(SpotKind.ASKED, asked),)

    @override
    def shown_after(self) -> tuple[Spot, ...]:
        return tuple(
            Spot(
                SpotKind.HIT if told.said is told.truth else SpotKind.FALSE, told.place
            )
            for told in self.round.told
        )

    @override
    def first_place(self) -> Place | None:
        return self.round.asked


@dataclass(frozen=True, slots=True)
class _Answer:
    task: TellingTask
    under: Under

    def __call__(self) -> str:
        return self.task.answer(self.under)


class StifferTask(Task):
    """Say which side is stiffer, pair after pair."""

    def __init__(self, round_: StifferRound) -> None:
        self.round = round_

    @override
    def now_words(self) -> str:
        return tr(
            "Pair {number}: press L and R to the same force. Which one is stiffer?",
            number=len(self.round.trials) + 1,
        )

    @override
    def choices(self) -> tuple[Choice, ...]:
        return (
            Choice("left", tr("The left one"), "1", self._left),
            Choice("right", tr("The right one"), "2", self._right),
        )

    @override
    def spots(self) -> tuple[Spot, ...]:
        left, right = self.round.places
        return (
            Spot(SpotKind.ASKED, left),
            Spot(SpotKind.ASKED, right),
            Spot(SpotKind.LEFT, _beside(left, -1), tr("L")),
            Spot(SpotKind.RIGHT, _beside(right, 1), tr("R")),
        )

    @override
    def first_place(self) -> Place | None:
        return self.round.places[0]

    def _left(self) -> str:
        return self._answer(is_right=False)

    def _right(self) -> str:
        return self._answer(is_right=True)

    def _answer(self, *, is_right: bool) -> str:
        if self.round.answer(is_right):
            return tr("Right. The difference gets smaller.")
        return tr("No, it was the other one.")


class OnTopTask(Task):
    """Press harder on one knot without losing it."""

    def __init__(self, round_: OnTopRound) -> None:
        self.round = round_

    @override
    def now_words(self) -> str:
        places = {
            "held": f"{self.round.held_n:.0f}",
            "goal": f"{self.round.goal_n:.0f}",
        }
        if self.round.is_slipped:
            return tr(
                "It slipped out from under the finger. Let go, find its middle, press"
                " again. Held so far: {held} of {goal} N.",
                **places,
            )
        return tr(
            "Find the middle of the knot in the ring with little force, then press"
            " firmer step by step. Held so far: {held} of {goal} N.",
            **places,
        )

    @override
    def spots(self) -> tuple[Spot, ...]:
        return (Spot(SpotKind.ASKED, (self.round.knot.x_mm, self.round.knot.y_mm)),)

    @override
    def first_place(self) -> Place | None:
        return self.round.knot.x_mm, self.round.knot.y_mm


class HoldTask(Task):
    """Follow the curve on one knot."""

    def __init__(self, round_: HoldRound) -> None:
        self.round = round_

    @override
    def now_words(self) -> str:
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
    def spots(self) -> tuple[Spot, ...]:
        return (Spot(SpotKind.ASKED, (self.round.knot.x_mm, self.round.knot.y_mm)),)

    @override
    def first_place(self) -> Place | None:
        return self.round.knot.x_mm, self.round.knot.y_mm


def task_of(round_: Round) -> Task:
    """Return what there is to do in a round."""
    if isinstance(round_, SearchRound):
        return SearchTask(round_)
    if isinstance(round_, TellingRound):
        return TellingTask(round_)
    if isinstance(round_, StifferRound):
        return StifferTask(round_)
    if isinstance(round_, OnTopRound):
        return OnTopTask(round_)
    if isinstance(round_, HoldRound):
        return HoldTask(round_)
    raise ValueError(f"{round_.kind}: there is no such exercise here.")


def _beside(place: Place, way: int) -> Place:
    return place[0] + way * 24.0, place[1] - 24.0


def _apart_mm(one: Place, other: Place) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)
