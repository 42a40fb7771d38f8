"""`kneadmap coverage`: how much of what the source guides teach can be reached."""

import argparse
import dataclasses

from app.cli.context import content_roots, load, print_json
from app.content.guides import load_register
from app.errors import AppError
from app.guidance.coverage import Coverage, coverage_of
from app.places import Places

NAME = "coverage"
HELP = "count what the source guides teach, and say where it is carried"
EXAMPLES = """  kneadmap coverage
  kneadmap coverage --json"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `coverage` takes."""
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print the counts; end with 1 when a row is not accounted for."""
    register, problems = load_register(content_roots(places))
    if problems:
        raise AppError("\n".join(str(problem) for problem in problems))
    coverage = coverage_of(load(places), register)
    if arguments.json:
        print_json(_packed(coverage))
    else:
        _print_words(coverage)
    return 0 if coverage.is_whole else 1


def _packed(coverage: Coverage) -> dict[str, object]:
    return {
        "rows": coverage.rows,
        "accounted": coverage.accounted,
        "kinds": [dataclasses.asdict(kind) for kind in coverage.kinds],
        "left_out": [
            {"id": row.id, "name": row.name, "why": row.left_out}
            for row in coverage.left_out
        ],
        "missing": list(coverage.missing),
        "unknown": list(coverage.unknown),
        "dead": [dataclasses.asdict(dead) for dead in coverage.dead],
    }


def _print_words(coverage: Coverage) -> None:
    width = max(len(kind.kind) for kind in coverage.kinds)
    print(f"{'kind':<{width}}  rows  carried  left out")
    for kind in coverage.kinds:
        counts = f"{kind.rows:>4}  {kind.carried:>7}  {kind.left_out:>8}"
        print(f"{kind.kind:<{width}}  {counts}")
    print(f"\n{coverage.accounted} of {coverage.rows} accounted for.")
    for row in coverage.left_out:
        print(f"{row.id} {row.name}: left out. {row.left_out}")
    for row_id in coverage.missing:
        print(f"{row_id}: not in the register. Add it to guides.toml.")
    for row_id in coverage.unknown:
        print(f"{row_id}: no guide has such a row. Take it out of guides.toml.")
    for dead in coverage.dead:
        print(f"{dead.row}: {dead.carrier} is not there. Name what carries it.")
