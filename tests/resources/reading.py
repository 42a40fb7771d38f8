"""Reads what ships in resources/ and body_maps/ straight into the models."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from app.model.body_map import Knot
from app.model.outline import MapPoint
from app.model.safety import Side
from app.model.source import Citation, Source
from app.model.technique import ContactShape, PressureLevel, Technique, Term

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
BACK = ROOT / "body_maps" / "back"

Row = dict[str, Any]  # Any: what tomllib gives


def rows(file: Path, name: str) -> list[Row]:
    """Return the tables of one name in a file."""
    found = tomllib.loads(file.read_text(encoding="utf-8"))[name]
    assert isinstance(found, list)
    return found


def citations(texts: list[str]) -> tuple[Citation, ...]:
    """Return ``"five_secrets: par 41"`` as source and place."""
    parts = (text.partition(":") for text in texts)
    return tuple(Citation(source=s, place=place) for s, _, place in parts)


@cache
def techniques() -> tuple[Technique, ...]:
    """Return every technique, in the order of its file's name."""
    files = sorted((RESOURCES / "techniques").glob("*.toml"))
    return tuple(_technique(file) for file in files)


@cache
def taught() -> tuple[Technique, ...]:
    """Return the techniques that a user is shown how to do."""
    return tuple(technique for technique in techniques() if technique.is_taught)


@cache
def knots() -> tuple[Knot, ...]:
    """Return the knots of the right side."""
    return tuple(_right_knot(row) for row in rows(BACK / "knots.toml", "knot"))


@cache
def regions() -> dict[str, Row]:
    """Return what the back's map says of its regions, by base."""
    return {row["base"]: row for row in rows(BACK / "regions.toml", "region")}


@cache
def every_region() -> dict[str, Row]:
    """Return what the maps say of their regions, by base; the back comes first."""
    files = sorted((ROOT / "body_maps").glob("*/regions.toml"))
    found = {row["base"]: row for file in files for row in rows(file, "region")}
    return {**found, **regions()}


@cache
def muscle_bases() -> frozenset[str]:
    """Return the bases of the muscles on the map."""
    return frozenset(row["base"] for row in rows(BACK / "muscles.toml", "muscle"))


@cache
def sources() -> tuple[Source, ...]:
    """Return every source."""
    found = rows(RESOURCES / "sources.toml", "source")
    return tuple(Source(**row) for row in found)


@cache
def contacts() -> tuple[ContactShape, ...]:
    """Return the sizes of the contacts."""
    found = rows(RESOURCES / "contacts.toml", "contact")
    return tuple(ContactShape(**_sourced(row)) for row in found)


@cache
def pressure() -> tuple[PressureLevel, ...]:
    """Return the steps of the pressure scale."""
    found = rows(RESOURCES / "pressure.toml", "level")
    return tuple(PressureLevel(**_sourced(row)) for row in found)


@cache
def terms() -> tuple[Term, ...]:
    """Return the glossary."""
    found = rows(RESOURCES / "terms.toml", "term")
    return tuple(Term(**_sourced(row)) for row in found)


def _sourced(row: Row) -> Row:
    return {**row, "sources": citations(row["sources"])}


def _technique(file: Path) -> Technique:
    row = tomllib.loads(file.read_text(encoding="utf-8"))
    row["warnings"] = row.pop("warning", [])
    row["sources"] = citations(row["sources"])
    return Technique(id=file.stem, **row)


def _right_knot(row: Row) -> Knot:
    values = {key: v for key, v in row.items() if key not in ("x_mm", "y_mm")}
    values["sources"] = citations(values["sources"])
    point = MapPoint(row["x_mm"], row["y_mm"])
    return Knot(id=f"{row['base']}_right", side=Side.RIGHT, point=point, **values)
