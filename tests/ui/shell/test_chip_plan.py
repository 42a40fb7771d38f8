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


def test_menu_loses_its_word_before_the_safety_levels_do() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 460)
    assert (plan.is_menu_compact, plan.is_safety_compact) == (True, False)


def test_safety_levels_are_pictures_where_their_words_do_not_fit() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 330)
    assert (plan.shown, plan.is_safety_compact) == (SAFETY, True)


def test_question_keeps_its_words_longest() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 290)
    assert (plan.is_menu_compact, plan.is_hurt_compact) == (True, False)


def test_everything_is_a_picture_where_nothing_else_fits() -> None:
    plan = plan_for(NAMES, NAMED_PX, COMPACT_PX, 10)
    assert (plan.shown, plan.is_hurt_compact) == (SAFETY, True)
