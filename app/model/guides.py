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


ROWS_OF_KIND = {
    "T": 67,
    "Z": 19,
    "N": 13,
    "K": 9,
    "L": 12,
    "P": 21,
    "W": 34,
    "PR": 18,
    "M": 15,
    "E": 18,
    "PO": 14,
    "C": 20,
    "S": 16,
    "A": 8,
    "R": 15,
    "X": 48,
}
"""How many rows of each kind were taken from the guides; each kind counts from 1."""


def all_row_ids() -> tuple[str, ...]:
    """Return the ids of all rows that were taken from the guides."""
    return tuple(
        f"{letters}-{number:02}"
        for letters, count in ROWS_OF_KIND.items()
        for number in range(1, count + 1)
    )


class GuideRow(Value):
    """One thing that a guide teaches, and where a user finds it here."""

    id: str = Field(pattern=r"^(T|Z|N|K|L|P|W|PR|M|E|PO|C|S|A|R|X)-\d\d$")
    name: str
    carriers: tuple[str, ...] = Field(
        default=(), description='"technique:basic_rub", "page:oil#amount", ...'
    )
    left_out: str = Field(default="", description="Why nothing carries it.")

    @property
    def kind(self) -> str:
        """Return what kind of thing it is."""
        return KINDS_OF_ROWS[self.id.partition("-")[0]]
