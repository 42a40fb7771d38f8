"""`kneadmap list`: the ids that the other commands take."""

import argparse
from collections.abc import Callable
from typing import Any

from app.cli.context import load, map_named, print_json
from app.model.library import Library
from app.places import Places

NAME = "list"
HELP = "list what the other commands take: regions, techniques, sessions, pages ..."
EXAMPLES = """  kneadmap list regions --map back
  kneadmap list techniques --json"""

Row = dict[str, Any]  # Any: what json.dump takes


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `list` takes."""
    words.add_argument("kind", choices=sorted(ROWS))
    words.add_argument("--map", metavar="MAP", help="only what lies on this map")
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print one line for each thing."""
    library = load(places)
    if arguments.map:
        wanted = map_named(library, arguments.map)
        library = library.model_copy(update={"maps": (wanted,)})
    rows = ROWS[arguments.kind](library)
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
            "map": body_map.id,
        }
        for body_map in library.maps
        for r in body_map.regions
    ]


def _knots(library: Library) -> list[Row]:
    return [
        {
            "id": k.id,
            "name": k.name,
            "term": k.term,
            "max_level": k.max_level,
            "map": body_map.id,
        }
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


def _questions(library: Library) -> list[Row]:
    return [
        {"id": q.id, "text": q.text, "conditions": len(q.conditions)}
        for q in library.health.questions
    ]


def _conditions(library: Library) -> list[Row]:
    return [
        {"id": c.id, "name": c.name, "term": c.term, "urgency": c.urgency.value}
        for c in library.health.conditions.values()
    ]


def _sessions(library: Library) -> list[Row]:
    rows: list[Row] = [
        {
            "id": s.id,
            "code": s.code,
            "title": s.title,
            "minutes": round(s.total_s / 60),
            "focus": ", ".join(s.focus),
        }
        for s in library.sessions
    ]
    for checklist in library.checklists:
        name = f"checklist:{checklist.id}"
        rows.append({"id": name, "code": checklist.code, "title": checklist.title})
    return rows


ROWS: dict[str, Callable[[Library], list[Row]]] = {
    "regions": _regions,
    "knots": _knots,
    "techniques": _techniques,
    "maps": _maps,
    "pages": _pages,
    "sessions": _sessions,
    "disagreements": _conflicts,
    "terms": _terms,
    "questions": _questions,
    "conditions": _conditions,
}
