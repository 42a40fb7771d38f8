"""Brings the outlines of a drawing and the tables of its TOML file together."""

from dataclasses import dataclass

from app.content.drawing import Drawing, DrawnPath
from app.content.problems import Findings, shown
from app.content.rings import area_complaint
from app.content.sides import ids_of
from app.content.tables import Table, Tables
from app.content.wording import suggestion
from app.model.outline import Outline
from app.model.safety import Side

LINES_SUFFIX = ".lines"


@dataclass(frozen=True, slots=True)
class DrawnThing:
    """One side of something that has an outline."""

    id: str
    side: Side
    table: Table
    outline: Outline
    lines: Outline | None


def drawn_things(
    tables: Tables, drawing: Drawing, findings: Findings, *, may_have_lines: bool
) -> tuple[DrawnThing, ...]:
    """Return both sides of everything that is described and soundly drawn."""
    add_area_problems(drawing, findings)
    _check_known(tables, drawing, findings, may_have_lines=may_have_lines)
    return tuple(
        thing for table in tables.sound for thing in _sides_of(table, drawing, findings)
    )


def add_area_problems(drawing: Drawing, findings: Findings) -> None:
    """Add a problem for each outline of a drawing that is no sound area."""
    for path in drawing.paths.values():
        if path.id.endswith(LINES_SUFFIX):
            continue
        if complaint := area_complaint(path.outline):
            findings.add(drawing.file, path.line, shown(path.id), *complaint)


def _check_known(
    tables: Tables, drawing: Drawing, findings: Findings, *, may_have_lines: bool
) -> None:
    if tables.mentioned is None or len(tables.sound) < len(tables.mentioned):
        # Outlines of tables that are not sound would be called unknown.
        return
    known = {id_ for table in tables.sound for id_, _ in ids_of(table)}
    if may_have_lines:
        known |= {f"{id_}{LINES_SUFFIX}" for id_ in known}
    for path in drawing.paths.values():
        if findings.is_full(drawing.file):
            return
        if path.id.endswith(LINES_SUFFIX) and not may_have_lines:
            words = ("Regions have no lines inside.", "Remove it.")
            findings.add(drawing.file, path.line, shown(path.id), *words)
        elif path.id not in known:
            toml = drawing.file.removesuffix(".svg") + ".toml"
            remedy = suggestion(path.id, known, f"Describe it in {toml}.")
            rule = "No table describes this outline."
            findings.add(drawing.file, path.line, shown(path.id), rule, remedy)


def _sides_of(
    table: Table, drawing: Drawing, findings: Findings
) -> tuple[DrawnThing, ...]:
    drawn_id, _ = ids_of(table)[0]
    drawn = drawing.paths.get(drawn_id)
    if drawn is None:
        _add_missing(table, drawn_id, drawing, findings)
        return ()
    return tuple(
        DrawnThing(
            id_,
            side,
            table,
            _outline(drawing, drawn_id, id_, side, "") or drawn.outline,
            _outline(drawing, drawn_id, id_, side, LINES_SUFFIX),
        )
        for id_, side in ids_of(table)
    )


def _outline(
    drawing: Drawing, drawn_id: str, id_: str, side: Side, suffix: str
) -> Outline | None:
    given: DrawnPath | None = drawing.paths.get(f"{id_}{suffix}")
    drawn = drawing.paths.get(f"{drawn_id}{suffix}")
    if given is not None:
        return given.outline
    if drawn is None or side is not Side.LEFT:
        return None
    return drawn.outline.mirrored()


def _add_missing(
    table: Table, drawn_id: str, drawing: Drawing, findings: Findings
) -> None:
    base = table.base
    rule = f"{drawing.file} has no outline {drawn_id}."
    remedy = "Draw it."
    if f"{base}_left" in drawing.paths:
        rule = f"{drawing.file} draws the left side alone."
        remedy = f"Draw {drawn_id}; the left is its mirror image."
    elif base in drawing.paths:
        remedy = f"Rename the outline {base}, or write paired = false."
    elif f"{base}_right" in drawing.paths:
        remedy = f"Rename the outline {base}_right, or write paired = true."
    table.add("base", f"base {shown(base)}", rule, remedy, findings)
