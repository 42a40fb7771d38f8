"""Whatever a session asks for and whoever it is for, no rule is broken."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.session import Session, StepSides
from app.safety.audit_groups import joined
from app.safety.audit_people import AuditAnswer, audit_answers
from app.safety.audit_turns import SESSION_CHECKS, SessionCase
from app.safety.session_offers import SessionOffers
from app.safety.sessions import fitted_with
from tests.support.shipped import shipped_atlas, shipped_library

STEPS = tuple(
    step
    for session in shipped_library().sessions
    for step in session.steps
    if step.sides in (StepSides.EACH, StepSides.BOTH)
)
ANSWERS = tuple(
    answer for answer in audit_answers(shipped_library().health) if not answer.spot
)
TALK, *_, AFTERCARE = shipped_library().sessions[0].steps
ANYBODY = SessionOffers(shipped_library(), shipped_atlas)


@st.composite
def any_session(draw: st.DrawFn) -> Session:
    """Return steps of any sessions in any order, at any level and of any length."""
    picked = draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=20))
    steps = [
        step.model_copy(
            update={
                "level": draw(st.integers(0, 4)) if step.technique else 0,
                "seconds": draw(st.integers(10, 100)),
            }
        )
        for step in picked
    ]
    changes = {"steps": (TALK, *steps, AFTERCARE)}
    return draw(st.sampled_from(shipped_library().sessions)).model_copy(update=changes)


@settings(max_examples=300)
@given(any_session(), st.lists(st.sampled_from(ANSWERS), max_size=3, unique=True))
def test_nothing_that_is_played_breaks_a_rule(
    session: Session, ticked: list[AuditAnswer]
) -> None:
    person = joined(answer.rules for answer in ticked)
    fitted = fitted_with(ANYBODY.for_other(person), session)
    names = tuple(answer.name for answer in ticked)
    case = SessionCase(fitted, names, person)
    assert [str(one) for check in SESSION_CHECKS for one in check(case)] == []
