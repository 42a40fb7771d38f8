"""One round as it is played: the hand, the course of the force, what was said."""

from collections import deque
from dataclasses import dataclass, replace

from app.palpation.exercises.hold import HoldRound
from app.palpation.exercises.level import Level
from app.palpation.exercises.round import Round
from app.palpation.exercises.trace import TOO_MUCH_ON_NO_GO_N, TOUCHING_N
from app.palpation.finger import Felt
from app.palpation.person import GOOD_FROM, SOFTER_FROM, Word
from app.ui.feel.stage.hand import Hand
from app.ui.feel.stage.moment import Moment, Place
from app.ui.feel.stage.skin import area_of
from app.ui.feel.tasks.task import Task
from app.ui.feel.tasks.tasks import task_of

LONGEST_FRAME_S = 0.1
"""After a longer frame the finger goes on from where it was: nothing ever freezes."""

KEPT_S = 12.0
SAID_FOR_S = 2.6
HARDLY = 0.02
SETTLES = 0.15
"""So much of what is new about the comfort counts in a frame."""

DEEPER = 0.35
"""With all of the exaggeration the dent is drawn so much deeper."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One point of the curve.

    Attributes
    ----------
    comfort_n
        What felt good there and then; None where that could not be told.
    """

    time_s: float
    force_n: float
    depth_mm: float
    comfort_n: tuple[float, float] | None


class Play:
    """A round, and the hand that plays it: the learner's, or one that shows it.

    Attributes
    ----------
    is_still
        The finger keeps its size: less motion is wanted.
    visibility
        How much is seen through the skin now; `most_visibility` so far.
    samples
        The last seconds of force and depth.
    comfort_n
        The least and the most force that feel good to this person here; None until
        it can be told.
    pressed_at
        Where the finger pressed last, lifted or not.
    """

    def __init__(
        self, round_: Round, level: Level, feedback: float, *, is_shown: bool = False
    ) -> None:
        self.round, self.level = round_, level
        self.task: Task = task_of(round_)
        self.hand = Hand(
            area_of(round_.patch),
            round_.finger.most_n,
            feedback * level.exaggeration,
        )
        self.hand.strength_n = self.task.first_n
        place = self.task.first_place()
        if place is not None:
            self.hand.put(*place)
        self.demonstration = round_.demonstration() if is_shown else None
        self.felt: Felt = round_.simulation.felt
        self.time_s = 0.0
        self.samples: deque[Sample] = deque()
        self.comfort_n: tuple[float, float] | None = None
        self.visibility = 1.0 if is_shown else level.visibility
        self.most_visibility = self.visibility
        self.is_still = False
        self.said: Word | None = None
        self._said_s = 0.0
        self._has_begun = is_shown
        course = self.course
        self._kept_s = KEPT_S if course is None else course.course_length_s + KEPT_S
        self.pressed_at: Place = self.hand.x_mm, self.hand.y_mm

    @property
    def has_begun(self) -> bool:
        """Return whether the first press has come; until then no time goes by."""
        return self._has_begun

    @property
    def is_on_no_go(self) -> bool:
        """Return whether it presses where no hand should, harder than one feels."""
        cell = self.round.patch.cell_at(self.felt.x_mm, self.felt.y_mm)
        is_no_go = not self.round.setting.tissue.is_workable[cell]
        return is_no_go and self.felt.force_n > TOO_MUCH_ON_NO_GO_N

    @property
    def left_s(self) -> float | None:
        """Return how long it still may last; None: as long as the learner likes."""
        limit_s = self.round.limit_s
        if limit_s is None or self.is_shown:
            return None
        return max(limit_s - self.round.seconds, 0.0)

    @property
    def is_shown(self) -> bool:
        """Return whether a hand shows how it is done."""
        return self.demonstration is not None

    @property
    def is_over(self) -> bool:
        """Return whether nothing more happens."""
        if self.demonstration is not None and self.time_s >= self.demonstration.seconds:
            return True
        return self.round.is_over

    @property
    def course(self) -> HoldRound | None:
        """Return the round if it has a curve to follow."""
        return self.round if isinstance(self.round, HoldRound) else None

    def see_through(self, is_wanted: bool) -> None:
        """Look through the skin, or as little as the level allows."""
        self.visibility = 1.0 if is_wanted else self.level.visibility
        self.most_visibility = max(self.most_visibility, self.visibility)

    def advance(self, seconds: float) -> None:
        """Go on by a frame."""
        if self.is_over:
            return
        self._has_begun |= self.hand.is_holding
        if not self._has_begun:
            # The finger only hovers: who reads what to do loses no time by it.
            self.felt = replace(self.felt, x_mm=self.hand.x_mm, y_mm=self.hand.y_mm)
            return
        seconds = min(max(seconds, 0.0), LONGEST_FRAME_S)
        self.time_s += seconds
        if self.demonstration is not None:
            press = self.demonstration.press_at(self.time_s)
            self.hand.put(press.x_mm, press.y_mm)
        else:
            press = self.hand.press()
        self.felt = self.round.advance(seconds, press)
        self.hand.feel(self.felt, seconds)
        self.task.feel(self.felt)
        self._note(is_letting_go=press.force_n <= 0.0)

    def moment(self) -> Moment:
        """Return what the stage shows now."""
        return Moment(
            felt=self.felt,
            finger=self.round.finger,
            size=1.0 if self.is_still else self.hand.size,
            exaggeration=1.0 + DEEPER * (self.level.exaggeration - 1.0),
            lumps=self.round.simulation.lumps,
            spots=self.task.spots(),
            chosen=self.task.chosen,
        )

    def _note(self, *, is_letting_go: bool) -> None:
        felt = self.felt
        is_touching = felt.force_n >= TOUCHING_N
        self._note_comfort(felt, is_touching=is_touching)
        band_n = self.comfort_n if is_touching and not self.is_on_no_go else None
        self.samples.append(Sample(self.time_s, felt.force_n, felt.depth_mm, band_n))
        while self.samples[0].time_s < self.time_s - self._kept_s:
            self.samples.popleft()
        if is_touching:
            self.pressed_at = felt.x_mm, felt.y_mm
        self._hear(felt.said, is_letting_go=is_letting_go)

    def _hear(self, word: Word | None, *, is_letting_go: bool) -> None:
        """Note what is said to a press; who lets go has heard all but a cry."""
        if is_letting_go and word is not Word.OUCH:
            word = None
            if self.said is not Word.OUCH:
                self.said = None
        if word is not None:
            self.said, self._said_s = word, self.time_s
        elif self.time_s - self._said_s > SAID_FOR_S:
            self.said = None

    def _note_comfort(self, felt: Felt, *, is_touching: bool) -> None:
        """Know what feels good here while it is felt; along a curve, ever after."""
        if felt.hurt > HARDLY:
            per_hurt = felt.force_n / felt.hurt
            if self.comfort_n is not None:
                # A band that trembles with each breath would tell nobody anything.
                known = self.comfort_n[0] / GOOD_FROM
                per_hurt = known + SETTLES * (per_hurt - known)
            self.comfort_n = GOOD_FROM * per_hurt, SOFTER_FROM * per_hurt
        elif not is_touching and self.course is None:
            self.comfort_n = None
