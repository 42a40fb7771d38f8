"""The answer to the question: what is here, and what may I do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from app.model.body_map import BodyMap, Knot, Precaution, Region
from app.model.outline import MapPoint
from app.model.safety import Position, SafetyLevel
from app.model.source import Citation
from app.model.stroke import StrokePath
from app.model.technique import PressureLevel, Technique
from app.safety.limits import NO_LIMITS, SessionLimits, StopCard
from app.safety.rules import SpokenRule as SpokenRule

Strokes = tuple[StrokePath, ...]

MM_PER_CM = 10.0


@dataclass(frozen=True, slots=True)
class EdgeDistance:
    """How far the nearest edge of a kind is.

    Attributes
    ----------
    kind
        ``bone`` or ``no_go``.
    distance_mm
        0 when the point lies on it.
    """

    kind: str
    id: str
    name: str
    distance_mm: float


@dataclass(frozen=True)
class TechniqueAdvice:
    """One technique at this place: how hard at most, or which rule excludes it.

    Attributes
    ----------
    way
        The strokes, or what works them out when they are asked for: of forty
        techniques at a place only a few are ever looked at.
    positions, held_to
        In which it may be done here; and, where the person's rules take some of them
        away, why, and how it is done in those that are left.
    """

    technique: Technique
    level_max: int
    is_main: bool
    way: Strokes | Callable[[], Strokes] = field(compare=False, repr=False)
    excluded_by: SpokenRule | None = None
    positions: tuple[Position, ...] = ()
    held_to: SpokenRule | None = None

    @cached_property
    def strokes(self) -> Strokes:
        """Return how the contact moves here."""
        return self.way() if callable(self.way) else self.way


@dataclass(frozen=True, slots=True)
class KnotHere:
    """A knot whose disc covers the point, or nearly."""

    knot: Knot
    distance_mm: float


@dataclass(frozen=True, slots=True)
class WorkNearby:
    """Where to work instead of a place that takes no hands.

    Attributes
    ----------
    point
        The nearest place in the region that lies well inside it.
    distance_mm, towards
        How far that is, and which way: "the head and the outside"; empty on a limb
        and on the side of the head, where those words would mislead.
    is_in_other_view
        It is shown beside, as the sole is beside the instep: no way leads there.
    """

    region: Region
    point: MapPoint
    distance_mm: float
    towards: str
    is_in_other_view: bool = False

    @property
    def direction(self) -> str:
        """Return "towards the feet"."""
        if self.is_in_other_view:
            return "in the other view"
        return f"towards {self.towards}" if self.towards else "away"

    @property
    def way(self) -> str:
        """Return "7 cm towards the feet"."""
        if self.is_in_other_view:
            return self.direction
        if self.distance_mm < MM_PER_CM:
            return f"{self.distance_mm:.0f} mm {self.direction}"
        return f"{self.distance_mm / MM_PER_CM:.0f} cm {self.direction}"


@dataclass(frozen=True, slots=True)
class Guidance:
    """Everything the panel says about one place.

    Attributes
    ----------
    region
        The most specific region here; None outside the figure.
    others
        The other regions and knots under the point, most specific first.
    knot
        The knot that was asked for, if one was.
    level, cap, rules
        The strictest level and the lowest cap of all that lies here, and why.
    warnings
        Worst first; none under a stop: what to do instead would invite to begin.
    techniques, excluded
        What may be done here, best first, and what may not, with the rule.
    instead
        Where to work when nothing may be done here.
    person
        All rules of the person that hold here, those that change nothing as well.
    stops
        What to do instead of any massage; then nothing is offered anywhere.
    limits
        What the person's rules leave of the session as a whole.
    """

    body_map: BodyMap
    point: MapPoint
    region: Region | None
    others: tuple[Region | Knot, ...]
    knot: Knot | None
    level: SafetyLevel
    cap: int
    rules: tuple[SpokenRule, ...]
    pressure: PressureLevel
    warnings: tuple[Precaution, ...]
    techniques: tuple[TechniqueAdvice, ...]
    excluded: tuple[TechniqueAdvice, ...]
    knots: tuple[KnotHere, ...]
    edges: tuple[EdgeDistance, ...]
    citations: tuple[Citation, ...]
    instead: WorkNearby | None = None
    person: tuple[SpokenRule, ...] = ()
    stops: tuple[StopCard, ...] = ()
    limits: SessionLimits = NO_LIMITS
