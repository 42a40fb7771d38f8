"""Every plan keeps every rule, whatever is wished for and whoever it is for."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.content.session_file import load_session
from app.model.safety import Lubricant, Side
from app.model.session import (
    EQUAL_WITHIN_S,
    LONGEST_KNOT_S,
    MOST_KNOTS,
    StepKind,
)
from app.safety.audit_played import PlayedAudit
from app.safety.person import PersonRules
from app.safety.session_offers import SessionOffers
from app.session.files import session_toml
from app.session.planner import Plan
from app.session.rules import broken_rules
from app.session.wish import WITHIN, Wish, spares
from tests.session.planning import LIBRARY, people, planned, wishes
from tests.support.shipped import shipped_atlas

MANY = 500
"""Random wishes for each thing to put on the skin: two thousand in all."""

FEW = 50

AUDIT = PlayedAudit(SessionOffers(LIBRARY, shipped_atlas))
"""Reads what files and answers declare, and nothing of what the planner makes of it."""


@pytest.mark.parametrize("lubricant", list(Lubricant))
@given(wish=wishes(), person=people())
@settings(max_examples=MANY)
def test_no_plan_breaks_a_rule(
    lubricant: Lubricant, wish: Wish, person: PersonRules
) -> None:
    wish = wish.model_copy(update={"lubricant": lubricant})
    plan, offers = planned(wish, person)
    if plan.session is None or not _touches(plan):
        assert plan.reasons
        return
    kept = None if plan.is_nearest else wish
    assert broken_rules(offers, plan.session, kept) == ()
    assert plan.fitted is not None
    assert plan.fitted.left_out == ()
    assert [*AUDIT.breaches(plan.fitted, offers.person, offers.opted_in)] == []
    _check_anew(plan, wish)


def _check_anew(plan: Plan, wish: Wish) -> None:
    """Check the rules that can be told from the turns alone, in other words."""
    assert plan.session is not None
    assert plan.fitted is not None
    sides: Counter[Side] = Counter()
    knots: Counter[str | None] = Counter()
    for turn in plan.fitted.turns:
        sides[turn.side] += turn.seconds
        if turn.technique:
            assert spares(turn.technique, wish.without)
            assert not wish.off & {turn.step.place, turn.feature_id}
        if turn.step.kind is StepKind.KNOT:
            knots[turn.feature_id] += turn.seconds
    if plan.session.only_side:
        assert wish.focus.endswith(plan.session.only_side)
        assert set(sides) <= {Side.MIDLINE, plan.session.only_side}
    else:
        assert abs(sides[Side.LEFT] - sides[Side.RIGHT]) <= EQUAL_WITHIN_S
    assert len(knots) <= MOST_KNOTS
    assert all(seconds <= LONGEST_KNOT_S for seconds in knots.values())
    if not plan.is_nearest:
        assert abs(plan.fitted.total_s / 60 / wish.minutes - 1) <= WITHIN


def _touches(plan: Plan) -> bool:
    assert plan.session is not None
    return any(step.kind.is_touching for step in plan.session.steps)


@given(wish=wishes())
@settings(max_examples=FEW)
def test_a_plan_is_read_back_as_it_was_written(wish: Wish, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]  # hypothesis hides the fixture's type
    plan, _ = planned(wish)
    assert plan.session is not None
    path: Path = tmp_path_factory.getbasetemp() / "plan.toml"
    path.write_bytes(session_toml(plan.session))
    loaded = load_session(path, LIBRARY)
    assert loaded.session == plan.session
    if _touches(plan):
        assert loaded.problems == ()
