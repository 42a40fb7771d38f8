"""A second, naive implementation of what a place allows, written for the tests.

It reads the files by itself and shares nothing with the program but their words: its
own outlines, its own point in polygon, its own reading of the rules. It is slow.
"""

import json
import math
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.support.shipped import PROJECT

Ring = NDArray[np.float64]
Row = dict[str, Any]  # Any: what a TOML table holds

BROAD = {"palm", "stacked_palms", "heel", "fingertips"}
CURVE_POINTS = 24
LEFT, RIGHT, MIDLINE = "left", "right", "midline"


@dataclass(frozen=True)
class Area:
    """A region as its file tells it, and its outline as points."""

    id: str
    base: str
    row: Row
    ring: Ring

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies inside, by counting crossings."""
        one, other = self.ring, np.roll(self.ring, 1, axis=0)
        crossed = (one[:, 1] > y) != (other[:, 1] > y)
        (x1, y1), (x2, y2) = one[crossed].T, other[crossed].T
        at_x = (x2 - x1) * (y - y1) / (y2 - y1) + x1
        return bool(np.count_nonzero(x < at_x) % 2)

    def off_edge(self, x: float, y: float) -> float:
        """Return how far a point is from the outline."""
        return off_ring(self.ring, x, y)

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom."""
        low, high = self.ring.min(axis=0), self.ring.max(axis=0)
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    def is_near(self, x: float, y: float, reach: float) -> bool:
        """Say whether a point lies in the box, or nearly."""
        left, top, right, bottom = self.box
        return left - reach < x < right + reach and top - reach < y < bottom + reach


def off_ring(ring: Ring, x: float, y: float) -> float:
    """Return how far a point is from a closed line."""
    start, end = ring, np.roll(ring, -1, axis=0)
    way = end - start
    long = (way**2).sum(axis=1)
    from_start = np.array([x, y]) - start
    part = (from_start * way).sum(axis=1) / np.where(long == 0, 1, long)
    part = part.clip(0, 1)
    gap = from_start - part[:, None] * way
    return float(np.sqrt((gap**2).sum(axis=1)).min())


def ring_of(path: str) -> Ring:
    """Return the points of path data in absolute M, L, C, Z."""
    points: list[tuple[float, float]] = []
    words = path.replace(",", " ").split()
    at, command = 0, ""
    while at < len(words):
        if words[at].isalpha():
            command = words[at]
            at += 1
            continue
        count = 6 if command == "C" else 2
        numbers = [float(word) for word in words[at : at + count]]
        at += count
        if command == "C":
            points += _curve(points[-1], numbers)
        else:
            points.append((numbers[0], numbers[1]))
    return np.array(points)


