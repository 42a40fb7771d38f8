"""Questions about what is felt: what is it, and which is stiffer?"""

from dataclasses import dataclass
from math import dist

from app.palpation.exercises.kinds import Under
from app.palpation.exercises.stiffer import StifferRound
from app.palpation.exercises.telling import TellingRound
from app.palpation.exercises.words import UNDER
from app.palpation.finger import Felt
from app.ui.feel.stage.moment import Place, Spot, SpotKind
from app.ui.feel.tasks.task import Choice, Said, Task
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

BESIDE_MM = 14.0
PRESSED_N = 1.0
INSIDE_MM = 16.0
"""So near its middle a place counts as pressed: the ring, and a little more."""

ABOUT_PAIRS = 20


class TellingTask(Task):
    """Say what is under the finger, place after place."""

    def __init__(self, round_: TellingRound) -> None:
        self.round = round_
        self._is_felt = False

    @property
    @override
    def is_whole(self) -> bool:
        return len(self.round.told) == self.round.count

    @override
    def now_words(self, *, is_seen: bool) -> str:
        words = tr("Press inside the ring and feel across it. What is there?")
        if is_seen:
            return tr(
                "{words} Knots are violet, lumps in the fat yellow, stiff but healthy"
                " spots brown, bone is pale.",
                words=words,
            )
        return words

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

    def answer(self, under: Under) -> Said:
        """Answer, and return whether that was right; what was not felt is not told."""
        if not self._is_felt:
            return Said(tr("Press inside the ring first."), is_good=False)
        number, self._is_felt = self.round.number, False
        truth = self.round.answer(under)
        places = {"number": number, "truth": tr(UNDER[truth])}
        if truth is under:
            return Said(tr("Place {number}: right. {truth}.", **places), is_good=True)
        return Said(tr("Place {number}: no. {truth}.", **places), is_good=False)

    @override
    def feel(self, felt: Felt) -> None:
        asked = self.round.asked
        self._is_felt |= asked is not None and _is_on(felt, asked)

    @override
    def spots(self) -> tuple[Spot, ...]:
        asked = self.round.asked
        return () if asked is None else (Spot(SpotKind.ASKED, asked),)

    @override
    def shown_after(self) -> tuple[Spot, ...]:
        return tuple(
            Spot(SpotKind.HIT, told.place)
            if told.said is told.truth
            else Spot(SpotKind.FALSE, told.place, str(number))
            for number, told in enumerate(self.round.told, 1)
        )

    @override
    def first_place(self) -> Place | None:
        return self.round.asked


@dataclass(frozen=True, slots=True)
class _Answer:
    task: TellingTask
    under: Under

    def __call__(self) -> Said:
        return self.task.answer(self.under)


class StifferTask(Task):
    """Say which side is stiffer, pair after pair."""

    def __init__(self, round_: StifferRound) -> None:
        self.round = round_
        self._felt: set[Place] = set()

    @property
    @override
    def is_whole(self) -> bool:
        return self.round.threshold is not None

    @override
    def now_words(self, *, is_seen: bool) -> str:
        return tr(
            "Press in the left ring, then in the right one, to the same force. Which"
            " one is stiffer?"
        )

    @override
    def standing_words(self) -> str:
        return tr(
            "Pair {number} of about {count}",
            number=len(self.round.trials) + 1,
            count=ABOUT_PAIRS,
        )

    @override
    def hint_words(self) -> str:
        return tr(
            "The stiffer side lets the finger in less deep at the same force. The"
            " difference shrinks as you are right, until it is too small to feel."
            " Keys L and R set the finger on either side."
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

    @override
    def jumps(self) -> dict[str, Place]:
        left, right = self.round.places
        return {"l": left, "r": right}

    @override
    def feel(self, felt: Felt) -> None:
        self._felt |= {place for place in self.round.places if _is_on(felt, place)}

    def _left(self) -> Said:
        return self._answer(is_right=False)

    def _right(self) -> Said:
        return self._answer(is_right=True)

    def _answer(self, *, is_right: bool) -> Said:
        if len(self._felt) < len(self.round.places):
            return Said(tr("Press in both rings first."), is_good=False)
        self._felt.clear()
        places = {"number": len(self.round.trials) + 1}
        if self.round.answer(is_right):
            return Said(tr("Pair {number}: right.", **places), is_good=True)
        return Said(tr("Pair {number}: it was the other one.", **places), is_good=False)


def _is_on(felt: Felt, place: Place) -> bool:
    is_near = dist((felt.x_mm, felt.y_mm), place) < INSIDE_MM
    return is_near and felt.force_n >= PRESSED_N


def _beside(place: Place, way: int) -> Place:
    return place[0] + way * BESIDE_MM, place[1] - BESIDE_MM
