"""What was practised: its figures, and a file to take elsewhere or to take in."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.cli.context import print_json
from app.cli.practise_statistics import (
    packed_statistics,
    statistics_in,
    statistics_words,
)
from app.cli.writing import shortened, write_whole
from app.errors import AppError
from app.places import Places
from app.store.database import FILE_NAME, open_database
from app.store.practice import PracticeStore
from app.store.practice_export import practice_csv, practice_json
from app.store.practice_import import practice_of

CSV, JSON = ".csv", ".json"


# Private, but the only name that the library gives to such a group.
def add_arguments(work: argparse._MutuallyExclusiveGroup) -> None:
    """Add what can be done with the answers."""
    work.add_argument(
        "--statistics",
        action="store_true",
        help="what your answers tell; with --json all of it",
    )
    work.add_argument(
        "--export",
        type=Path,
        metavar="FILE",
        help="write your answers as .csv, or all of it as .json",
    )
    work.add_argument(
        "--import",
        type=Path,
        dest="taken",
        metavar="FILE",
        help="take in a .json that was exported; never doubles an answer",
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print the figures, write the file, or take one in."""
    if arguments.statistics:
        return _show_statistics(places.data, arguments.json)
    if arguments.export is not None:
        return _export(arguments.export, places.data)
    return _take_in(arguments.taken, places.data)


def _show_statistics(folder: Path, is_json: bool) -> int:
    with _looked_into(folder) as store:
        found = statistics_in(store)
    if is_json:
        print_json(packed_statistics(found))
    else:
        print(statistics_words(found))
    return 0


def _export(path: Path, folder: Path) -> int:
    if path.suffix.lower() not in (CSV, JSON):
        raise AppError(
            f"{shortened(str(path))}: the ending says how to write it. "
            f"Use {CSV} for a table, {JSON} for all of it."
        )
    with _looked_into(folder) as store:
        answers, everything = store.answers(), store.everything()
    is_table = path.suffix.lower() == CSV
    text = practice_csv(answers) if is_table else practice_json(everything)
    write_whole(path, text.encode())
    exercises = 0 if is_table else len(everything.exercises)
    print(f"{path}: {_counted(len(answers), exercises)}")
    return 0


def _take_in(path: Path, folder: Path) -> int:
    practice = practice_of(_content(path), str(path))
    with _opened(folder) as store:
        taken = store.take_in(practice)
    print(f"{path}: {_counted(taken.answers, taken.exercises)} new")
    return 0


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is not usable"
        raise AppError(
            f"{shortened(str(path))} could not be read: {reason}. Choose another file."
        ) from error


@contextmanager
def _looked_into(folder: Path) -> Iterator[PracticeStore]:
    """Open the file to read; looking makes none."""
    with _opened(folder if (folder / FILE_NAME).exists() else None) as store:
        yield store


@contextmanager
def _opened(folder: Path | None) -> Iterator[PracticeStore]:
    """Open the file; memory is no place for a command that ends at once."""
    opened = open_database(folder)
    with closing(opened.database) as database:
        if folder is not None and database.path is None:
            raise AppError(" ".join(opened.notices))
        for notice in opened.notices:
            print(notice, file=sys.stderr)
        yield PracticeStore(database)


def _counted(answers: int, exercises: int) -> str:
    counts = {"answer": answers} | ({"exercise": exercises} if exercises else {})
    return ", ".join(
        f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items()
    )
