"""What was practised as a table or a tree, to take elsewhere."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from app.model.memory import Answered
from app.store.csv_table import Cell, csv_text
from app.store.exercises import EXERCISE_COLUMNS
from app.store.practice_rows import Row, answer_cells
from app.store.practice_transfer import CARD_COLUMNS, ENTRY_COLUMNS, Practice

FORMAT, VERSION = "kneadmap practice", 1

CSV_COLUMNS = (
    "at",
    "kind",
    "map_id",
    "base",
    "side",
    "grade",
    "outcome",
    "seconds",
    "confidence",
    "point_x_mm",
    "point_y_mm",
    "distance_mm",
    "offset_outwards_mm",
    "offset_down_mm",
    "offset_crosses_midline",
    "choice",
    "right_id",
    "options",
    "taken_for",
    "is_on_no_go",
    "hardness",
    "is_safety",
    "reviews",
    "lapses",
    "stability_days",
    "difficulty",
    "due_at",
)

_BOOLEANS = frozenset(
    {"is_safety", "is_lapsed", "offset_crosses_midline", "is_on_no_go", "is_suspended"}
)


def practice_csv(answers: Iterable[Answered]) -> str:
    """Return one line an answer, with what was remembered after it."""
    return csv_text(CSV_COLUMNS, (_csv_cells(one) for one in answers))


def practice_json(practice: Practice) -> str:
    """Return all of it, as JSON with a line for each entry."""
    packed = {
        "answers": _entries(ENTRY_COLUMNS, practice.answers),
        "cards": _entries(CARD_COLUMNS, practice.cards),
        "exercises": _exercise_entries(practice.exercises),
    }
    head = f'"format": {json.dumps(FORMAT)},\n"version": {VERSION}'
    lists = (f'"{name}": {_listed(entries)}' for name, entries in packed.items())
    return "{\n" + ",\n".join((head, *lists)) + "\n}\n"


def _csv_cells(answered: Answered) -> dict[str, Cell]:
    card, after = answered.review.card, answered.review.after
    words: dict[str, Cell] = {
        "kind": card.kind.value,
        "map_id": card.map_id,
        "base": card.base,
        "side": card.side.value,
        "grade": answered.review.grade.name.lower(),
        "outcome": answered.outcome.name.lower(),
        "reviews": after.reviews,
        "lapses": after.lapses,
    }
    return {**answer_cells(answered), **words}


# Any: what json.dumps takes.
def _entries(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    for row in rows:
        named = dict(zip(columns, row, strict=True))
        told = {name: cell for name, cell in named.items() if cell is not None}
        yield {name: _json_cell(name, cell) for name, cell in told.items()}


def _exercise_entries(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    for entry in _entries(EXERCISE_COLUMNS, rows):
        yield {**entry, "figures": json.loads(entry["figures"])}


def _json_cell(name: str, cell: Any) -> Any:
    is_boolean = name in _BOOLEANS and cell is not None
    return bool(cell) if is_boolean else cell


def _listed(entries: Iterator[dict[str, Any]]) -> str:
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    return f"[\n{lines}\n]" if lines else "[]"
