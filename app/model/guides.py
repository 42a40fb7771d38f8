"""The register: which content carries what the source guides teach."""

from pydantic import Field

from app.model.base import Value

KINDS_OF_ROWS = {
    "T": "technique",
    "Z": "zone",
    "N": "no-go place",
    "K": "knot site",
    "L": "landmark",
    "P": "pressure",
    "W": "warning",
    "PR": "preparation",
    "M": "material",
    "E": "equipment",
    "PO": "position",
    "C": "communication",
    "S": "sequence",
    "A": "aftercare",
    "R": "recognition",
    "X": "disagreement",
}


class GuideRow(Value):
    """One thing that a guide teaches, and where a user finds it here."""

    id: str = Field(pattern=r"^(T|Z|N|K|L|P|W|PR|M|E|PO|C|S|A|R|X)-\d\d$")
    name: str
    carriers: tuple[str, ...] = Field(
        default=(), description='"technique:basic_rub", "page:oil#amount", ...'
    )
    coming: tuple[str, ...] = Field(
        default=(), description="Carriers that a map still to be drawn will bring."
    )
    left_out: str = Field(default="", description="Why nothing carries it.")

    @property
    def kind(self) -> str:
        """Return what kind of thing it is."""
        return KINDS_OF_ROWS[self.id.partition("-")[0]]
