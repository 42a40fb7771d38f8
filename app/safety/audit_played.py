"""Checks a session as it is played for one person, turn by turn."""

from collections.abc import Iterator
from dataclasses import replace

from app.geometry.fitted import FittedStroke
from app.model.body_map import Knot
from app.model.ids import MapId
from app.safety.audit_case import AuditPlace, Case
from app.safety.audit_checks import MAP_CHECKS
from app.safety.audit_person_checks import person_takes_it
from app.safety.audit_report import Breach
from app.safety.audit_turns import SESSION_CHECKS, SessionCase
from app.safety.offer import Offer
from app.safety.person import PersonRules
from app.safety.session_offers import SessionOffers
from app.safety.sessions import FittedSession, Turn


class PlayedAudit:
    """Checks what is played of any sessions; the same stroke on a map only once."""

    def __init__(self, offers: SessionOffers) -> None:
        self._offers = offers
        # Kept, so that no other stroke takes its number.
        self._checked: dict[tuple[int, int, frozenset[str]], FittedStroke] = {}
        self._places: dict[tuple[MapId, str], AuditPlace] = {}

    def breaches(
        self,
        fitted: FittedSession,
        rules: PersonRules,
        opted_in: frozenset[str],
        names: tuple[str, ...] = (),
    ) -> Iterator[Breach]:
        """Yield whatever is wrong with a session as it is played.

        Parameters
        ----------
        names
            The conditions that were ticked, as a breach tells them.
        """
        case = SessionCase(fitted, names, rules)
        for check in SESSION_CHECKS:
            yield from check(case)
        for turn in fitted.turns:
            where = f"{fitted.session.id}, turn {turn.index + 1}"
            for breach in self._of_turn(turn, rules, opted_in, names):
                yield replace(breach, session=where)

    def _of_turn(
        self,
        turn: Turn,
        rules: PersonRules,
        opted_in: frozenset[str],
        names: tuple[str, ...],
    ) -> Iterator[Breach]:
        """Check a turn as what is offered at a place is checked."""
        if not (turn.technique and turn.map_id and turn.feature_id):
            return
        place = self.place(turn.map_id, turn.feature_id)
        offer = Offer(turn.technique, turn.level, turn.stroke)
        case = Case(place, offer, opted_in, names, rules)
        yield from person_takes_it(case)
        if self._is_new(turn, opted_in):
            for check in MAP_CHECKS:
                yield from check(case)

    def place(self, map_id: MapId, feature_id: str) -> AuditPlace:
        """Return a place as the audit asks about it."""
        key = map_id, feature_id
        if key not in self._places:
            self._places[key] = self._new_place(map_id, feature_id)
        return self._places[key]

    def _new_place(self, map_id: MapId, feature_id: str) -> AuditPlace:
        atlas = self._offers.atlas(map_id)
        feature = atlas.body_map.features[feature_id]
        knot = feature if isinstance(feature, Knot) else None
        regions = self._offers.regions(map_id, feature_id)
        return AuditPlace(atlas, feature_id, atlas.point_of(feature_id), regions, knot)

    def _is_new(self, turn: Turn, opted_in: frozenset[str]) -> bool:
        """Say whether this stroke at this level was not checked against the map."""
        if turn.stroke is None:
            return True
        key = id(turn.stroke), turn.level, opted_in
        if key in self._checked:
            return False
        self._checked[key] = turn.stroke
        return True
