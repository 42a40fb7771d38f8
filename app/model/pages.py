"""What is told on a page: how to prepare, to talk, to press, to end."""

from enum import StrEnum
from functools import cached_property
from typing import NewType

from pydantic import Field

from app.model.base import Value
from app.model.body_map import Precaution
from app.model.safety import EvidenceGrade
from app.model.source import Citation

PageId = NewType("PageId", str)


class Shown(StrEnum):
    """What a section shows below its words, taken from the rest of the content."""

    PRESSURE_SCALE = "pressure_scale"
    CONFLICTS = "conflicts"
    EVIDENCE_GRADES = "evidence_grades"


class PageSection(Value):
    """One heading of a page, and what stands below it, in this order."""

    id: str
    title: str
    term: str = ""
    answer: str = Field(
        default="", description="What a search shows; empty: the first words."
    )
    said: str = Field(default="", description="A claim, as it is often heard.")
    known: str = Field(default="", description="What is known of the claim.")
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = Field(default=(), description="A list, in any order.")
    steps: tuple[str, ...] = Field(default=(), description="A list, in this order.")
    precautions: tuple[Precaution, ...] = ()
    shows: Shown | None = None
    see: tuple[str, ...] = Field(
        default=(), description='Where to go on: "technique:basic_rub", "page:oil".'
    )
    keywords: str = Field(default="", description="Words that people ask with.")
    evidence: EvidenceGrade
    sources: tuple[Citation, ...] = Field(min_length=1)

    @property
    def words(self) -> str:
        """Return all that a reader reads of this section."""
        warned = (f"{p.text} {p.instead}" for p in self.precautions)
        told = (self.title, self.term, self.said, self.known, *self.paragraphs)
        return " ".join(filter(None, (*told, *self.items, *self.steps, *warned)))


class Page(Value):
    """One page: a heading, one sentence on what it is for, and its sections."""

    id: PageId
    title: str
    term: str = ""
    order: int = Field(ge=1, le=99, description="Place in the list of pages.")
    summary: str
    keywords: str = ""
    sections: tuple[PageSection, ...] = Field(min_length=1)

    @cached_property
    def section_by_id(self) -> dict[str, PageSection]:
        """Return the sections by id."""
        return {section.id: section for section in self.sections}
