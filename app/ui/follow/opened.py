"""The session that lies open: where it is from, and how it was changed."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.model.session import Session

MOST_UNDOS = 100


class Origin(StrEnum):
    """Where a session is from."""

    SHIPPED = "shipped"
    PLANNED = "planned"
    SAVED = "saved"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Opened:
    """One session, with what it was before and what was taken back.

    Attributes
    ----------
    name
        What it is saved as; empty for one that is not.
    past, future
        Earlier versions, the last one last; and those that were taken back.
    """

    session: Session
    origin: Origin
    name: str = ""
    past: tuple[Session, ...] = ()
    future: tuple[Session, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Say whether it differs from what was opened or saved last."""
        return bool(self.past)


def edited(opened: Opened, session: Session) -> Opened:
    """Take on a changed session; it can be taken back."""
    if session == opened.session:
        return opened
    past = (*opened.past, opened.session)[-MOST_UNDOS:]
    return replace(opened, session=session, past=past, future=())


def undone(opened: Opened) -> Opened:
    """Take the last change back."""
    if not opened.past:
        return opened
    return replace(
        opened,
        session=opened.past[-1],
        past=opened.past[:-1],
        future=(*opened.future, opened.session),
    )


def redone(opened: Opened) -> Opened:
    """Do again what was taken back last."""
    if not opened.future:
        return opened
    return replace(
        opened,
        session=opened.future[-1],
        past=(*opened.past, opened.session),
        future=opened.future[:-1],
    )


def saved_as(opened: Opened, name: str) -> Opened:
    """Note that this version is saved by a name."""
    return Opened(opened.session, Origin.SAVED, name)
