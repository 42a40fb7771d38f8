"""How much of what the source guides teach a user can reach."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.model.guides import KINDS_OF_ROWS, GuideRow, all_row_ids
from app.model.library import Library
from app.model.names import names_of


@dataclass(frozen=True, slots=True)
class DeadCarrier:
    """A name in the register that leads nowhere."""

    row: str
    carrier: str


@dataclass(frozen=True, slots=True)
class KindCount:
    """How one kind of row fares."""

    kind: str
    rows: int
    carried: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The register, counted.

    Attributes
    ----------
    rows
        How many rows the guides have.
    accounted
        How many of them are carried, or left out for a reason.
    missing, unknown
        Rows that the register lacks, and rows that no guide has.
    """

    rows: int
    accounted: int
    kinds: tuple[KindCount, ...]
    left_out: tuple[GuideRow, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    dead: tuple[DeadCarrier, ...]

    @property
    def is_whole(self) -> bool:
        """Return whether everything is accounted for, and nothing leads nowhere."""
        return self.accounted == self.rows and not self.unknown and not self.dead


def coverage_of(library: Library, register: Iterable[GuideRow]) -> Coverage:
    """Return how the rows of the register fare in a library."""
    rows = {row.id: row for row in register}
    names = names_of(library)
    ids = all_row_ids()
    known = [rows[id_] for id_ in ids if id_ in rows]
    carried = [row for row in known if _is_carried(row, names)]
    left_out = tuple(row for row in known if row.left_out and not row.carriers)
    return Coverage(
        rows=len(ids),
        accounted=len(carried) + len(left_out),
        kinds=_counts(ids, carried, left_out),
        left_out=left_out,
        missing=tuple(id_ for id_ in ids if id_ not in rows),
        unknown=tuple(sorted(set(rows) - set(ids))),
        dead=tuple(
            DeadCarrier(row.id, carrier)
            for row in rows.values()
            for carrier in row.carriers
            if carrier not in names
        ),
    )


def _is_carried(row: GuideRow, names: frozenset[str]) -> bool:
    is_told = bool(row.carriers) and not row.left_out
    return is_told and all(carrier in names for carrier in row.carriers)


def _counts(
    ids: tuple[str, ...], carried: Iterable[GuideRow], left_out: Iterable[GuideRow]
) -> tuple[KindCount, ...]:
    all_rows = Counter(KINDS_OF_ROWS[id_.partition("-")[0]] for id_ in ids)
    told = Counter(row.kind for row in carried)
    refused = Counter(row.kind for row in left_out)
    return tuple(
        KindCount(kind, count, told[kind], refused[kind])
        for kind, count in all_rows.items()
    )
