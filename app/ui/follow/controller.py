"""Holds what the Follow room shows: the one place where that changes."""

from pathlib import Path

from app.store.export import history_csv, history_json
from app.store.history import KeptDone
from app.ui.follow.visiting import Visiting
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


class FollowController(Visiting):
    """Turns what the user wants into sessions, and tells who listens.

    It grows in layers, each of which knows the ones below: where the room stands,
    what is planned, which plans are kept, the visit at hand, and here the history.
    """

    _history: tuple[KeptDone, ...] | None = None

    @property
    def history(self) -> tuple[KeptDone, ...]:
        """Return what was done, oldest first."""
        if self._history is None:
            self._history = self.keeping.done()
            self._tell_notices()
        return self._history

    def forget_done(self, number: int) -> None:
        """Delete one session of the history; it cannot be undone."""
        self._forget_history(self.keeping.forget_done(number))

    def forget_history(self) -> None:
        """Delete all of the history; it cannot be undone."""
        self._forget_history(self.keeping.forget_all_done())

    def export_history(self, path: Path, kept: tuple[KeptDone, ...]) -> None:
        """Write sessions of the history to a file: JSON by its name, else CSV."""
        done = [each.done for each in kept]
        is_json = path.suffix.lower() == ".json"
        text = history_json(done) if is_json else history_csv(done)
        self.save_text(path, text)

    def _forget_history(self, is_done: bool) -> None:
        self._history = None
        self._tell_notices()
        if is_done:
            self.told.emit(tr("Deleted. Nothing of it is left on this machine."))
        self.state_changed.emit()

    @override
    def _on_people_changed(self) -> None:
        # With a person their sessions go, and are called by another name.
        self._history = None
        self.state_changed.emit()

    @override
    def _note_done(self) -> None:
        self._history = None
