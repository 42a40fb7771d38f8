"""What plans ask of the engine over and over: how hard a technique is done evenly."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.geometry.fitted import FittedStroke
from app.model.body_map import Feature
from app.model.ids import MapId
from app.model.library import Library
from app.model.safety import Side
from app.model.session import LONGEST_STEP_S, SessionStep, StepKind, StepSides
from app.model.technique import Technique
from app.safety.person import NOBODY, PersonRules
from app.safety.session_offers import Atlases, SessionOffers


@dataclass(frozen=True, slots=True)
class Even:
    """A technique at a place, equally hard on all its sides.

    Attributes
    ----------
    strokes
        One of each turn.
    """

    level: int
    strokes: tuple[FittedStroke, ...]


class PlanOffers(SessionOffers):
    """The offers to one person, kept for the many scenes that ask for the same."""

    def __init__(
        self,
        library: Library,
        atlases: Atlases,
        person: PersonRules = NOBODY,
        opted_in: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(library, atlases, person, opted_in)
        self._even: dict[tuple[str, MapId, str, StepSides, int], Even | None] = {}
        self._is_open: dict[tuple[MapId, str], bool] = {}

    def features(self, map_id: MapId) -> Mapping[str, Feature]:
        """Return all that a map shows, by id; nothing where there is no such map."""
        body_map = self.body_map(map_id)
        return body_map.features if body_map else {}

    def is_open(self, map_id: MapId, place: str) -> bool:
        """Say whether hands may be laid on a place at all, on one side at least."""
        key = map_id, place
        if key not in self._is_open:
            known = self.features(map_id)
            names = (place, f"{place}_{Side.RIGHT}", f"{place}_{Side.LEFT}")
            self._is_open[key] = any(
                self.place(map_id, name).cap > 0 for name in names if name in known
            )
        return self._is_open[key]

    def even(
        self,
        technique: Technique,
        map_id: MapId,
        place: str,
        sides: StepSides,
        level: int,
    ) -> Even | None:
        """Return the technique as hard as every side takes it, up to a level.

        None where one side does not take it at all.
        """
        key = technique.id, map_id, place, sides, level
        if key not in self._even:
            step = SessionStep(
                kind=StepKind.WORK,
                technique=technique.id,
                map=map_id,
                place=place,
                sides=sides,
                seconds=LONGEST_STEP_S,
                say="-",
            )
            self._even[key] = self._evened(step, max(technique.level_min, 1), level)
        return self._even[key]

    def _evened(self, step: SessionStep, least: int, level: int) -> Even | None:
        while level >= least:
            strokes, weakest = [], level
            for side in step.turn_sides:
                offer = self.step_offer(step, side, level)
                if offer.excluded_by:
                    return None
                weakest = min(weakest, offer.level)
                if offer.stroke and weakest == level:
                    strokes.append(offer.stroke)
            if len(strokes) == len(step.turn_sides):
                return Even(level, tuple(strokes))
            # No side takes more than the weakest: what lies between was refused.
            level = min(weakest, level - 1)
        return None
