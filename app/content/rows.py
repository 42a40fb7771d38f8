"""What one table of each kind of file says.

Made from the models, so that no fact is written down twice: a row is its model
without what is worked out (id, side, outline), with what a file writes instead.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, StringConstraints, create_model

from app.content.limits import (
    BYTES_OF_A_TECHNIQUE,
    BYTES_OF_TOML,
    LETTERS_OF_A_SLUG,
)
from app.model.base import Value
from app.model.body import Body
from app.model.body_map import (
    BodyMap,
    Bone,
    Knot,
    Landmark,
    Muscle,
    Precaution,
    Region,
)
from app.model.conflicts import Conflict
from app.model.guides import GuideRow
from app.model.pages import Page, PageSection
from app.model.safety import EvidenceGrade
from app.model.session import (
    MOST_STEPS,
    CheckItem,
    Checklist,
    Session,
    SessionStep,
)
from app.model.source import Source
from app.model.technique import ContactShape, PressureLevel, Technique, Term


class Layer(StrEnum):
    """A layer that a map may do without, if it says so."""

    LANDMARKS = "landmarks"
    BONES = "bones"
    MUSCLES = "muscles"
    KNOTS = "knots"


SLUG_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
CITATION_PATTERN = r"^[a-z][a-z0-9_]*(: .+)?$"

Slug = Annotated[
    str, StringConstraints(pattern=SLUG_PATTERN, max_length=LETTERS_OF_A_SLUG)
]
CitationText = Annotated[str, StringConstraints(pattern=CITATION_PATTERN)]

_BASE = (Slug, Field(description="Id without the side: small letters, digits and _."))
_PAIRED = (bool, Field(description="Whether it lies on both sides of the body."))
CITATIONS = (
    tuple[CitationText, ...],
    Field(min_length=1, description='Like "source_id: place in the source".'),
)
_EVIDENCE = (EvidenceGrade, Field(description="A, B, C or X."))
_PRECAUTIONS = (
    tuple[Precaution, ...],
    Field(default=(), description="What to be careful of, and what to do instead."),
)
_MM = (float, Field(description="In mm, on the right side of the body."))


# Any: a field of create_model is a type with a Field, and pydantic checks both.
def row_model(
    name: str, model: type[Value], leave_out: str, **added: Any
) -> type[Value]:
    """Return what a table says of a model: some fields left out, some added."""
    fields: dict[str, Any] = {
        key: (field.annotation, field)
        for key, field in model.model_fields.items()
        if key not in leave_out.split()
    }
    return create_model(name, __base__=Value, __doc__=model.__doc__, **fields | added)


RegionRow = row_model(
    "RegionRow",
    Region,
    "id side outline warnings",
    base=_BASE,
    paired=_PAIRED,
    warning=_PRECAUTIONS,
    sources=CITATIONS,
)
LandmarkRow = row_model(
    "LandmarkRow",
    Landmark,
    "id side point",
    base=_BASE,
    paired=_PAIRED,
    x_mm=_MM,
    y_mm=_MM,
    sources=CITATIONS,
)
BoneRow = row_model(
    "BoneRow",
    Bone,
    "id side outline lines",
    base=_BASE,
    paired=_PAIRED,
    evidence=_EVIDENCE,
    sources=CITATIONS,
)
MuscleRow = row_model(
    "MuscleRow",
    Muscle,
    "id side outline fibres",
    base=_BASE,
    paired=_PAIRED,
    evidence=_EVIDENCE,
    sources=CITATIONS,
)
KnotRow = row_model(
    "KnotRow",
    Knot,
    "id side point",
    base=_BASE,
    x_mm=_MM,
    y_mm=_MM,
    sources=CITATIONS,
)
MapRow = row_model(
    "MapRow",
    BodyMap,
    "regions landmarks bones muscles knots silhouette cover",
    id=_BASE,
    without=(
        tuple[Layer, ...],
        Field(default=(), description="Layers that this map does not have."),
    ),
)
TechniqueRow = row_model(
    "TechniqueRow",
    Technique,
    "id warnings",
    warning=_PRECAUTIONS,
    sources=CITATIONS,
)
ContactRow = row_model(
    "ContactRow", ContactShape, "", evidence=_EVIDENCE, sources=CITATIONS
)
PressureRow = row_model(
    "PressureRow", PressureLevel, "", evidence=_EVIDENCE, sources=CITATIONS
)
TermRow = row_model("TermRow", Term, "", evidence=_EVIDENCE, sources=CITATIONS)
SourceRow = row_model("SourceRow", Source, "", id=_BASE)
SectionRow = row_model(
    "SectionRow",
    PageSection,
    "precautions",
    id=_BASE,
    precaution=_PRECAUTIONS,
    sources=CITATIONS,
)
PageRow = row_model(
    "PageRow",
    Page,
    "id sections",
    # Made just above: no name that the type checker could know.
    section=(tuple[SectionRow, ...], Field(min_length=1)),  # type: ignore[valid-type]  # see above
)
ConflictRow = row_model("ConflictRow", Conflict, "", sources=CITATIONS)
_CITATIONS_IF_ANY = (
    tuple[CitationText, ...],
    Field(default=(), description='Like "source_id: place in the source".'),
)
StepRow = row_model("StepRow", SessionStep, "", sources=_CITATIONS_IF_ANY)
SessionRow = row_model(
    "SessionRow",
    Session,
    "id steps",
    step=(tuple[StepRow, ...], Field(min_length=1, max_length=MOST_STEPS)),  # type: ignore[valid-type]  # see above
    sources=CITATIONS,
)
ChecklistRow = row_model(
    "ChecklistRow",
    Checklist,
    "id items",
    id=_BASE,
    item=(tuple[CheckItem, ...], Field(min_length=1)),
    sources=CITATIONS,
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file of one name holds.

    Attributes
    ----------
    table
        Name of the table array; empty where the file itself is the one table.
    name_key
        The key by which a table is called; no two tables of a file share its value.
    example
        Where each file is one thing: a file of that kind.
    """

    name: str
    table: str
    row: type[Value]
    name_key: str = "base"
    bytes_limit: int = BYTES_OF_TOML
    example: str = ""


