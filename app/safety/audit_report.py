"""What the audit found: how many cases, how close, and every breach."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

MOST_BREACHES_KEPT = 500


class BreachKind(StrEnum):
    """What a breach is about."""

    NOT_TAUGHT = "not_taught"
    LEVEL = "level"
    NO_GO = "no_go"
    REGION_CAP = "region_cap"
    CONTACT = "contact"
    FAMILY = "family"
    CAUTION = "caution"
    KNOT_CAP = "knot_cap"
    CONSENT = "consent"
    STOP = "stop"
    PERSON_AREA = "person_area"
    PERSON_CAP = "person_cap"
    PERSON_FAMILY = "person_family"
    PERSON_CONTACT = "person_contact"
    PERSON_WEIGHT = "person_weight"
    PERSON_TECHNIQUE = "person_technique"
    LUBRICANT = "lubricant"
    INGREDIENT = "ingredient"
    POSITION = "position"
    TIME = "time"
    WARM_UP = "warm_up"
    KNOT_TIME = "knot_time"
    KNOT_COUNT = "knot_count"
    SIDES = "sides"
    FRAME = "frame"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing that is offered and must not be.

    Attributes
    ----------
    map_id, place, technique
        Empty for what is wrong with a session as a whole.
    answers
        The conditions that were ticked, each with where it was marked.
    margin_mm
        How deep a contact reaches where it must not; less than 0, or None where the
        breach is not one of distance.
    session
        The session that it is a breach of, and which turn.
    """

    kind: BreachKind
    rule: str
    answers: tuple[str, ...]
    map_id: str = ""
    place: str = ""
    technique: str = ""
    level: int = 0
    cap: int = 0
    x_mm: float = 0.0
    y_mm: float = 0.0
    margin_mm: float | None = None
    session: str = ""

    def __str__(self) -> str:
        who = " and ".join(self.answers) or "nobody asked"
        within = f"{self.session}, " if self.session else ""
        if not self.map_id:
            what = f"{self.technique} at {self.place}, " if self.technique else ""
            return f"{self.kind}: {within}{what}with {who}: {self.rule}"
        deep = "" if self.margin_mm is None else f", margin {self.margin_mm:.1f} mm"
        return (
            f"{self.kind}: {within}{self.map_id}, {self.place} "
            f"({self.x_mm:.0f}, {self.y_mm:.0f} mm), {self.technique} at level "
            f"{self.level}, with {who}: {self.rule} allows {self.cap}{deep}"
        )


@dataclass(slots=True)
class AuditReport:
    """What the audit found so far; reports of parts add up.

    Attributes
    ----------
    cases
        Place, technique and answers, looked at or equal to one that was.
    offers
        Those of them in which something is offered.
    worked_out
        Cases that were worked out one by one.
    sessions
        Sets of answers whose limits of the whole session were looked at.
    flows, fitted
        Sessions, and for how many sets of answers they were fitted.
    margin_mm
        How much deeper a loaded contact could lie, at the least, before it is a
        breach; None before there was any.
    margin_levels
        How much more could be pressed, at the least.
    """

    cases: int = 0
    offers: int = 0
    worked_out: int = 0
    sessions: int = 0
    flows: int = 0
    fitted: int = 0
    places: int = 0
    answers: int = 0
    pairs: int = 0
    margin_mm: float | None = None
    margin_levels: int | None = None
    counts: Counter[BreachKind] = field(default_factory=Counter)
    breaches: list[Breach] = field(default_factory=list)

    def add(self, breach: Breach) -> None:
        """Count a breach, and keep it if there are not too many."""
        self.counts[breach.kind] += 1
        if len(self.breaches) < MOST_BREACHES_KEPT:
            self.breaches.append(breach)

    def see_margins(self, margin_mm: float | None, levels: int | None) -> None:
        """Keep the smallest margins."""
        if margin_mm is not None:
            least = self.margin_mm
            self.margin_mm = margin_mm if least is None else min(margin_mm, least)
        if levels is not None:
            known = self.margin_levels
            self.margin_levels = levels if known is None else min(levels, known)

    def take(self, other: "AuditReport") -> None:
        """Add what another part found."""
        self.cases += other.cases
        self.offers += other.offers
        self.worked_out += other.worked_out
        self.sessions += other.sessions
        self.flows += other.flows
        self.fitted += other.fitted
        self.places += other.places
        self.answers = max(self.answers, other.answers)
        self.pairs = max(self.pairs, other.pairs)
        self.see_margins(other.margin_mm, other.margin_levels)
        self.counts.update(other.counts)
        room = MOST_BREACHES_KEPT - len(self.breaches)
        self.breaches.extend(other.breaches[:room])

    @property
    def breach_count(self) -> int:
        """Return how many breaches there are."""
        return self.counts.total()
