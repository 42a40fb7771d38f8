"""Keeps plans by name, and opens and writes the files that they are shared as."""

from pathlib import Path

from app.model.session import Session
from app.session.files import read_session, session_toml
from app.ui.follow import changing
from app.ui.follow.course import Course
from app.ui.follow.opened import Opened, Origin
from app.ui.follow.planning import Planning
from app.ui.widgets.words import tr


class PlanKeeping(Planning):
    """Knows the plans of this machine."""

    _file_problems: tuple[str, ...] = ()

    @property
    def plans(self) -> tuple[tuple[str, Session], ...]:
        """Return the plans that are kept, by name."""
        found = self.keeping.plans()
        self._tell_notices()
        return found

    def open_plan(self, name: str) -> None:
        """Open a plan that is kept."""
        session = self.keeping.plan(name)
        self._tell_notices()
        if session is not None:
            self.open(Opened(session, Origin.SAVED, name))

    def is_plan_name_taken(self, name: str) -> bool:
        """Return whether another plan than the open one is kept by a name."""
        own = self._opened.name if self._opened else ""
        is_own = name.casefold() == own.casefold()
        return not is_own and self.keeping.has_plan(name)

    def save(self) -> bool:
        """Keep the open plan by the name that it has; return whether it was done."""
        opened = self._opened
        return opened is not None and bool(opened.name) and self.save_as(opened.name)

    def save_as(self, name: str) -> bool:
        """Keep the open session as a plan; return whether it was done."""
        if self._opened is None or self.is_plan_name_taken(name):
            return False
        session = changing.renamed(self._opened.session, name)
        is_kept = self.keeping.keep_plan(name, session)
        self._tell_notices()
        if is_kept:
            self.told.emit(tr("Saved as {name}.", name=name))
            self._take(Opened(session, Origin.SAVED, name))
        return is_kept

    def rename_plan(self, name: str) -> bool:
        """Keep the open plan under another name; return whether it was done."""
        opened = self._opened
        if opened is None or not opened.name or self.is_plan_name_taken(name):
            return False
        session = changing.renamed(opened.session, name)
        is_done = self.keeping.rename_plan(opened.name, name)
        is_done = is_done and self.keeping.keep_plan(name, session)
        self._tell_notices()
        if is_done:
            self._take(Opened(session, Origin.SAVED, name))
        return is_done

    def duplicate_plan(self) -> None:
        """Keep the open plan once more, and open the copy."""
        if self._opened is not None and self._opened.name:
            copy = self.keeping.duplicate_plan(self._opened.name)
            self._tell_notices()
            if copy:
                self.open_plan(copy)
                self.told.emit(tr("This is the copy: {name}.", name=copy))

    def delete_plan(self) -> None:
        """Delete the open plan; it stays open, unsaved, until it is left."""
        opened = self._opened
        if opened is not None and opened.name and self.keeping.forget_plan(opened.name):
            self._opened = Opened(opened.session, Origin.PLANNED)
            self.told.emit(tr("Deleted: {name}.", name=opened.name))
            self._course = Course()
            self.course_changed.emit()
        self._tell_notices()

    @property
    def file_problems(self) -> tuple[str, ...]:
        """Return what is wrong with the file that was opened last, by line."""
        return self._file_problems

    def share(self, path: Path) -> None:
        """Write the open session as a file to share."""
        if self._opened is not None:
            text = session_toml(self._opened.session).decode()
            self.save_text(path, text)

    def open_file(self, path: Path) -> None:
        """Open a session from a file; what is wrong with it is told by line."""
        loaded = read_session(path, self.library)
        self._file_problems = tuple(str(problem) for problem in loaded.problems)
        if loaded.session is not None:
            self.open(Opened(loaded.session, Origin.FILE))
        self.state_changed.emit()

    def forget_file_problems(self) -> None:
        """Show no more what was wrong with a file."""
        self._file_problems = ()
        self.state_changed.emit()
