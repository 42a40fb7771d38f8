"""`kneadmap history`: what was done, to read or to take elsewhere."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from app.cli.context import print_json
from app.cli.writing import write_whole
from app.model.feedback import Done, Feedback
from app.places import Places
from app.store.database import FILE_NAME, open_database
from app.store.export import feedback_csv, history_csv, history_json, packed
from app.store.history import HistoryStore

NAME = "history"
HELP = "list the sessions that were done, or write them as CSV or JSON"
EXAMPLES = """  kneadmap history
  kneadmap history --for Ada --csv -o ada.csv
  kneadmap history --said                 one line for each softer, good, firmer, stop
  kneadmap history --json"""

NOTHING = "No session is kept yet."
_NOT_ASKED = "-"


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `history` takes."""
    form = words.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON, with all of it")
    form.add_argument("--csv", action="store_true", help="as CSV, one line a session")
    form.add_argument(
        "--said", action="store_true", help="as CSV, one line for each thing said"
    )
    words.add_argument(
        "--for", dest="person", metavar="PERSON", help="only sessions with them"
    )
    words.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write it into a file"
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what was done, oldest first, or write it into a file."""
    done = _done(places.data, arguments.person)
    if arguments.output is None and arguments.json:
        print_json([packed(one) for one in done])
    elif arguments.output is None:
        sys.stdout.write(_text(arguments, done))
    else:
        # A table of lines that end as its standard wants: byte for byte.
        write_whole(arguments.output, _text(arguments, done).encode())
        print(f"{arguments.output}: {len(done)} sessions")
    return 0


def _done(folder: Path, person: str | None) -> tuple[Done, ...]:
    if not (folder / FILE_NAME).exists():
        # Looking makes no file.
        return ()
    opened = open_database(folder)
    for notice in opened.notices:
        print(notice, file=sys.stderr)
    with closing(opened.database) as database:
        return tuple(kept.done for kept in HistoryStore(database).done(person))


def _text(arguments: argparse.Namespace, done: Sequence[Done]) -> str:
    if arguments.json:
        return history_json(done) + "\n"
    if arguments.csv or arguments.said:
        table = history_csv(done) if arguments.csv else feedback_csv(done)
        # The terminal's own line ends; in a file those of the standard.
        return table if arguments.output else table.replace("\r\n", "\n")
    return "\n".join(_lines(done)) + "\n"


def _lines(done: Sequence[Done]) -> Iterator[str]:
    if not done:
        yield NOTHING
    for one in done:
        yield " · ".join(_parts(one))


def _parts(done: Done) -> Iterator[str]:
    yield done.began_at[:16].replace("T", " ")
    yield done.title
    if done.person:
        yield done.person
    end = "" if done.is_whole else ", ended early"
    yield f"{done.played_s / 60:.0f} of {done.planned_s / 60:.0f} min{end}"
    tensions = (done.tension_before, done.tension_after)
    if any(tension is not None for tension in tensions):
        before, after = (_NOT_ASKED if t is None else t for t in tensions)
        yield f"tension {before} to {after}"
    counts = Counter(row.said for row in done.feedback)
    if counts:
        said = (f"{counts[each]} {each}" for each in Feedback if counts[each])
        yield ", ".join(said)
    if done.comment:
        yield " ".join(done.comment.split())
