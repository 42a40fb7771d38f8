"""Whether the health check fits itself, the maps and the other resources."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.content.maps import MapFiles
from app.content.problems import Findings, shown
from app.content.references import check_sources
from app.content.resources import Resources
from app.content.tables import Table, Tables, citations_of
from app.content.toml_lines import KeyPath
from app.content.wording import suggestion
from app.model.base import Value
from app.model.health import MARKED, WHOLE, HealthRule


@dataclass(frozen=True, slots=True)
class MapNames:
    """The maps and the region bases that areas may name; None: nobody can tell."""

    bases_by_map: dict[str, frozenset[str]]

    @property
    def bases(self) -> frozenset[str]:
        """Return the region bases of all maps."""
        return frozenset().union(*self.bases_by_map.values())

    @classmethod
    def of(cls, maps: Iterable[MapFiles | None]) -> "MapNames | None":
        """Return the names of all maps; None if one of them could not be read."""
        found = tuple(maps)
        read = [files for files in found if files is not None]
        if not read or len(read) < len(found):
            return None
        if any(files.regions.mentioned is None for files in read):
            return None
        return cls(
            {files.map_id: files.regions.mentioned or frozenset() for files in read}
        )


@dataclass(frozen=True, slots=True)
class HealthKnown:
    """What the questions may name."""

    areas: Tables
    ingredients: Tables
    advice: Tables
    resources: Resources
    names: MapNames | None

    @classmethod
    def of(
        cls,
        areas: Tables,
        ingredients: Tables,
        advice: Tables,
        resources: Resources,
        maps: Iterable[MapFiles | None],
    ) -> "HealthKnown":
        """Return what there is."""
        return cls(areas, ingredients, advice, resources, MapNames.of(maps))

    @property
    def ingredient_names(self) -> frozenset[str] | None:
        """Return the ids and kinds of all ingredients; None: nobody can tell."""
        if self.ingredients.mentioned is None:
            return None
        kinds = {table.values["kind"] for table in self.ingredients.sound}
        return self.ingredients.mentioned | kinds


def check_conditions(questions: Sequence[Table], findings: Findings) -> None:
    """Add a problem for every condition that contradicts itself or another."""
    lines: dict[str, str] = {}
    for table in questions:
        for spot in _spots(table):
            _check_place_is_asked(spot, findings)
            _check_condition_unique(spot, lines, findings)


def check_names(
    questions: Sequence[Table], known: HealthKnown, findings: Findings
) -> None:
    """Add a problem for every name that leads nowhere."""
    for table in questions:
        for spot in _spots(table):
            _check_condition(spot, known, findings)
    for table in known.advice.sound:
        check_sources(table, known.resources.sources, findings)
    for table in known.areas.sound:
        _check_area(table, known.names, findings)
    _check_regions_have_areas(known, findings)


@dataclass(frozen=True, slots=True)
class _Spot:
    """One condition of a question, and where it is written."""

    table: Table
    number: int
    row: Value

    def add(
        self, path: KeyPath, value: str, rule: str, remedy: str, findings: Findings
    ) -> None:
        file = self.table.file
        if not findings.is_full(file.file):
            line = file.line("condition", self.number, *path)
            findings.add(file.file, line, value, rule, remedy)

    @property
    def id(self) -> str:
        return str(dict(self.row)["id"])

    @property
    def rules(self) -> tuple[HealthRule, ...]:
        rules: tuple[HealthRule, ...] = dict(self.row)["rule"]
        return rules


def _spots(table: Table) -> Iterator[_Spot]:
    for number, row in enumerate(table.values["condition"]):
        yield _Spot(table, number, row)


def _check_condition(spot: _Spot, known: HealthKnown, findings: Findings) -> None:
    values = dict(spot.row)
    for citation in citations_of(values["sources"]):
        if not known.resources.sources.knows(citation.source):
            unknown = _Unknown("source", citation.source, "Add it to sources.toml.")
            names = known.resources.sources.mentioned or ()
            unknown.add(spot, ("sources",), names, findings)
    for number, one in enumerate(spot.rules):
        _check_rule(spot, number, one, known, findings)


def _check_place_is_asked(spot: _Spot, findings: Findings) -> None:
    needs_place = any(rule.area == MARKED for rule in spot.rules)
    if needs_place != dict(spot.row)["asks_where"]:
        rule = "It goes together with a rule whose area is marked."
        remedy = f"Write asks_where = {str(needs_place).lower()}."
        spot.add(("asks_where",), "asks_where", rule, remedy, findings)


def _check_rule(
    spot: _Spot, number: int, one: HealthRule, known: HealthKnown, findings: Findings
) -> None:
    def check(key: str, kind: str, named: Iterable[str], names: Names) -> None:
        for name in named:
            if names is not None and name not in names:
                remedy = f"Use the id of {kind} that there is."
                unknown = _Unknown(kind, name, remedy)
                unknown.add(spot, ("rule", number, key), names, findings)

    areas = known.areas.mentioned
    every_area = None if areas is None else areas | {WHOLE, MARKED}
    check("area", "area", (one.area,), every_area)
    check("techniques", "technique", one.techniques, known.resources.technique_ids)
    ingredients = known.ingredient_names
    check("excluded_ingredients", "ingredient", one.excluded_ingredients, ingredients)


Names = Collection[str] | None


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A name of something that is not there."""

    kind: str
    name: str
    remedy: str

    def add(
        self, spot: _Spot, path: KeyPath, names: Collection[str], findings: Findings
    ) -> None:
        rule = f"There is no {self.kind} of that name."
        near = suggestion(self.name, names, self.remedy)
        spot.add(path, f"{self.kind} {shown(self.name)}", rule, near, findings)


def _check_condition_unique(
    spot: _Spot, lines: dict[str, str], findings: Findings
) -> None:
    file = spot.table.file
    here = f"{file.file}:{file.line('condition', spot.number, 'id')}"
    if spot.id in lines:
        rule = f"{lines[spot.id]} has it already."
        remedy = "Give each condition its own."
        spot.add(("id",), f"id {shown(spot.id)}", rule, remedy, findings)
    lines.setdefault(spot.id, here)


def _check_area(table: Table, names: MapNames | None, findings: Findings) -> None:
    if not table.values["regions"] and not table.values["maps"]:
        rule = "An area holds at least one region or map."
        table.add("id", shown(table.values["id"]), rule, "Name some.", findings)
    if names is None:
        return
    for key, kind, known in (
        ("regions", "region", names.bases),
        ("maps", "map", names.bases_by_map),
    ):
        for name in table.values[key]:
            if name not in known:
                rule = (
                    f"No map has such a {kind}."
                    if key == "regions"
                    else ("There is no map of that name.")
                )
                near = suggestion(name, known, "Use the base of a region of a map.")
                table.add(key, f"{kind} {shown(name)}", rule, near, findings)


def _check_regions_have_areas(known: HealthKnown, findings: Findings) -> None:
    """Add a problem for every region that no rule about a part of the body reaches."""
    if known.names is None or not known.areas.sound:
        return
    areas = [table.values for table in known.areas.sound]
    held = frozenset(base for area in areas for base in area["regions"])
    whole = frozenset(map_id for area in areas for map_id in area["maps"])
    bases = (
        found - held
        for map_id, found in known.names.bases_by_map.items()
        if map_id not in whole
    )
    for base in sorted(frozenset().union(*bases)):
        rule = "This region of a map belongs to no area of the health check."
        remedy = "Add it to one: until then every rule about any area holds there."
        file = known.areas.sound[0].file.file
        findings.add(file, None, f"region {shown(base)}", rule, remedy)
