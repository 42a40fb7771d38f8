"""What was done as a table or a tree, to take elsewhere.

Health answers are nowhere in it: it is made of the history alone.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from app.model.feedback import Done, Feedback
from app.store.csv_table import Cell, csv_text

_SESSION = (
    "began_at",
    "session_id",
    "title",
    "person",
    "planned_s",
    "played_s",
    "is_whole",
    "tension_before",
    "tension_after",
)
_SAID = tuple(feedback.value for feedback in Feedback)
SESSION_COLUMNS = (*_SESSION, *_SAID, "comment")
FEEDBACK_COLUMNS = (
    "began_at",
    "session_id",
    "person",
    "session_s",
    "turn_s",
    "map_id",
    "base",
    "side",
    "said",
    "level_before",
    "level_after",
)


def history_csv(done: Iterable[Done]) -> str:
    """Return one line a session, with how often each thing was said."""
    return csv_text(SESSION_COLUMNS, (_session_cells(one) for one in done))


def feedback_csv(done: Iterable[Done]) -> str:
    """Return one line for each thing that was said."""
    return csv_text(FEEDBACK_COLUMNS, _feedback_cells(done))


def history_json(done: Iterable[Done]) -> str:
    """Return all of it, as JSON."""
    return json.dumps([packed(one) for one in done], indent=2, ensure_ascii=False)


# Any: what json.dumps takes.
def packed(done: Done) -> dict[str, Any]:
    """Return a session that was done as JSON has it."""
    return asdict(done)


def _session_cells(done: Done) -> dict[str, Cell]:
    cells = asdict(done)
    counts = Counter(row.said.value for row in done.feedback)
    return {**cells, **{said: counts[said] for said in _SAID}}


def _feedback_cells(done: Iterable[Done]) -> Iterator[dict[str, Cell]]:
    for one in done:
        for row in one.feedback:
            yield {**asdict(one), **asdict(row)}
