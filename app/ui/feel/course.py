"""The way through the Feel room."""

from enum import StrEnum


class Page(StrEnum):
    """The pages of the room."""

    START = "start"
    EXERCISE = "exercise"
    RESULT = "result"
