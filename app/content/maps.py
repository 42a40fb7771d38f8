"""One folder of body_maps/ becomes a body map."""

from dataclasses import dataclass

from app.content.drawing import Drawing, read_drawing
from app.content.drawn import DrawnThing, drawn_things
from app.content.folders import Folder
from app.content.layers import OWN_SILHOUETTE
from app.content.problems import Findings, shown
from app.content.rows import (
    BODY,
    BONES,
    KNOTS,
    LANDMARKS,
    MAP,
    MUSCLES,
    REGIONS,
    FileKind,
)
from app.content.sides import ids_of, point_of, referral_areas_of
from app.content.silhouettes import Silhouette, read_silhouette
from app.content.slugs import names_a_side
from app.content.tables import NO_TABLES, Table, Tables, read_single_table, read_tables
from app.model.body_map import BodyMap, Bone, Knot, Landmark, Muscle, Region

_DEFAULT_BUILD = "average"


@dataclass(frozen=True, slots=True)
class MapFiles:
    """Everything that is sound in a map's folder, not yet compared with each other."""

    folder: Folder
    header: Table
    regions: Tables
    landmarks: Tables
    bones: Tables
    muscles: Tables
    knots: Tables
    drawn_regions: tuple[DrawnThing, ...]
    drawn_bones: tuple[DrawnThing, ...]
    drawn_muscles: tuple[DrawnThing, ...]
    silhouette: Silhouette

    @property
    def map_id(self) -> str:
        """Return the map's id."""
        return str(self.header.values["id"])


def read_map_files(
    folder: Folder, figures: Folder, findings: Findings
) -> MapFiles | None:
    """Return what is sound in a map's folder; None if even map.toml is not.

    A map needs map.toml, regions.toml and regions.svg; the other layers may be left
    out, but a drawing and its tables come together.
    """
    header = read_single_table(folder, MAP.name, MAP, findings)
    if header is None:
        return None
    names = frozenset(folder.names())
    if BODY.name in names:
        read_single_table(folder, BODY.name, BODY, findings)
    regions, drawn_regions = _drawn_layer(folder, REGIONS, findings)
    bones, drawn_bones = _optional_layer(folder, BONES, names, findings)
    muscles, drawn_muscles = _optional_layer(folder, MUSCLES, names, findings)
    return MapFiles(
        folder=folder,
        header=header,
        regions=regions,
        landmarks=_optional_tables(folder, LANDMARKS, names, findings),
        bones=bones,
        muscles=muscles,
        knots=_optional_tables(folder, KNOTS, names, findings),
        drawn_regions=drawn_regions,
        drawn_bones=drawn_bones,
        drawn_muscles=drawn_muscles,
        silhouette=_silhouette(folder, figures, header, findings),
    )


def drawing_name(kind: FileKind) -> str:
    """Return the name of the drawing that belongs to a file of tables."""
    return kind.name.removesuffix(".toml") + ".svg"


def body_map_of(files: MapFiles) -> BodyMap:
    """Return the map that sound files make."""
    return BodyMap(
        **files.header.model_values("without"),
        regions=tuple(_region(thing) for thing in files.drawn_regions),
        landmarks=tuple(
            landmark
            for table in files.landmarks.sound
            for landmark in _landmarks(table)
        ),
        bones=tuple(_bone(thing) for thing in files.drawn_bones),
        muscles=tuple(_muscle(thing) for thing in files.drawn_muscles),
        knots=tuple(knot for table in files.knots.sound for knot in knots_of(table)),
        silhouette=files.silhouette.rings,
        cover=files.silhouette.cover,
    )


def knots_of(table: Table) -> tuple[Knot, ...]:
    """Return both sides of a knot."""
    values = table.model_values("x_mm", "y_mm", "referral_areas")
    return tuple(
        Knot(
            **values,
            id=id_,
            side=side,
            point=point_of(table, side),
            referral_areas=referral_areas_of(table, side),
        )
        for id_, side in ids_of(table)
    )


def _landmarks(table: Table) -> tuple[Landmark, ...]:
    values = table.model_values("x_mm", "y_mm", "paired")
    return tuple(
        Landmark(**values, id=id_, side=side, point=point_of(table, side))
        for id_, side in ids_of(table)
    )


def _region(thing: DrawnThing) -> Region:
    values = thing.table.model_values("paired")
    return Region(**values, id=thing.id, side=thing.side, outline=thing.outline)


def _bone(thing: DrawnThing) -> Bone:
    values = thing.table.model_values("paired")
    outlines = {"outline": thing.outline, "lines": thing.lines}
    return Bone(**values, **outlines, id=thing.id, side=thing.side)


def _muscle(thing: DrawnThing) -> Muscle:
    values = thing.table.model_values("paired")
    outlines = {"outline": thing.outline, "fibres": thing.lines}
    return Muscle(**values, **outlines, id=thing.id, side=thing.side)


_Layer = tuple[Tables, tuple[DrawnThing, ...]]


def _drawn_layer(folder: Folder, kind: FileKind, findings: Findings) -> _Layer:
    tables = _tables(folder, kind, findings)
    drawing: Drawing | None = read_drawing(folder, drawing_name(kind), findings)
    if drawing is None:
        return tables, ()
    may_have_lines = kind is not REGIONS
    things = drawn_things(tables, drawing, findings, may_have_lines=may_have_lines)
    return tables, things


def _optional_layer(
    folder: Folder, kind: FileKind, names: frozenset[str], findings: Findings
) -> _Layer:
    if names.isdisjoint({kind.name, drawing_name(kind)}):
        return NO_TABLES, ()
    return _drawn_layer(folder, kind, findings)


def _optional_tables(
    folder: Folder, kind: FileKind, names: frozenset[str], findings: Findings
) -> Tables:
    return _tables(folder, kind, findings) if kind.name in names else NO_TABLES


def _tables(folder: Folder, kind: FileKind, findings: Findings) -> Tables:
    tables = read_tables(folder, kind.name, kind, findings)
    for table in tables.sound:
        if names_a_side(table.base):
            rule = "The base has no side; the ids made from it have."
            value = f"base {shown(table.base)}"
            table.add("base", value, rule, "Leave _right or _left away.", findings)
    return tables


def _silhouette(
    folder: Folder, figures: Folder, header: Table, findings: Findings
) -> Silhouette:
    shared = f"{header.values['id']}_{_DEFAULT_BUILD}.json"
    if OWN_SILHOUETTE in folder.names() or shared not in figures.names():
        return read_silhouette(folder, OWN_SILHOUETTE, findings)
    return read_silhouette(figures, shared, findings)