MAP = FileKind("map.toml", "", MapRow)
BODY = FileKind("body.toml", "", Body)
REGIONS = FileKind("regions.toml", "region", RegionRow)
LANDMARKS = FileKind("landmarks.toml", "landmark", LandmarkRow)
BONES = FileKind("bones.toml", "bone", BoneRow)
MUSCLES = FileKind("muscles.toml", "muscle", MuscleRow)
KNOTS = FileKind("knots.toml", "knot", KnotRow)
TECHNIQUE = FileKind(
    "technique.toml",
    "",
    TechniqueRow,
    bytes_limit=BYTES_OF_A_TECHNIQUE,
    example="fan_stroke.toml",
)
CONTACTS = FileKind("contacts.toml", "contact", ContactRow, "contact")
PRESSURE = FileKind("pressure.toml", "level", PressureRow, "level")
SOURCES = FileKind("sources.toml", "source", SourceRow, "id")
TERMS = FileKind("terms.toml", "term", TermRow, "term")
PAGE = FileKind("page.toml", "", PageRow, example="oil.toml")
CONFLICTS = FileKind("conflicts.toml", "conflict", ConflictRow, "id")
GUIDES = FileKind("guides.toml", "row", GuideRow, "id")
SESSION = FileKind("session.toml", "", SessionRow, example="nine_moves.toml")
CHECKLISTS = FileKind("checklists.toml", "checklist", ChecklistRow, "id")

KINDS = (
    MAP,
    BODY,
    REGIONS,
    LANDMARKS,
    BONES,
    MUSCLES,
    KNOTS,
    TECHNIQUE,
    CONTACTS,
    PRESSURE,
    SOURCES,
    TERMS,
    PAGE,
    CONFLICTS,
    GUIDES,
    SESSION,
    CHECKLISTS,
)
