"""Where a statement comes from."""

from pydantic import Field

from app.model.base import Value
from app.model.ids import SourceId


class Source(Value):
    """A book, paper, page or guide that statements stand on."""

    id: SourceId
    title: str
    kind: str = Field(description="guide, study, textbook, web or design")
    address: str = ""
    note: str = ""


class Citation(Value):
    """A pointer into a source. In a file: ``"five_secrets: par 41"``."""

    source: SourceId
    place: str = ""
