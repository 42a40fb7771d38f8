"""`kneadmap list`: the ids that the other commands take."""

import argparse
from collections.abc import Callable
from typing import Any

from app.cli.context import load, print_json
from app.model.library import Library
from app.places import Places

NAME = "list"
HELP = "list regions, knots, techniques, maps, pages, disagreements or terms"
EXAMPLES = """  kneadmap list regions
  kneadmap list techniques --json"""

Row = dict[str, Any]  # Any: what json.dump takes


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `list` takes."""
    words.add_argument("kind", choices=sorted(ROWS))
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print one line for each thing."""
    rows = ROWS[arguments.kind](load(places))
    if arguments.json:
        print_json(rows)
        return 0
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        cells = [str(cell) for key, cell in row.items() if key != "id"]
        print(f"{row['id']:<{width}}  {' · '.join(cells)}")
    return 0


def _regions(library: Library) -> list[Row]:
    return [
        {
            "id": r.id,
            "name": r.name,
            "side": r.side.value,
            "level": r.level.value,
            "cap": r.cap,
        }
        for body_map in library.maps
        for r in body_map.regions
    ]


def _knots(library: Library) -> list[Row]:
    return [
        {"id": k.id, "name": k.name, "term": k.term, "max_level": k.max_level}
        for body_map in library.maps
        for k in body_map.knots
    ]


def _techniques(library: Library) -> list[Row]:
    return [
        {"id": t.id, "name": t.name, "term": t.term, "contact": t.contact.value}
        for t in library.techniques
    ]


def _maps(library: Library) -> list[Row]:
    return [{"id": m.id, "title": m.title, "pose": m.pose} for m in library.maps]


def _pages(library: Library) -> list[Row]:
    return [
        {"id": f"{page.id}#{section.id}", "page": page.title, "title": section.title}
        for page in library.pages
        for section in page.sections
    ]


def _conflicts(library: Library) -> list[Row]:
    return [
        {"id": c.id, "title": c.title, "type": c.type.value} for c in library.conflicts
    ]


def _terms(library: Library) -> list[Row]:
    return [{"id": t.term, "plain": t.plain} for t in library.terms]


ROWS: dict[str, Callable[[Library], list[Row]]] = {
    "regions": _regions,
    "knots": _knots,
    "techniques": _techniques,
    "maps": _maps,
    "pages": _pages,
    "disagreements": _conflicts,
    "terms": _terms,
}
