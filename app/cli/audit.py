"""`kneadmap audit`: proof that nothing is offered that a rule is against."""

import argparse
import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache, partial
from time import perf_counter
from typing import Any

from app.cli.context import content_roots, load, map_named, print_json
from app.content.cache import SceneCache, content_key
from app.content.load import load_library_cached
from app.errors import AppError
from app.geometry.atlas import Atlas
from app.model.body_map import BodyMap
from app.model.ids import MapId
from app.model.library import Library
from app.model.session import SessionId
from app.places import Places
from app.safety.audit import audit_ids, audit_places, audit_sessions
from app.safety.audit_fitted import audit_fitted
from app.safety.audit_report import AuditReport, BreachKind

NAME = "audit"
HELP = "ask about every place, technique and health answer, and check what is offered"
EXAMPLES = """  kneadmap audit
  kneadmap audit --json
  kneadmap audit --map back --processes 1"""

PLACES_AT_ONCE = 8
"""Few enough that the processes end at about the same time."""

Chunk = tuple[MapId | None, tuple[str, ...]]
"""Places of a map; or, without a map, sessions."""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `audit` takes."""
    words.add_argument("--json", action="store_true", help="print JSON")
    words.add_argument(
        "--map", metavar="MAP", help="the places of one map only, no sessions"
    )
    words.add_argument(
        "--processes", type=int, default=2, metavar="N", help="how many work at once"
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what was looked at and every breach; 1 if there is one."""
    began_s = perf_counter()
    library = load(places)
    if not library.maps or not library.health.questions:
        raise AppError("Maps or health check cannot be read. Mend what `check` names.")
    maps = (map_named(library, arguments.map),) if arguments.map else library.maps
    report = audit_sessions(library)
    # A session may lead over several maps: they are all audited, or none of them.
    sessions = () if arguments.map else library.sessions
    chunks: list[Chunk] = [(None, (str(session.id),)) for session in sessions]
    chunks += [chunk for body_map in maps for chunk in _chunks(body_map)]
    for done, part in enumerate(_parts(chunks, places, arguments.processes), start=1):
        report.take(part)
        print(f"audit: {done} of {len(chunks)} parts", file=sys.stderr)
    names = [str(body_map.id) for body_map in maps]
    took_s = round(perf_counter() - began_s, 1)
    if arguments.json:
        print_json(_packed(report, names, took_s))
    else:
        print("\n".join(_words(report, names, took_s)))
    return 1 if report.breach_count else 0


def _chunks(body_map: BodyMap) -> Iterator[Chunk]:
    ids = audit_ids(body_map)
    for start in range(0, len(ids), PLACES_AT_ONCE):
        yield body_map.id, ids[start : start + PLACES_AT_ONCE]


def _parts(
    chunks: list[Chunk], places: Places, processes: int
) -> Iterator[AuditReport]:
    """Return the report of each chunk, worked out in this process or in several."""
    if processes < 2:
        yield from (_part(places, chunk) for chunk in chunks)
        return
    # Every system starts processes anew in this way, and none inherits a thread.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        yield from pool.map(_part, [places] * len(chunks), chunks)


def _part(places: Places, chunk: Chunk) -> AuditReport:
    map_id, ids = chunk
    library = _library(places)
    if map_id is not None:
        return audit_places(library, _atlas(places, map_id), ids)
    sessions = (library.session_by_id[SessionId(one)] for one in ids)
    return audit_fitted(library, partial(_atlas, places), sessions)


@cache
def _library(places: Places) -> Library:
    kept = SceneCache(places.cache)
    return load_library_cached(content_roots(places), kept).library


@cache
def _atlas(places: Places, map_id: MapId) -> Atlas:
    strokes = SceneCache(places.cache).strokes(
        content_key(content_roots(places)), map_id
    )
    return Atlas(_library(places).map_by_id[map_id], strokes)


def _words(report: AuditReport, maps: list[str], took_s: float) -> Iterator[str]:
    yield (
        f"{report.cases:,} cases on {report.places} places of {len(maps)} maps "
        f"({', '.join(maps)}): every technique that suits them, with nobody's answers, "
        f"each of {report.answers} alone, and all {report.pairs:,} pairs."
    )
    yield (
        f"{report.offers:,} of them offer something; {report.worked_out:,} were worked "
        "out, the others come to the same."
    )
    yield (
        f"{report.flows} sessions fitted {report.fitted:,} times: for nobody, for each "
        "answer alone and for all pairs."
    )
    yield f"{report.sessions:,} sets of answers checked for time, position and oils."
    yield (
        f"Smallest margin: {report.margin_mm or 0:.1f} mm, "
        f"{report.margin_levels or 0} levels."
    )
    for kind in BreachKind:
        yield f"  {kind.value:<16} {report.counts[kind]}"
    yield f"Breaches: {report.breach_count}. It took {took_s:.0f} s."
    yield from map(str, report.breaches)


# Any: what json.dump takes.
def _packed(report: AuditReport, maps: list[str], took_s: float) -> dict[str, Any]:
    return {
        "maps": maps,
        "cases": report.cases,
        "offers": report.offers,
        "worked_out": report.worked_out,
        "places": report.places,
        "answers": report.answers,
        "pairs": report.pairs,
        "sessions": report.sessions,
        "flows": report.flows,
        "fitted": report.fitted,
        "smallest_margin_mm": report.margin_mm,
        "smallest_margin_levels": report.margin_levels,
        "breaches": report.breach_count,
        "by_kind": {kind.value: report.counts[kind] for kind in BreachKind},
        "listed": [asdict(breach) for breach in report.breaches],
        "took_s": took_s,
    }
