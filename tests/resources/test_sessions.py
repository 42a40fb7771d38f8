"""The sessions that ship lead through the flows of the guides, within our limits."""

import re

import pytest

from app.model.safety import Lubricant, Side
from app.model.session import (
    EQUAL_WITHIN_S,
    Session,
    SessionStep,
    StepKind,
    StepSides,
)
from app.model.technique import Technique
from tests.support.shipped import shipped_library

SESSIONS = shipped_library().sessions
BY_CODE = {session.code: session for session in SESSIONS}
MOST_LETTERS = 85
"""A sentence of this length is read at three metres and spoken in six seconds."""

ROUTES = {
    "F-01": "basic_rub heel_circles basic_rub finger_pull basic_rub "
    "paraspinal_friction basic_rub",
    "F-02": "settling_hands spread_lubricant t_stroke",
    "F-03": "kneading shoulder_thumb_press neck_circles neck_squeeze fleshy_kneading "
    "palm_draw fan_stroke circling_hands kneading leg_strokes milking foot_squeeze "
    "sole_thumbs leg_strokes effleurage",
    "F-04": "effleurage fan_stroke circling_hands kneading milking fingertip_raking "
    "effleurage",
    "F-05": "spread_lubricant circles_up_and_out sustained_press cool_down "
    "neck_circles neck_bursts scalp_circles forearm_long_strokes",
    "F-06": "anchored_sweep knuckle_roll lumbar_rocking forearm_circles forearm_roll "
    "stacked_thumb_away skin_rolling skin_lift hacking sawing",
    "F-07": "typewriter footsteps single_finger_press press_and_move press_and_knead "
    "two_thumb_knead neck_to_scalp_walk",
    "F-08": "shoulder_thumb_press seated_thumbs blade_point_press neck_line_work "
    "neck_grip forearm_shoulder_press tennis_ball_roll",
    "F-09": "lumbar_rocking stacked_heel_push heel_rocking",
    "F-10": "neck_squeeze neck_circles neck_bursts head_cradle scalp_circles "
    "temple_jaw_rub",
    "F-11": "palm_draw finger_draw foot_squeeze sole_thumbs",
    "F-12": "dry_friction heart_strokes leg_strokes dry_friction",
    "F-13": "knot_warm_up press_and_hold knot_rock cool_down knot_warm_up "
    "on_top_press knot_rock cool_down",
}
"""What each flow of the guides does, in its order."""

ROWS = {
    "F-01": "S-01 T-02 T-05 T-06 T-07 P-01 X-01",
    "F-02": "T-03 T-08 T-67 PO-07 P-16 W-13 S-02 PR-16",
    "F-03": "S-03 T-11 T-51 T-30 T-56 T-12 T-60 T-09 T-10 C-09 T-13 T-49 T-62 T-63 "
    "T-01 P-20",
    "F-04": "S-04 T-01 T-09 T-10 T-11 T-13 T-14",
    "F-05": "S-05 S-12 S-14 P-03 P-12 PO-01 C-05 T-03 T-04 T-26 X-10 X-13 T-30 T-31 "
    "W-10 T-33 T-32 A-02 A-03",
    "F-06": "S-06 T-15 T-16 T-17 T-18 T-19 T-21 T-22 T-23 T-24 T-25 X-03 X-09 X-10 "
    "X-25",
    "F-07": "S-07 P-05 X-11 PR-11 P-10 T-34 T-35 T-36 T-37 T-38 T-44 T-39",
    "F-08": "PO-09 W-25 T-51 T-40 T-41 C-14 T-42 T-43 T-52 T-53",
    "F-09": "PO-04 L-05 T-17 T-54 T-55 Z-03 N-02 W-33",
    "F-10": "T-56 T-30 T-31 T-57 T-58 T-59 N-07 N-08 N-09 W-10",
    "F-11": "T-60 T-61 T-62 T-63",
    "F-12": "T-50 T-49 T-12 C-09 S-09 S-15",
    "F-13": "T-01 PR-11 R-01 R-02 R-03 R-04 R-11 C-13 T-64 T-46 T-65 T-47 R-07 A-07 "
    "T-66 A-01 W-11 X-34 X-44",
    "F-14": "C-03 C-08 C-09 C-16 X-48 PR-01 PR-02 PR-03 PR-04 PR-05 PR-06 E-11 E-12 "
    "E-01 E-06 E-07 E-08 E-02 E-03 E-04 E-05 M-15 PR-07 PR-08 PR-09 PR-10 PR-11 E-17 "
    "PR-16",
    "F-15": "A-01 A-02 A-03 X-33 A-06 A-08 A-04 X-16 A-05 A-07",
}
"""What of the guides each flow carries."""

NECK = frozenset(
    {"neck_circles", "neck_squeeze", "neck_bursts", "neck_grip", "head_cradle"}
)


def technique_of(step: SessionStep) -> Technique:
    """Return the technique of a step that has one."""
    assert step.technique is not None
    return shipped_library().technique_by_id[step.technique]


def steps_with(technique_id: str) -> list[SessionStep]:
    """Return every step of any session with a technique."""
    return [s for one in SESSIONS for s in one.steps if s.technique == technique_id]


def by_session(session: Session) -> str:
    """Return how a test names its session."""
    return session.code


