"""Who is asked, what was answered, and what can be taken back. No Qt.

Nothing here tells its content in a traceback: answers and names are left out of every
text that Python makes of a value.
"""

from dataclasses import dataclass, field, replace

from app.model.person import UNASKED, Person
from app.ui.health.course import Course

MOST_DEEDS = 60


@dataclass(frozen=True, slots=True)
class Receiver:
    """The person on the massage today.

    Attributes
    ----------
    name
        Under which the answers are kept on the machine; empty: kept nowhere.
    """

    person: Person = field(default=UNASKED, repr=False)
    name: str = field(default="", repr=False)

    @property
    def is_kept(self) -> bool:
        """Return whether the answers outlast the window."""
        return bool(self.name)

    @property
    def is_nobody(self) -> bool:
        """Return whether nobody was asked anything, and nobody was chosen."""
        return not self.name and self.person == UNASKED


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be taken back: what it was, and how things were before."""

    words: str = field(repr=False)
    receiver: Receiver = field(repr=False)
    course: Course = field(repr=False)


@dataclass(frozen=True, slots=True)
class HealthState:
    """The page of the room, the receiver, and the deeds that can be taken back."""

    course: Course = field(default=Course(), repr=False)
    receiver: Receiver = Receiver()
    deeds: tuple[Deed, ...] = field(default=(), repr=False)

    @property
    def person(self) -> Person:
        """Return the receiver's answers."""
        return self.receiver.person


def did(state: HealthState, words: str, receiver: Receiver) -> HealthState:
    """Take on another receiver, or other answers; the deed can be taken back."""
    if receiver == state.receiver:
        return state
    deed = Deed(words, state.receiver, state.course)
    deeds = (*state.deeds, deed)[-MOST_DEEDS:]
    return replace(state, receiver=receiver, deeds=deeds)


def undone(state: HealthState) -> HealthState:
    """Take the last deed back."""
    if not state.deeds:
        return state
    deed = state.deeds[-1]
    return HealthState(deed.course, deed.receiver, state.deeds[:-1])


def moved(state: HealthState, course: Course) -> HealthState:
    """Show another page."""
    return replace(state, course=course)


def forgotten(state: HealthState) -> HealthState:
    """Begin anew with nobody; what was forgotten cannot be taken back."""
    return HealthState(state.course)
