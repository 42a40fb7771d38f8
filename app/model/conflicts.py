"""Where the guides disagree, and what the program does about it."""

from enum import StrEnum

from pydantic import Field

from app.model.base import Value
from app.model.source import Citation


class ConflictType(StrEnum):
    """What a disagreement is about."""

    SAFETY = "safety"
    METHOD = "method"
    FACT = "fact"
    GAP = "gap"


class Conflict(Value):
    """One disagreement, told from both sides."""

    id: str = Field(pattern=r"^X-\d\d$")
    title: str
    type: ConflictType
    sides: tuple[str, ...] = Field(min_length=1, description="What the guides say.")
    program: str = Field(description="What the program does.")
    why: str
    regions: tuple[str, ...] = Field(
        default=(), description="Bases of the regions where it is shown."
    )
    techniques: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    held_by: tuple[str, ...] = Field(
        min_length=1, description='What holds it: "rule:agree_first", "region:spine".'
    )
    sources: tuple[Citation, ...] = Field(min_length=1)
