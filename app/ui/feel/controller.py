"""Holds what the Feel room shows: the one place where that changes."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.model.body_map import BodyMap
from app.model.exercise import ExerciseDone
from app.palpation.exercises.done import done_of
from app.palpation.exercises.ground import Grounds
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.level import Level, level_after
from app.palpation.exercises.result import Result
from app.palpation.exercises.round import Round
from app.palpation.exercises.rounds import round_of
from app.palpation.exercises.zones import Zone
from app.ui.feel.course import Page
from app.ui.feel.play import Play
from app.ui.feel.settings import FeelSettings
from app.ui.rooms.aside import Aside
from app.ui.rooms.practice_keeping import PractiseKeeping
from app.ui.widgets.words import tr

MOST_SEED = 2**31


class FeelController(QObject):
    """Begins and ends exercises, and keeps how they went.

    Attributes
    ----------
    play
        What is exercised or shown now; None while its back is being made.
    result
        How the last round went; None where it was only shown.
    settings
        What the pointer and the loudspeaker make of what is felt.

    Signals
    -------
    course_changed
        Another page is shown, or another round on it.
    state_changed
        Something else is another now.
    settings_changed
        The user likes it otherwise.
    told : str
        What the user should read once.
    """

    course_changed = Signal()
    state_changed = Signal()
    settings_changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        body_map: BodyMap,
        aside: Aside,
        keeping: PractiseKeeping,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("feel_controller")
        self.body_map, self.aside, self.keeping = body_map, aside, keeping
        self._now = now
        self._grounds = Grounds(body_map)
        self._done: tuple[ExerciseDone, ...] | None = None
        self._rounds = 0
        self.page = Page.START
        self.kind = ExerciseKind.SEARCH
        self.play: Play | None = None
        self.result: Result | None = None
        self.settings = FeelSettings()

    # --- what was done ----------------------------------------------------------------

    @property
    def done(self) -> tuple[ExerciseDone, ...]:
        """Return all rounds that were kept, oldest first."""
        if self._done is None:
            self._done = self.keeping.exercises()
            self._tell_notices()
        return self._done

    def level(self, kind: ExerciseKind) -> Level:
        """Return how the next round of an exercise will be."""
        return level_after(self.done, kind)

    def last(self, kind: ExerciseKind) -> ExerciseDone | None:
        """Return the last round of an exercise."""
        return next((one for one in reversed(self.done) if one.kind == kind), None)

    # --- the way through --------------------------------------------------------------

    def start(
        self,
        kind: ExerciseKind,
        *,
        is_shown: bool = False,
        seed: int | None = None,
        zone: Zone | None = None,
    ) -> None:
        """Begin a round of an exercise, or show how it is done; somewhere or there."""
        self.kind, self.page = kind, Page.EXERCISE
        self.play, self.result = None, None
        level, seed = self.level(kind), self._seed() if seed is None else seed
        self.course_changed.emit()

        def make() -> Round:
            return round_of(kind, self._grounds, seed, level.difficulty, zone=zone)

        def begin(round_: Round) -> None:
            if self.page is Page.EXERCISE and self.kind is kind:
                self.play = Play(round_, level, self.settings.gain, is_shown=is_shown)
                self.state_changed.emit()

        self.aside.run("feel round", make, begin)

    def finish(self) -> None:
        """End the round: it is graded and kept, if enough of it was done.

        After a demonstration the round itself begins.
        """
        play = self.play
        if play is None or self.page is not Page.EXERCISE:
            return
        if play.is_shown:
            self.start(self.kind)
            return
        if not play.task.is_whole:
            self.go_back()
            self.told.emit(tr("Too little was done to grade: nothing was counted."))
            return
        play.round.finish()
        self.result = play.round.result()
        done = done_of(play.round, self._now(), play.most_visibility)
        self.keeping.keep_exercise(done)
        self._done = (*self.done, done)
        self._tell_notices()
        self.page = Page.RESULT
        self.course_changed.emit()

    def go_back(self) -> bool:
        """Go one page back; return whether there was one."""
        if self.page is Page.START:
            return False
        self.page, self.play = Page.START, None
        self.course_changed.emit()
        return True

    def undo(self) -> bool:
        """Take the last mark back, or its removal; return whether there was one."""
        play = self.play
        if play is None or play.is_shown or self.page is not Page.EXERCISE:
            return False
        is_done = play.task.undo()
        if is_done:
            self.state_changed.emit()
        return is_done

    def feel_so(self, settings: FeelSettings) -> None:
        """Let pointer and sound follow what is felt in another way."""
        self.settings = settings
        if self.play is not None:
            self.play.hand.feedback = settings.gain * self.play.level.exaggeration
        self.settings_changed.emit()

    def forget(self) -> None:
        """Delete every round that was kept; it cannot be undone."""
        is_done = self.keeping.forget_exercises()
        self._done = None
        self._tell_notices()
        if is_done:
            self.told.emit(tr("Deleted. Nothing of it is left on this machine."))
        self.course_changed.emit()

    def _seed(self) -> int:
        """Return another seed for each round: a new back every time."""
        self._rounds += 1
        return (int(self._now().timestamp() * 1000) + self._rounds) % MOST_SEED

    def _tell_notices(self) -> None:
        for notice in self.keeping.take_notices():
            self.told.emit(notice)
