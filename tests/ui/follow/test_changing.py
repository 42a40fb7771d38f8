"""A session changes step by step, and never beyond its limits."""

from hypothesis import given
from hypothesis import strategies as st

from app.model.health import LONGEST_SESSION_MIN
from app.model.session import Session
from app.ui.follow.changing import lengthened, moved, renamed, without
from tests.ui.follow.conftest import made_up

SESSION = made_up()
LAST = len(SESSION.steps) - 1


def test_step_is_moved_to_its_new_place() -> None:
    steps = moved(SESSION, 0, 2).steps
    assert steps == (*SESSION.steps[1:3], SESSION.steps[0], *SESSION.steps[3:])


def test_step_is_moved_back() -> None:
    assert moved(moved(SESSION, 3, 1), 1, 3) == SESSION


def test_step_stays_when_there_is_no_such_place() -> None:
    assert moved(SESSION, 0, -1) == SESSION
    assert moved(SESSION, LAST, LAST + 1) == SESSION


def test_step_is_removed() -> None:
    assert without(SESSION, 1).steps == (SESSION.steps[0], *SESSION.steps[2:])


def test_last_step_cannot_be_removed() -> None:
    alone = made_up(steps=SESSION.steps[:1])
    assert without(alone, 0) == alone


def test_step_is_made_longer_and_shorter() -> None:
    longer = lengthened(SESSION, 1, is_longer=True)
    assert longer.steps[1].seconds == 135
    assert lengthened(longer, 1, is_longer=False) == SESSION


def test_session_is_never_made_too_long() -> None:
    session = SESSION
    for _ in range(400):
        for index in range(len(session.steps)):
            session = lengthened(session, index, is_longer=True)
    assert session.total_s <= LONGEST_SESSION_MIN * 60


def test_step_never_vanishes_by_being_shortened() -> None:
    session = SESSION
    for _ in range(40):
        session = lengthened(session, 1, is_longer=False)
    assert session.steps[1].seconds == 15


@given(
    st.lists(
        st.tuples(st.sampled_from("mwls"), st.integers(-2, 9), st.integers(-2, 9)),
        max_size=12,
    )
)
def test_whatever_is_changed_is_a_session_still(
    changes: list[tuple[str, int, int]],
) -> None:
    session = SESSION
    for kind, index, to in changes:
        if kind == "m":
            session = moved(session, index, to)
        elif kind == "w":
            session = without(session, index)
        else:
            session = lengthened(session, index, is_longer=kind == "l")
    assert Session.model_validate_json(session.model_dump_json()) == session


def test_session_takes_another_title() -> None:
    assert renamed(SESSION, "Sunday").title == "Sunday"
