"""What the page of statistics needs to know; the room's controller has all of it."""

from typing import Protocol

from app.model.exercise import ExerciseDone
from app.model.library import Library
from app.practice.asking import Practice
from app.practice.rounds import Day
from app.store.practice_transfer import TakenIn
from app.ui.practise.bodies import Bodies


class Keeping(Protocol):
    """Gives what is kept, also as texts of files, and takes such a text in."""

    def csv_text(self) -> str:
        """Return all answers as a table; empty where they could not be read."""

    def json_text(self) -> str:
        """Return all that is kept; empty where it could not be read."""

    def exercises(self) -> tuple[ExerciseDone, ...]:
        """Return what was done in the room Feel, oldest first."""

    def take_in(self, data: bytes, name: str) -> TakenIn | None:
        """Take in such a file; None, with a notice, where it is refused."""


class StatisticsSource(Protocol):
    """Knows the content, the learner and the day."""

    @property
    def library(self) -> Library:
        """Return the content."""

    @property
    def practice(self) -> Practice:
        """Return all that is known of the learner."""

    @property
    def day(self) -> Day:
        """Return the learner's day."""

    @property
    def bodies(self) -> Bodies:
        """Return what answers about maps, and dresses them."""

    @property
    def keeping(self) -> Keeping:
        """Return what keeps the answers."""

    def read_again(self) -> None:
        """Read anew what is kept, and tell what the keeping has to say."""
