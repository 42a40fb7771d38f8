"""Which chips stand over the map at which width."""

from hypothesis import given
from hypothesis import strategies as st

from app.ui.shell.chip_plan import SAFETY, plan_for

NAMES = (*SAFETY, "knots", "bones", "labels")
NAMED_PX = {**dict.fromkeys(NAMES, 100), "more": 90, "hurt": 120}
COMPACT_PX = dict.fromkeys((*NAMES, "more", "hurt"), 40)


@given(room_px=st.integers(0, 2000))
def test_safety_levels_never_fold_away(room_px: int) -> None:
    assert set(SAFETY) <= set(plan_for(NAMES, NAMED_PX, COMPACT_PX, room_px).shown)


def test_all_have_words_where_there_is_room() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 720)
    assert (plan.shown, plan.is_safety_compact) == (NAMES, False)


def test_last_layers_fold_before_the_safety_levels_lose_their_words() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 610)
    assert (plan.shown, plan.is_safety_compact) == ((*SAFETY, "knots"), False)


def test_safety_levels_become_pictures_before_the_menu_does() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 330)
    assert (plan.is_safety_compact, plan.is_rest_compact) == (True, False)


def test_everything_is_a_picture_where_nothing_else_fits() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 10)
    assert (plan.shown, plan.is_rest_compact) == (SAFETY, True)


@given(room_px=st.integers(200, 2000))
def test_row_fits_its_room(room_px: int) -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, room_px)
    tail = ("hurt",) if plan.shown == NAMES else ("more", "hurt")
    rest = COMPACT_PX if plan.is_rest_compact else NAMED_PX
    safety = COMPACT_PX if plan.is_safety_compact else NAMED_PX
    layers = [(safety if n in SAFETY else NAMED_PX)[n] for n in plan.shown]
    assert sum(layers) + sum(rest[name] for name in tail) <= room_px
