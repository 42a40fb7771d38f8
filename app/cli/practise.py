"""`kneadmap practise`: your answers as files; simulated learners on the schedule."""

import argparse
from dataclasses import asdict
from pathlib import Path

from app.cli import practise_data
from app.cli.context import load, print_json
from app.cli.numbers import whole_number
from app.cli.practise_anki import write_deck
from app.cli.practise_figures import SORTS, Measured, measured
from app.places import Places

NAME = "practise"
HELP = "tell what your answers come to, export them, take them in, or simulate learners"
EXAMPLES = """  kneadmap practise --simulate 10 30
  kneadmap practise --simulate 10 30 --json
  kneadmap practise --statistics             what your answers tell
  kneadmap practise --export mine.csv        your answers, one line each
  kneadmap practise --export mine.json       all of it, to take in elsewhere
  kneadmap practise --import mine.json       what is there already stays as it is
  kneadmap practise --anki back.apkg         the cards of the back as an Anki deck"""

COLUMN = 18


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `practise` takes."""
    work = words.add_mutually_exclusive_group(required=True)
    work.add_argument(
        "--simulate",
        nargs=2,
        type=whole_number(1, 1000),
        metavar=("LEARNERS", "DAYS"),
        help="how many learners, for how many days",
    )
    practise_data.add_arguments(work)
    work.add_argument(
        "--anki", type=Path, metavar="FILE", help="write the cards of a map as a deck"
    )
    words.add_argument(
        "--map", default="back", metavar="MAP", help="whose cards; back if left out"
    )
    words.add_argument("--seed", type=whole_number(0, 10**9), default=1, metavar="N")
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what was measured; a number is never a verdict."""
    if arguments.anki is not None:
        write_deck(arguments.anki, arguments.map, places)
        return 0
    if arguments.simulate is None:
        return practise_data.run(arguments, places)
    learners, days = arguments.simulate
    found = measured(load(places), learners, days, arguments.seed)
    if arguments.json:
        print_json(asdict(found))
    else:
        print(_table(found))
    return 0


def _table(found: Measured) -> str:
    heads = "".join(f"{_words(name):>{COLUMN}}" for name in SORTS)
    names = next(iter(found.by_sort.values()))
    title = f"{found.learners} learners, {found.days} days, {found.cards} cards"
    wide = 2 + max(len(title), *map(len, names))
    rows = [
        f"{_words(name):<{wide}}"
        + "".join(f"{_figure(one[name]):>{COLUMN}}" for one in found.by_sort.values())
        for name in names
    ]
    return "\n".join([f"{title:<{wide}}{heads}", *rows])


def _words(name: str) -> str:
    return name.replace("_", " ")


def _figure(figure: float | None) -> str:
    if figure is None:
        return "not measured"
    return f"{figure:.1f}" if abs(figure) > 1 else f"{figure:.3f}"
