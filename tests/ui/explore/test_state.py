"""What the Explore room shows, and how that changes."""

from dataclasses import replace

from app.model.outline import MapPoint
from app.ui.explore.state import (
    MOST_STEPS_BACK,
    ExploreState,
    Page,
    View,
    feature_picked,
    gone_back,
    hurt_asked,
    hurt_knot_marked,
    is_only_marked,
    left,
    next_picked,
    place_picked,
    stroke_wanted,
    technique_opened,
    term_opened,
)

HERE = MapPoint(50, 100)
STACK = ("rhomboid_right", "interscapular_right", "massage_zone_right")
PICKED = place_picked(ExploreState(), HERE, STACK)


def test_first_view_welcomes() -> None:
    assert ExploreState().view == View(Page.WELCOME)


def test_pick_tells_of_most_specific_thing() -> None:
    assert PICKED.view == View(Page.PLACE, HERE, STACK[0], STACK)


def test_pick_beside_body_welcomes_again() -> None:
    assert place_picked(PICKED, MapPoint(900, 0), ()).view == View()


def test_next_steps_through_stack_and_begins_again() -> None:
    seen = []
    state = PICKED
    for _ in range(4):
        state = next_picked(state)
        seen.append(state.view.feature_id)
    assert seen == [STACK[1], STACK[2], STACK[0], STACK[1]]


def test_next_leaves_nothing_to_go_back_to() -> None:
    assert next_picked(PICKED).behind == PICKED.behind


def test_next_without_second_thing_changes_nothing() -> None:
    alone = place_picked(ExploreState(), HERE, STACK[:1])
    assert next_picked(alone) is alone


def test_next_on_page_without_place_changes_nothing() -> None:
    state = ExploreState()
    assert next_picked(state) is state


def test_next_from_unlisted_thing_begins_at_first() -> None:
    lost = replace(PICKED, view=replace(PICKED.view, feature_id="elsewhere"))
    assert next_picked(lost).view.feature_id == STACK[0]


def test_thing_in_stack_keeps_picked_point() -> None:
    state = feature_picked(PICKED, STACK[2], MapPoint(0, 0), ("other",))
    assert state.view == View(Page.PLACE, HERE, STACK[2], STACK)


def test_thing_elsewhere_brings_its_own_point() -> None:
    state = feature_picked(PICKED, "spine", MapPoint(0, 200), ("spine", "back"))
    assert state.view == View(Page.PLACE, MapPoint(0, 200), "spine", ("spine", "back"))


def test_thing_that_is_not_at_its_point_is_put_first() -> None:
    state = feature_picked(ExploreState(), "rhomboids", HERE, STACK)
    assert state.view.stack == ("rhomboids", *STACK)


def test_page_before_comes_back() -> None:
    state = technique_opened(PICKED, "effleurage")
    assert gone_back(state).view == PICKED.view


def test_going_back_from_first_page_welcomes() -> None:
    assert gone_back(ExploreState()) == ExploreState()


def test_same_page_again_is_not_one_to_go_back_to() -> None:
    state = place_picked(PICKED, HERE, STACK)
    assert state.behind == PICKED.behind


def test_steps_back_are_limited() -> None:
    state = ExploreState()
    for number in range(MOST_STEPS_BACK + 9):
        state = term_opened(state, f"term:{number}")
    assert len(state.behind) == MOST_STEPS_BACK


def test_technique_page_draws_its_stroke() -> None:
    assert technique_opened(PICKED, "effleurage").stroke_of == "effleurage"


def test_technique_page_goes_on_drawing_when_pointer_leaves() -> None:
    opened = technique_opened(PICKED, "effleurage")
    assert stroke_wanted(opened, None).stroke_of == "effleurage"


def test_stroke_ends_when_pointer_leaves_card() -> None:
    drawn = stroke_wanted(PICKED, "effleurage")
    assert stroke_wanted(drawn, None).stroke_of is None


def test_another_page_draws_no_stroke() -> None:
    drawn = stroke_wanted(PICKED, "effleurage")
    assert next_picked(drawn).stroke_of is None


def test_pick_answers_where_it_hurts() -> None:
    asking = hurt_asked(PICKED)
    state = place_picked(asking, HERE, STACK)
    assert state.view == View(Page.HURT, HERE)


def test_pick_beside_the_body_hurts_nowhere() -> None:
    answered = place_picked(hurt_asked(PICKED), HERE, STACK)
    beside = place_picked(answered, MapPoint(900, 0), ())
    assert beside.view == View(Page.HURT, is_beside=True)


def test_pick_on_the_body_forgets_that_one_was_beside() -> None:
    beside = place_picked(hurt_asked(PICKED), MapPoint(900, 0), ())
    assert place_picked(beside, HERE, STACK).view == View(Page.HURT, HERE)


def test_marking_changes_only_the_mark() -> None:
    answered = place_picked(hurt_asked(PICKED), HERE, STACK)
    marked = hurt_knot_marked(answered, STACK[0])
    elsewhere = place_picked(marked, MapPoint(0, 0), STACK)
    assert is_only_marked(answered.view, marked.view)
    assert not is_only_marked(marked.view, elsewhere.view)
    assert not is_only_marked(PICKED.view, next_picked(PICKED).view)


def test_asking_twice_asks_once() -> None:
    asking = hurt_asked(PICKED)
    assert hurt_asked(asking) is asking


def test_knot_of_answer_is_marked() -> None:
    answered = place_picked(hurt_asked(PICKED), HERE, STACK)
    assert hurt_knot_marked(answered, STACK[0]).view.feature_id == STACK[0]


def test_knot_is_marked_only_while_asking() -> None:
    assert hurt_knot_marked(PICKED, "other_knot") is PICKED


def test_leaving_lets_go_one_thing_at_a_time() -> None:
    answered = place_picked(hurt_asked(PICKED), HERE, STACK)
    state = stroke_wanted(hurt_knot_marked(answered, STACK[0]), "effleurage")
    seen = []
    for _ in range(4):
        state = left(state)
        seen.append((state.view.page, state.view.feature_id, state.stroke_of))
    assert seen == [
        (Page.HURT, STACK[0], None),
        (Page.HURT, None, None),
        (Page.PLACE, STACK[0], None),
        (Page.WELCOME, None, None),
    ]


def test_leaving_technique_goes_back_to_place() -> None:
    assert left(technique_opened(PICKED, "effleurage")).view == PICKED.view


def test_leaving_word_goes_back_to_place() -> None:
    assert left(term_opened(PICKED, "term:knot")).view == PICKED.view
