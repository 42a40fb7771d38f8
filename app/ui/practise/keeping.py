"""What the rooms Practise and Feel keep on this machine."""

from pathlib import Path

from app.model.exercise import ExerciseDone
from app.model.memory import Answered, Memory
from app.model.practice import CardId
from app.store.practice import PracticeStore
from app.store.practice_export import practice_csv, practice_json
from app.store.practice_transfer import TakenIn
from app.ui.widgets.keeping import FileKeeping


class PractiseKeeping(FileKeeping[PracticeStore]):
    """Keeps and finds answers and exercises; a refusal becomes a notice.

    Parameters
    ----------
    folder
        None keeps nothing beyond this window.
    """

    def __init__(self, folder: Path | None) -> None:
        super().__init__(folder, PracticeStore)

    # --- answers --------------------------------------------------------------------

    def answers(self) -> tuple[Answered, ...]:
        """Return all answers, oldest first."""
        if not self._has_anything:
            return ()
        return self._read(lambda store: store.answers(), ())

    def memories(self) -> dict[CardId, Memory]:
        """Return what is remembered of each card that was answered."""
        if not self._has_anything:
            return {}
        return self._read(lambda store: store.memories(), {})

    def keep(self, answered: Answered) -> bool:
        """Keep an answer; return whether the disk took it."""
        return self._do(lambda store: store.keep(answered))

    def take_back_last(self) -> Answered | None:
        """Delete the newest answer and return it; None where there was none."""
        if not self._has_anything:
            return None
        return self._read(lambda store: store.take_back_last(), None)

    def take_back(self, answered: Answered) -> bool:
        """Delete this answer, if nothing was answered since; return whether it was."""
        return self._read(lambda store: store.take_back(answered), False)

    def suspend(self, card: CardId, *, is_suspended: bool = True) -> bool:
        """Put a card aside, or take it up again; return whether it was done."""
        return self._do(lambda store: store.suspend(card, is_suspended=is_suspended))

    def reset(self, card: CardId) -> bool:
        """Forget what is remembered of a card; return whether it was done."""
        return self._do(lambda store: store.reset(card))

    def forget_all(self) -> bool:
        """Delete every answer; return whether it was done."""
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
        if not self._has_anything:
            return ()
        return self._read(lambda store: store.exercises(), ())

    def keep_exercise(self, done: ExerciseDone) -> bool:
        """Keep an exercise; return whether the disk took it."""
        return self._do(lambda store: store.keep_exercise(done))

    def forget_exercises(self) -> bool:
        """Delete every exercise; return whether it was done."""
        return self._do(lambda store: store.forget_exercises())
