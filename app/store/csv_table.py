"""Tables as text, to open with any program."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

_FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | float | bool | None


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> str:
    """Return a table as CSV, its head first; lines end as the standard wants."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for cells in rows:
        writer.writerow([_safe(cells[column]) for column in columns])
    return out.getvalue()


def _safe(cell: Cell) -> Cell:
    """Keep a spreadsheet from running what somebody wrote as a formula."""
    if isinstance(cell, bool):
        return int(cell)
    if isinstance(cell, str) and cell.startswith(_FORMULA_BEGINS):
        return f"'{cell}"
    return cell
