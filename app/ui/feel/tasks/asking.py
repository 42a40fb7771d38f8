"""Questions about what is felt: what is it, and which is stiffer?"""

from dataclasses import dataclass

from app.palpation.exercises.kinds import Under
from app.palpation.exercises.stiffer import StifferRound
from app.palpation.exercises.telling import TellingRound
from app.palpation.exercises.words import UNDER
from app.ui.feel.stage.moment import Place, Spot, SpotKind
from app.ui.feel.tasks.task import Choice, Task
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

BESIDE_MM = 24.0


class TellingTask(Task):
    """Say what is under the finger, place after place."""

    def __init__(self, round_: TellingRound) -> None:
        self.round = round_

    @property
    @override
    def is_whole(self) -> bool:
        return len(self.round.told) == self.round.count

    @override
    def now_words(self, *, is_seen: bool) -> str:
        return tr("Press inside the ring and feel across it. What is there?")

    @override
    def standing_words(self) -> str:
        right = sum(told.said is told.truth for told in self.round.told)
        return tr(
            "Place {number} of {count} · right so far: {right}",
            number=self.round.number,
            count=self.round.count,
            right=right,
        )

    @override
    def hint_words(self) -> str:
        return tr(
            "A knot gives a little and has an edge on both sides. Bone is hard and"
            " never slips. A lump in the fat lies shallow and slips to all sides."
            " Healthy muscle is even."
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

    @property
    @override
    def is_whole(self) -> bool:
        return self.round.threshold is not None

    @override
    def now_words(self, *, is_seen: bool) -> str:
        return tr(
            "Press the ring at L, then the one at R, to the same force. Which one is"
            " stiffer?"
        )

    @override
    def standing_words(self) -> str:
        return tr("Pair {number}", number=len(self.round.trials) + 1)

    @override
    def hint_words(self) -> str:
        return tr(
            "The stiffer side lets the finger in less deep at the same force. The"
            " difference shrinks as you are right, until your threshold is known:"
            " about twenty pairs."
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
            return tr("Right.")
        return tr("No, it was the other one.")


def _beside(place: Place, way: int) -> Place:
    return place[0] + way * BESIDE_MM, place[1] - BESIDE_MM
