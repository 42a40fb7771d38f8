"""Reads back what was practised from a file; all that is wrong with it is told."""

import json
from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import Any

from pydantic import ValidationError

from app.content.problems import Findings, Problem, shown
from app.content.wording import words_for
from app.errors import AppError
from app.model.exercise import ExerciseDone
from app.store.exercises import exercise_row
from app.store.practice_entries import Entry, ExerciseEntry, PracticeFile
from app.store.practice_export import FORMAT, VERSION
from app.store.practice_rows import Row, time_text
from app.store.practice_transfer import CARD_COLUMNS, ENTRY_COLUMNS, Practice

_ANEW = "Export it once more."
_OURS = "Choose a file that Kneadmap exported as JSON."


class PracticeFileError(AppError):
    """A file is not as it should be; the text has one line for each problem."""


def practice_of(data: bytes, name: str) -> Practice:
    """Return what a file holds.

    Parameters
    ----------
    name
        The file, as problems name it.

    Raises
    ------
    PracticeFileError
        If it is not sound; all that is wrong is told, as far as there is room.
    """
    tree = _tree(data, name)
    try:
        file = PracticeFile.model_validate(tree)
    except ValidationError as error:
        raise _refused(_problems(error, name)) from error
    return Practice(
        answers=_rows(file.answers, ENTRY_COLUMNS),
        cards=_rows(file.cards, CARD_COLUMNS),
        exercises=tuple(exercise_row(_exercise(entry)) for entry in file.exercises),
    )


# Any: what json.loads gives.
def _tree(data: bytes, name: str) -> dict[str, Any]:
    try:
        tree = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        rule = f"This is not JSON: {error.msg}."
        raise _refused([Problem(name, error.lineno, "", rule, _ANEW)]) from error
    except (ValueError, RecursionError) as error:
        rule = "This is not JSON that can be read."
        raise _refused([Problem(name, None, "", rule, _ANEW)]) from error
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        rule = f'It is not "{FORMAT}": something else wrote this.'
        raise _refused([Problem(name, None, "format", rule, _OURS)])
    version = tree.get("version")
    if isinstance(version, int) and version > VERSION:
        value, rule = f"version {shown(version)}", f"Known are those up to {VERSION}."
        raise _refused([Problem(name, None, value, rule, "Update Kneadmap.")])
    return tree


def _problems(error: ValidationError, name: str) -> tuple[Problem, ...]:
    findings = Findings()
    # Any: the error's details hold whatever the file wrote.
    details: Iterable[Any] = error.errors(include_url=False)
    for detail in details:
        if findings.is_full(name):
            break
        findings.add(name, None, *words_for(detail, PracticeFile))
    return findings.problems()


def _refused(problems: Iterable[Problem]) -> PracticeFileError:
    return PracticeFileError("\n".join(str(problem) for problem in problems))


def _rows(entries: Iterable[Entry], columns: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(
        tuple(_cell(getattr(entry, column)) for column in columns) for entry in entries
    )


# Any: a cell of any column.
def _cell(given: Any) -> Any:
    if isinstance(given, datetime):
        return time_text(given)
    if isinstance(given, Enum):
        return given.value
    return int(given) if isinstance(given, bool) else given


def _exercise(entry: ExerciseEntry) -> ExerciseDone:
    return ExerciseDone(
        entry.kind,
        entry.at,
        entry.seconds,
        entry.difficulty,
        entry.seed,
        entry.figures,
    )