def test_every_flow_is_there_and_in_its_order() -> None:
    assert [session.code for session in SESSIONS] == [f"F-{n:02}" for n in range(1, 14)]
    lists = [checklist.code for checklist in shipped_library().checklists]
    assert lists == ["F-14", "F-15"]


@pytest.mark.parametrize("session", SESSIONS, ids=by_session)
def test_a_session_follows_its_flow(session: Session) -> None:
    done = iter([str(step.technique) for step in session.steps])
    wanted = ROUTES[session.code].split()
    assert [name for name in wanted if name not in done] == []


@pytest.mark.parametrize("code", ROWS)
def test_a_flow_carries_what_the_guides_teach_in_it(code: str) -> None:
    carried: set[str] = set()
    if session := BY_CODE.get(code):
        carried = {*session.guides, *(r for s in session.steps for r in s.guides)}
    for checklist in shipped_library().checklists:
        if checklist.code == code:
            carried = {row for item in checklist.items for row in item.guides}
    assert set(ROWS[code].split()) - carried == set()


@pytest.mark.parametrize("session", SESSIONS, ids=by_session)
def test_a_step_says_one_short_sentence(session: Session) -> None:
    for step in session.steps:
        assert len(step.say) <= MOST_LETTERS, step.say
        assert re.fullmatch(r"[A-Z][^.!?]*\.", step.say), step.say


@pytest.mark.parametrize("session", SESSIONS, ids=by_session)
def test_a_step_says_what_to_watch_and_why_it_stands_there(session: Session) -> None:
    for step in session.steps:
        assert step.watch, step.say
        assert step.why, step.say


@pytest.mark.parametrize("session", SESSIONS, ids=by_session)
def test_a_summary_says_whose_the_times_are(session: Session) -> None:
    assert session.summary.endswith(" our own suggestion.")


@pytest.mark.parametrize("session", SESSIONS, ids=by_session)
def test_both_sides_get_the_same_time(session: Session) -> None:
    spent = dict.fromkeys((Side.RIGHT, Side.LEFT), 0)
    for step in session.steps:
        for side in step.turn_sides:
            if side in spent:
                spent[side] += step.seconds
    assert abs(spent[Side.RIGHT] - spent[Side.LEFT]) <= EQUAL_WITHIN_S


@pytest.mark.parametrize("session", SESSIONS, ids=by_session)
def test_a_session_takes_no_longer_than_its_flow_deserves(session: Session) -> None:
    assert 8 * 60 <= session.total_s <= 30 * 60


def test_times_that_a_guide_gives_are_kept() -> None:
    rests = [s.seconds for s in BY_CODE["F-01"].steps if s.kind is StepKind.RELAX]
    assert rests == [120, 120, 120]
    settling = [s.seconds for s in steps_with("settling_hands")]
    assert set(settling) == {30}
    assert {s.seconds for s in BY_CODE["F-04"].steps if s.technique == "kneading"} == {
        30
    }
    assert "hold for 5" in steps_with("lumbar_rocking")[0].repetitions


def test_nothing_that_is_not_taught_is_in_a_session() -> None:
    steps = [s for one in SESSIONS for s in one.steps if s.technique]
    assert all(technique_of(step).is_taught for step in steps)


def test_buttocks_are_optional_and_said_to_need_a_yes() -> None:
    found = [s for one in SESSIONS for s in one.steps if s.place.startswith("buttock")]
    assert len(found) == 2
    assert all(step.is_optional and "agreed" in step.say for step in found)


def test_chopping_and_sawing_stay_on_the_upper_back_and_light() -> None:
    for step in (*steps_with("hacking"), *steps_with("sawing")):
        assert (step.place, step.level) == ("paraspinal", 2)


def test_the_lower_back_is_never_worked_harder_than_medium() -> None:
    low = ("lower_back", "paraspinal_lower", "kidney_column", "sacrum")
    levels = [s.level for one in SESSIONS for s in one.steps if s.place in low]
    assert max(levels) <= 3


def test_the_neck_is_always_light_and_its_warnings_are_told() -> None:
    for session in SESSIONS:
        told = " ".join(step.watch for step in session.steps)
        steps = [step for step in session.steps if step.technique in NECK]
        assert all(step.level <= 2 for step in steps)
        if steps:
            assert "front of the neck stays free" in told, session.code


def test_skin_is_not_rolled_where_oil_makes_it_slip() -> None:
    for session in SESSIONS:
        if {"skin_rolling", "skin_lift"} & {step.technique for step in session.steps}:
            assert session.lubricant is not Lubricant.OIL


def test_four_knots_at_most_and_a_minute_for_each() -> None:
    spent: dict[tuple[str, Side], int] = {}
    for step in BY_CODE["F-13"].steps:
        if step.kind is StepKind.KNOT:
            (side,) = step.turn_sides
            key = step.place, side
            spent[key] = spent.get(key, 0) + step.seconds
    assert len(spent) == 4
    assert set(spent.values()) == {60}


def test_a_limb_is_never_worked_on_both_sides_at_once() -> None:
    for session in SESSIONS:
        for step in session.steps:
            if step.map in ("legs", "foot", "arm_hand"):
                assert step.sides is not StepSides.BOTH


def test_everything_to_tick_is_one_line() -> None:
    for checklist in shipped_library().checklists:
        assert 8 <= len(checklist.items) <= 14
        for item in checklist.items:
            assert len(item.text) <= 110, item.text
            assert item.text.endswith(".")
