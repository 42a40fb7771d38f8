"""One go at an exercise, whichever it is."""

from abc import ABC, abstractmethod
from typing import ClassVar

from app.palpation.exercises.demonstration import Demonstration
from app.palpation.exercises.ground import Setting
from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.result import Result, share
from app.palpation.exercises.trace import TOUCHING_N, Trace
from app.palpation.finger import Felt, Finger, Press
from app.palpation.patch import Mask
from app.palpation.simulation import Simulation

WORTH_A_WORD_S = 1.0


class Round(ABC):
    """A back, a finger on it, and what the learner has done so far.

    Attributes
    ----------
    limit_s
        After so long it is over; None: when the learner is done.
    is_led_onto_bone
        The exercise itself asks the finger onto bone, which is then no fault.
    """

    kind: ClassVar[ExerciseKind]
    limit_s: ClassVar[float | None] = None
    is_led_onto_bone: ClassVar[bool] = False

    def __init__(self, setting: Setting) -> None:
        self.setting, case = setting, setting.case
        self.seed, self.difficulty = case.seed, case.difficulty
        self.zone, self.patch = setting.zone, setting.patch
        self.simulation = Simulation(
            setting.tissue, setting.finger, case.person, case.lumps
        )
        self.trace = Trace(setting.tissue, setting.finger)
        self.is_over = False

    @property
    def finger(self) -> Finger:
        """Return what presses."""
        return self.simulation.finger

    @property
    def seconds(self) -> float:
        """Return how long it has lasted."""
        return self.trace.seconds

    @property
    def path(self) -> list[tuple[float, float]]:
        """Return where the finger was on the skin, 20 times a second."""
        return self.trace.path

    @property
    def ouches(self) -> int:
        """Return how often it hurt."""
        return self.trace.ouches

    @property
    def covered(self) -> Mask:
        """Return the cells of the patch that were pressed well enough."""
        return self.trace.covered

    def take(self, finger: Finger) -> None:
        """Press with another finger, if the hand is off the skin."""
        if self.simulation.felt.force_n < TOUCHING_N:
            self.simulation.finger = self.trace.finger = finger

    def advance(self, seconds: float, press: Press) -> Felt:
        """Go on by a frame's time and return what is felt; nothing once it is over."""
        if self.is_over:
            return self.simulation.felt
        return self.simulation.advance(seconds, press, self._lived)

    def finish(self) -> None:
        """End the round: the learner is done."""
        self.is_over = True

    @abstractmethod
    def demonstration(self) -> Demonstration:
        """Return how a hand does it rightly."""

    @abstractmethod
    def graded(self) -> tuple[float, dict[str, float], list[Remark]]:
        """Return the score, and the figures and remarks of this exercise alone."""

    def result(self) -> Result:
        """Return how it went so far."""
        score, figures, remarks = self.graded()
        trace = self.trace
        figures |= {
            "score": share(score),
            "seconds": trace.seconds,
            "peak_n": trace.peak_n,
            "ouches": trace.ouches,
            "no_go_s": trace.no_go_s,
        }
        gravest = []
        if trace.ouches:
            gravest.append(Remark.OUCHED)
        if trace.no_go_s >= WORTH_A_WORD_S and not self.is_led_onto_bone:
            gravest.append(Remark.ON_NO_GO)
        return Result(self.kind, share(score), figures, (*gravest, *remarks))

    def follow(self, felt: Felt) -> None:
        """Count one step."""
        self.trace.follow(felt)

    def _lived(self, felt: Felt) -> None:
        if self.is_over:
            return
        self.follow(felt)
        if self.limit_s is not None and self.seconds >= self.limit_s:
            self.is_over = True
