"""What the rooms Practise and Feel keep on this machine."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from app.model.exercise import ExerciseDone
from app.model.memory import Answered, Memory
from app.model.practice import CardId
from app.store.practice import PracticeStore
from app.store.practice_export import practice_csv, practice_json
from app.store.practice_transfer import TakenIn
from app.ui.widgets.keeping import FileKeeping
from app.ui.widgets.overriding import override

T = TypeVar("T")


class PractiseKeeping(FileKeeping[PracticeStore]):
    """Keeps and finds answers and exercises; a refusal becomes a notice.

    An answer that the disk refused waits here, and is kept with the next one.

    Parameters
    ----------
    folder
        None keeps nothing beyond this window.
    """

    def __init__(self, folder: Path | None) -> None:
        super().__init__(folder, PracticeStore)
        self._waiting: list[Answered] = []

    @override
    def close(self) -> None:
        self._keep_waiting()
        super().close()

    # --- answers --------------------------------------------------------------------

    def answers(self) -> tuple[Answered, ...]:
        """Return all answers, oldest first."""
        kept: tuple[Answered, ...] = self._kept(PracticeStore.answers, ())
        return (*kept, *self._waiting)

    def memories(self) -> dict[CardId, Memory]:
        """Return what is remembered of each card that was answered."""
        waiting = {one.review.card: one.review.after for one in self._waiting}
        return {**self._kept(PracticeStore.memories, {}), **waiting}

    def keep(self, answered: Answered) -> bool:
        """Keep an answer; return whether the disk took it, and those that waited."""
        self._waiting.append(answered)
        return self._keep_waiting()

    def take_back(self, answered: Answered) -> bool:
        """Delete this answer, if nothing was answered since; return whether it was."""
        if self._waiting[-1:] == [answered]:
            self._waiting.pop()
            return True
        return self._read(lambda store: store.take_back(answered), False)

    def suspend(self, card: CardId, *, is_suspended: bool = True) -> bool:
        """Put a card aside, or take it up again; return whether it was done."""
        return self._do(lambda store: store.suspend(card, is_suspended=is_suspended))

    def reset(self, card: CardId) -> bool:
        """Forget what is remembered of a card; return whether it was done."""
        # Kept after it, an answer would count as one of the new card.
        self._waiting = [one for one in self._waiting if one.review.card != card]
        return self._do(lambda store: store.reset(card))

    def forget_all(self) -> bool:
        """Delete every answer; return whether it was done."""
        self._waiting.clear()
        return self._do(lambda store: store.forget_all())

    # --- files ----------------------------------------------------------------------

    def csv_text(self) -> str:
        """Return all answers as a table; empty where they could not be read."""
        return self._read(lambda store: practice_csv(store.answers()), "")

    def json_text(self) -> str:
        """Return all that is kept, to take in elsewhere; empty where it is refused."""
        return self._read(lambda store: practice_json(store.everything()), "")

    def take_in(self, data: bytes, name: str) -> TakenIn | None:
        """Take in what such a file holds; None, with a notice, where it is refused.

        Parameters
        ----------
        name
            The file, as the notice names it.
        """
        from app.store.practice_import import practice_of  # pydantic: only when asked

        return self._read(lambda store: store.take_in(practice_of(data, name)), None)

    # --- exercises ------------------------------------------------------------------

    def exercises(self) -> tuple[ExerciseDone, ...]:
        """Return the exercises that were done, oldest first."""
        return self._kept(PracticeStore.exercises, ())

    def keep_exercise(self, done: ExerciseDone) -> bool:
        """Keep an exercise; return whether the disk took it."""
        return self._do(lambda store: store.keep_exercise(done))

    def forget_exercises(self) -> bool:
        """Delete every exercise; return whether it was done."""
        return self._do(lambda store: store.forget_exercises())

    # --- how it is done -------------------------------------------------------------

    def _keep_waiting(self) -> bool:
        while self._waiting:
            first = self._waiting[0]
            if not self._do(partial(_keep, first)):
                return False
            self._waiting.remove(first)
        return True

    def _kept(self, read: Callable[[PracticeStore], T], nothing: T) -> T:
        return self._read(read, nothing) if self._has_anything else nothing


def _keep(answered: Answered, store: PracticeStore) -> None:
    store.keep(answered)
