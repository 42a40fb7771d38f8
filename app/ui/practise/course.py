"""The pages of the Practise room."""

from enum import StrEnum


class Page(StrEnum):
    """What the room shows."""

    START = "start"
    QUESTION = "question"
    END = "end"
    STATISTICS = "statistics"
