"""Whether each technique fits the maps and the other resources."""

from app.content.maps import MapFiles
from app.content.problems import Findings, shown
from app.content.references import check_sources
from app.content.resources import Resources, TechniqueFile
from app.content.tables import Table
from app.content.wording import suggestion
from app.model.safety import SafetyLevel
from app.model.technique import Technique


def sound_techniques(
    resources: Resources, maps: tuple[MapFiles | None, ...], findings: Findings
) -> tuple[Technique, ...]:
    """Return the techniques that fit; the others are problems.

    Parameters
    ----------
    maps
        All that were read, sound or not; None where not even that was possible.
    """
    levels = region_levels(maps)
    sound: list[Technique] = []
    for file in resources.techniques:
        own = Findings()
        check_technique(file, resources, levels, own)
        findings.take(own)
        if not own.has_any():
            sound.append(file.technique)
    return tuple(sound)


RegionLevels = dict[str, frozenset[SafetyLevel]]


def region_levels(maps: tuple[MapFiles | None, ...]) -> RegionLevels | None:
    """Return the levels of each region base; None if some are not readable."""
    levels: RegionLevels = {}
    for files in maps:
        if files is None or files.regions.mentioned is None:
            return None
        for base in files.regions.mentioned:
            levels.setdefault(base, frozenset())
        for table in files.regions.sound:
            levels[table.base] |= {table.values["level"]}
    return levels or None


def check_technique(
    file: TechniqueFile,
    resources: Resources,
    levels: RegionLevels | None,
    findings: Findings,
) -> None:
    """Add a problem for whatever does not fit about one technique."""
    technique, table = file.technique, file.table
    _check_ranges(technique, table, findings)
    check_sources(table, resources.sources, findings)
    if not resources.contacts.knows(technique.contact):
        rule = "This contact has no size in contacts.toml."
        value = f"contact {shown(technique.contact.value)}"
        table.add("contact", value, rule, "Add its size.", findings)
    _check_instead(technique, table, resources, findings)
    if levels is not None:
        _check_zones(technique, table, levels, findings)


def _check_instead(
    technique: Technique, table: Table, resources: Resources, findings: Findings
) -> None:
    refused = {
        f.technique.id for f in resources.techniques if not f.technique.is_taught
    }
    for other in technique.taught_instead:
        value = f"technique {shown(other)}"
        if other not in resources.technique_ids:
            rule = "There is no technique of that name."
            remedy = "Use the file name of a technique, without its ending."
            near = suggestion(other, resources.technique_ids, remedy)
            table.add("taught_instead", value, rule, near, findings)
        elif other in refused:
            rule = "It is not taught either."
            table.add("taught_instead", value, rule, "Name one that is.", findings)


def _check_ranges(technique: Technique, table: Table, findings: Findings) -> None:
    if technique.level_min > technique.level_max:
        rule = f"It is above level_max {technique.level_max}."
        value = f"level_min {technique.level_min}"
        table.add("level_min", value, rule, "Exchange the two.", findings)
    shortest_s, longest_s = technique.time_s
    if not 0 < shortest_s <= longest_s:
        rule = "The shortest time comes first, and both are above 0."
        value = f"time_s [{shortest_s}, {longest_s}]"
        table.add("time_s", value, rule, "Write it like [30, 60].", findings)
    if not technique.is_taught and not technique.not_taught_because:
        rule = "A technique that is not taught says why."
        remedy = "Fill in not_taught_because."
        table.add("is_taught", "is_taught false", rule, remedy, findings)
    if technique.is_taught and not technique.positions:
        rule = "A technique that is taught says in which positions it is done."
        remedy = 'Write them like ["face_down", "seated"].'
        table.add("positions", "positions []", rule, remedy, findings)


def _check_zones(
    technique: Technique, table: Table, levels: RegionLevels, findings: Findings
) -> None:
    for key in ("zones", "is_main_in"):
        for zone in table.values[key]:
            if zone not in levels:
                remedy = suggestion(zone, levels, "Use the base of a region of a map.")
                rule = "No map has such a region."
                table.add(key, f"{key} {shown(zone)}", rule, remedy, findings)
            elif SafetyLevel.NO_GO in levels[zone]:
                rule = "A no-go region is never the target of a technique."
                table.add(key, f"{key} {shown(zone)}", rule, "Remove it.", findings)
