"""What the Follow room keeps on this machine: the file is opened when first needed."""

from pathlib import Path

from pydantic import ValidationError

from app.model.feedback import Done, FeedbackRow
from app.model.session import Session
from app.store.history import KeptDone
from app.store.running import Running
from app.store.sessions import SessionStore
from app.ui.widgets.keeping import FileKeeping
from app.ui.widgets.words import tr


class FollowKeeping(FileKeeping[SessionStore]):
    """Keeps and finds; what the disk refuses becomes a notice.

    Parameters
    ----------
    folder
        None keeps nothing beyond this window.
    """

    def __init__(self, folder: Path | None) -> None:
        super().__init__(folder, SessionStore)

    # --- plans --------------------------------------------------------------------

    def plans(self) -> tuple[tuple[str, Session], ...]:
        """Return the plans that can be read, by name."""
        if not self._has_anything:
            return ()
        found = []
        for name in self._plan_names():
            session = self.plan(name)
            if session is not None:
                found.append((name, session))
        return tuple(found)

    def _plan_names(self) -> tuple[str, ...]:
        nothing: tuple[str, ...] = ()
        return self._read(lambda store: store.plan_names(), nothing)

    def plan(self, name: str) -> Session | None:
        """Return a plan; None where there is none that can be read."""
        text = self._read(lambda store: store.plan(name), None)
        if text is None:
            return None
        try:
            return Session.model_validate_json(text)
        except ValidationError:
            self._notices.append(
                tr(
                    "{name}: this plan cannot be read. Delete it, or plan anew.",
                    name=name,
                )
            )
            return None

    def has_plan(self, name: str) -> bool:
        """Return whether a plan is kept by this name."""
        names = self._plan_names()
        return name.casefold() in (each.casefold() for each in names)

    def keep_plan(self, name: str, session: Session) -> bool:
        """Keep a plan; return whether the disk took it."""
        text = session.model_dump_json()
        return self._do(lambda store: store.keep_plan(name, text))

    def rename_plan(self, name: str, new_name: str) -> bool:
        """Keep a plan by another name; return whether it was done."""
        return self._do(lambda store: store.rename_plan(name, new_name))

    def duplicate_plan(self, name: str) -> str:
        """Keep a plan once more; return its new name, empty where it was not done."""
        return self._read(lambda store: store.duplicate_plan(name), "")

    def forget_plan(self, name: str) -> bool:
        """Delete a plan; return whether it was done."""
        return self._do(lambda store: store.forget_plan(name))

    # --- the session under way ------------------------------------------------------

    def running(self) -> Running | None:
        """Return the session that was under way."""
        if not self._has_anything:
            return None
        return self._read(lambda store: store.running(), None)

    def forget_running(self) -> bool:
        """Give up the session that was under way."""
        return self._do(lambda store: store.forget_running())

    # --- history --------------------------------------------------------------------

    def done(self) -> tuple[KeptDone, ...]:
        """Return what was done, oldest first."""
        if not self._has_anything:
            return ()
        return self._read(lambda store: store.done(), ())

    def feedback_of(self, person: str) -> tuple[FeedbackRow, ...]:
        """Return all that one person said, oldest first."""
        if not self._has_anything:
            return ()
        return self._read(lambda store: store.feedback_of(person), ())

    def keep_done(self, done: Done) -> bool:
        """Keep a session that is over; return whether the disk took it."""
        return self._do(lambda store: store.keep_done(done))

    def forget_done(self, number: int) -> bool:
        """Delete one session that was done."""
        return self._do(lambda store: store.forget_done(number))

    def forget_all_done(self) -> bool:
        """Delete every session that was done."""
        return self._do(lambda store: store.forget_all_done())
