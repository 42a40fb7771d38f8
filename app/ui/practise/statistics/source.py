"""What the page of statistics needs to know; the room's controller has all of it."""

from typing import Protocol

from app.model.library import Library
from app.practice.asking import Practice
from app.practice.rounds import Day
from app.ui.practise.bodies import Bodies


class Keeping(Protocol):
    """Gives what is kept as texts of files."""

    def csv_text(self) -> str:
        """Return all answers as a table; empty where they could not be read."""

    def json_text(self) -> str:
        """Return all that is kept; empty where it could not be read."""


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