def _curve(
    start: tuple[float, float], numbers: list[float]
) -> list[tuple[float, float]]:
    x0, y0 = start
    x1, y1, x2, y2, x3, y3 = numbers
    found = []
    for i in range(1, CURVE_POINTS + 1):
        t = i / CURVE_POINTS
        a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
        found.append(
            (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
        )
    return found


@cache
def areas() -> tuple[Area, ...]:
    """Return the regions of the back, both sides."""
    folder = PROJECT / "body_maps" / "back"
    rows = tomllib.loads((folder / "regions.toml").read_text("utf-8"))["region"]
    drawing = ET.fromstring((folder / "regions.svg").read_text("utf-8"))
    paths = {e.get("id"): e.get("d") for e in drawing.iter() if e.get("d")}
    return tuple(_areas(rows, paths))


def _areas(rows: list[Row], paths: dict[str | None, str | None]) -> Iterator[Area]:
    for row in rows:
        base = row["base"]
        if not row["paired"]:
            yield Area(base, base, row, ring_of(paths[base] or ""))
            continue
        right = ring_of(paths[f"{base}_right"] or "")
        drawn = paths.get(f"{base}_left")
        left = ring_of(drawn) if drawn else right * [-1, 1]
        yield Area(f"{base}_right", base, row, right)
        yield Area(f"{base}_left", base, row, left)


@cache
def figure() -> tuple[Ring, ...]:
    """Return the outline of the body."""
    path = PROJECT / "resources" / "figures" / "back_average.json"
    return tuple(np.array(ring) for ring in json.loads(path.read_text())["rings_mm"])


def off_figure_edge(x: float, y: float) -> float:
    """Return how far inside the body a point lies; less than 0 outside."""
    off = min(off_ring(ring, x, y) for ring in figure())
    inside = any(Area("", "", {}, ring).holds(x, y) for ring in figure())
    return off if inside else -off


@cache
def health() -> dict[str, Row]:
    """Return the conditions by id."""
    folder = PROJECT / "resources" / "health" / "questions"
    found = {}
    for path in sorted(folder.glob("*.toml")):
        for row in tomllib.loads(path.read_text("utf-8"))["condition"]:
            found[row["id"]] = row
    return found


@cache
def parts_of_the_body() -> dict[str, set[str]]:
    """Return the region bases of each area of the health check."""
    path = PROJECT / "resources" / "health" / "areas.toml"
    rows = tomllib.loads(path.read_text("utf-8"))["area"]
    return {row["id"]: set(row.get("regions", ())) for row in rows}


@cache
def technique_row(technique_id: str) -> Row:
    """Return a technique as its file tells it."""
    path = PROJECT / "resources" / "techniques" / f"{technique_id}.toml"
    return {"id": technique_id, **tomllib.loads(path.read_text("utf-8"))}


@dataclass(frozen=True)
class Somebody:
    """Who is asked about: what is ticked, where it is marked or picked.

    Attributes
    ----------
    marks
        Condition, x, y and radius.
    picked
        Condition and region.
    """

    ticked: tuple[str, ...] = ()
    marks: tuple[tuple[str, float, float, float], ...] = ()
    picked: tuple[tuple[str, str], ...] = ()
    agreed: frozenset[str] = field(default_factory=frozenset)

    def rules(self) -> Iterator[tuple[str, Row]]:
        """Return every rule that is switched on, with its condition."""
        for name in self.ticked:
            for rule in health()[name]["rule"]:
                yield name, rule

    def is_placed(self, name: str) -> bool:
        """Say whether anybody said where a condition is."""
        return any(name == mark[0] for mark in (*self.marks, *self.picked))

    def holds(self, name: str, rule: Row, here: list[Area], x: float, y: float) -> bool:
        """Say whether a rule holds at a point that lies in some areas."""
        where = rule.get("area", "whole")
        if where == "whole" or (where == "marked" and not self.is_placed(name)):
            return True
        if where != "marked":
            everything = set().union(*parts_of_the_body().values())
            bases = {area.base for area in here}
            return bool(bases & parts_of_the_body()[where] or bases - everything)
        for condition, mark_x, mark_y, radius in self.marks:
            wide = max(radius, health()[name].get("mark_radius_mm", 50))
            if condition == name and math.hypot(x - mark_x, y - mark_y) <= wide:
                return True
        regions = {region for condition, region in self.picked if condition == name}
        return any({area.id, area.base} & regions for area in here)


def at(x: float, y: float) -> list[Area]:
    """Return the regions at a point."""
    return [a for a in areas() if a.is_near(x, y, 0) and a.holds(x, y)]


def is_on_an_edge(x: float, y: float, reach: float) -> bool:
    """Say whether an outline runs close by."""
    return (
        any(a.is_near(x, y, reach) and a.off_edge(x, y) < reach for a in areas())
        or off_figure_edge(x, y) < reach
    )


def cap_at(x: float, y: float, person: Somebody) -> int:
    """Return the most pressure that a point takes."""
    here = at(x, y)
    caps = [area.row["cap"] for area in here] or [2]
    for area in here:
        if area.row.get("is_opt_in") and not {area.id, area.base} & person.agreed:
            caps.append(0)
    for name, rule in person.rules():
        if rule["effect"] == "stop":
            caps.append(0)
        is_cap = rule["effect"] in ("avoid_area", "cap_area")
        if is_cap and person.holds(name, rule, here, x, y):
            caps.append(rule.get("cap", 0))
    return int(min(caps))


def level_at(x: float, y: float, technique_id: str, person: Somebody) -> int:
    """Return how hard a technique may be used at a point alone; 0: not at all."""
    row, here = technique_row(technique_id), at(x, y)
    if not row.get("is_taught", True):
        return 0
    levels = {area.row["level"] for area in here} or {"caution"}
    cap = cap_at(x, y, person)
    if "no_go" in levels or cap == 0:
        return 0
    if any(_is_against(area.row, row) for area in here):
        return 0
    if any(
        _is_banned(name, rule, row, here, person, (x, y))
        for name, rule in person.rules()
    ):
        return 0
    if not positions_for(row, here, person):
        return 0
    if "caution" in levels:
        cap = min(cap, 2)
        if is_pointed(row):
            return 0
    return min(cap, 4, row["level_max"]) if row["level_min"] <= min(cap, 4) else 0


def positions_for(row: Row, here: list[Area], person: Somebody) -> set[str]:
    """Return the positions of a technique that the place and the person leave."""
    left = set(row.get("positions", ()))
    for area in here:
        is_small = not area.row.get("is_container") or len(here) == 1
        if is_small and area.row.get("positions"):
            left &= set(area.row["positions"])
    rules = [rule for _, rule in person.rules() if rule["effect"] == "position"]
    for rule in rules:
        left -= set(rule.get("excluded_positions", ()))
        left &= set(rule.get("positions", left))
    return left


def is_pointed(row: Row) -> bool:
    """Say whether a technique is too pointed, lively or heavy for a caution area."""
    is_heavy = row.get("uses_body_weight", False)
    return row["contact"] not in BROAD or row["family"] == "tapotement" or is_heavy


def _is_against(region: Row, row: Row) -> bool:
    contacts = region.get("excluded_contacts", ())
    return row["contact"] in contacts or row["family"] in region.get(
        "excluded_families", ()
    )


def _is_banned(
    name: str,
    rule: Row,
    row: Row,
    here: list[Area],
    person: Somebody,
    point: tuple[float, float],
) -> bool:
    """Say whether a rule of the person forbids a technique at a point."""
    effect = rule["effect"]
    if effect == "stop":
        return True
    if effect == "lubricant":
        return set(row["lubricants"]) <= set(rule.get("excluded_lubricants", ()))
    hit = {
        "avoid_area": True,
        "cap_area": rule.get("cap", 4) <= 2 and is_pointed(row),
        "no_family": row["family"] in rule.get("families", ()),
        "no_contact": row["contact"] in rule.get("contacts", ()),
        "no_body_weight": row.get("uses_body_weight", False),
        "no_technique": row["id"] in rule.get("techniques", ()),
    }.get(effect, False)
    return bool(hit) and person.holds(name, rule, here, *point)


TOLERANCE_MM = 3.5
"""A contact may lie this deep in a place that takes less; half a millimetre is ours."""


def skin_complaints(
    x: float,
    y: float,
    technique_id: str,
    level: int,
    person: Somebody,
    *,
    is_loaded: bool,
) -> Iterator[str]:
    """Return what is against a contact that covers a point on its way."""
    row = technique_row(technique_id)
    deep = [area for area in at(x, y) if area.off_edge(x, y) > TOLERANCE_MM]
    if off_figure_edge(x, y) <= TOLERANCE_MM:
        return
    is_weightless = (
        level <= 1
        and row["contact"] in ("palm", "stacked_palms")
        and row["family"] in ("effleurage", "holding")
        and not row.get("uses_body_weight", False)
    )
    for area in deep:
        agreed = {area.id, area.base} & person.agreed
        if area.row.get("is_opt_in") and not agreed:
            yield f"nobody agreed to {area.id}"
        if is_loaded and area.row["cap"] < (1 if is_weightless else level):
            yield f"{area.id} takes {area.row['cap']}"
    for name, rule in person.rules():
        yield from _rule_complaints(
            name, rule, row, deep, person, (x, y, level, is_loaded)
        )


def _rule_complaints(
    name: str,
    rule: Row,
    row: Row,
    deep: list[Area],
    person: Somebody,
    how: tuple[float, float, int, bool],
) -> Iterator[str]:
    x, y, level, is_loaded = how
    if not (is_loaded or rule["effect"] == "avoid_area"):
        return
    # A disc is drawn exactly; an area has the tolerance of its outlines.
    if rule.get("area", "whole") not in ("whole", "marked") and not deep:
        return
    if not person.holds(name, rule, deep, x, y):
        return
    if _is_banned(name, rule, row, deep, person, (x, y)):
        yield f"{name} forbids it"
    if rule["effect"] == "cap_area" and rule["cap"] < level:
        yield f"{name} takes {rule['cap']}"
