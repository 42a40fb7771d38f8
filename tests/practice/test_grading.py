"""Places are graded in millimetres, and a press on a no-go is worse than a miss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.geometry.shapes import outline_of
from app.model.ids import MapId
from app.model.offset import Way
from app.model.outline import MapPoint, Outline
from app.model.practice import (
    Answer,
    CardId,
    Confidence,
    Grade,
    Option,
    Outcome,
    Press,
    Question,
    QuestionKind,
)
from app.model.safety import SafetyLevel
from app.practice.grading import Marked, grade_of, marked
from app.practice.offsets import offset_words
from tests.support.shipped import BACK, MAP_IDS, shipped_atlas, shipped_map

ATLAS = shipped_atlas()
FEATURES = shipped_map().features
POINTS = st.builds(MapPoint, st.floats(-290, 290), st.floats(-287, 655))


def _question(kind: QuestionKind, target_id: str, right_id: str = "") -> Question:
    feature = FEATURES[target_id]
    return Question(
        CardId(kind, BACK, feature.base, feature.side),
        target_id,
        options=(Option("a", "A"), Option(right_id, "right")) if right_id else (),
        right_id=right_id,
    )


def _off(target_id: str, dx_mm: float, dy_mm: float) -> Marked:
    """Mark a click so far off a knot or landmark."""
    kind = QuestionKind.FIND
    at = ATLAS.point_of(target_id)
    answer = Answer(3.0, MapPoint(at.x_mm + dx_mm, at.y_mm + dy_mm))
    return marked(_question(kind, target_id), answer, ATLAS)


@pytest.mark.parametrize(
    ("off_mm", "grade"),
    [(0, 3), (12.9, 3), (13.1, 2), (25.9, 2), (26.1, 1), (200, 1)],
)
def test_tiers_are_thirteen_and_twenty_six_mm(off_mm: float, grade: int) -> None:
    assert _off("isp_ulat_right", 0, off_mm).grade == grade


def test_distance_is_that_on_the_body() -> None:
    assert _off("isp_ulat_right", 3, 4).distance_mm == pytest.approx(5)


@pytest.mark.parametrize(
    ("target", "dx_mm", "words"),
    [
        ("isp_ulat_left", 9, "9 mm too near the midline"),
        ("isp_ulat_left", -9, "9 mm too far from the midline"),
        ("isp_ulat_right", -9, "9 mm too near the midline"),
        ("spinous_t7", -9, "9 mm too far to the left"),
        ("isp_ulat_right", 0, "on the spot"),
        ("isp_ulat_right", -216, "216 mm on the other side of the body"),
    ],
)
def test_direction_is_told_from_the_midline(
    target: str, dx_mm: float, words: str
) -> None:
    offset = _off(target, dx_mm, 0).offset
    assert offset is not None
    assert offset_words(offset) == words


def test_slanting_miss_is_told_both_ways_the_larger_first() -> None:
    offset = _off("isp_ulat_right", 8, 12).offset
    assert offset is not None
    assert offset.ways == (Way.DOWN, Way.OUTWARDS)


def test_press_on_the_spine_is_worse_than_a_miss() -> None:
    knot = FEATURES["mf_l5_right"]
    spine = marked(
        _question(QuestionKind.FIND, knot.id),
        Answer(3.0, MapPoint(0.0, ATLAS.point_of(knot.id).y_mm)),
        ATLAS,
    )
    assert spine.outcome is Outcome.HARM < Outcome.MISS
    assert spine.is_on_no_go


@given(POINTS)
def test_press_on_a_no_go_is_harm_wherever_it_is(point: MapPoint) -> None:
    found = marked(_question(QuestionKind.FIND, "ut1_left"), Answer(3.0, point), ATLAS)
    is_no_go = ATLAS.level_at(point) is SafetyLevel.NO_GO
    assert (found.outcome is Outcome.HARM) == is_no_go


def test_knot_on_the_blade_is_looked_for_there_without_harm() -> None:
    assert _off("isp_ulat_right", 0, 20).is_on_no_go
    assert _off("isp_ulat_right", 0, 20).outcome is Outcome.NEAR


def test_spine_is_harm_also_for_a_knot_on_the_blade() -> None:
    assert _off("isp_ulat_right", -108, 0).outcome is Outcome.HARM


def test_pointing_at_a_no_go_area_that_was_asked_for_is_right() -> None:
    kidney = _question(QuestionKind.FIND, "kidney_right")
    answer = Answer(3.0, ATLAS.point_of("kidney_right"))
    assert marked(kidney, answer, ATLAS).outcome is Outcome.RIGHT


def test_landmarks_are_pointed_at_not_pressed() -> None:
    bone = _question(QuestionKind.LANDMARK, "spinous_t7")
    answer = Answer(3.0, ATLAS.point_of("spinous_t7"))
    assert marked(bone, answer, ATLAS).outcome is Outcome.RIGHT


def test_what_the_place_belongs_to_instead_is_named() -> None:
    at = ATLAS.point_of("rhom_maj_up_right")
    found = marked(
        _question(QuestionKind.FIND, "isp_ulat_right"), Answer(3.0, at), ATLAS
    )
    assert found.taken_for == "rhom_maj_up_right"
    assert found.taken_for in found.here_ids


def test_any_knot_felt_there_counts_as_the_source() -> None:
    question = Question(
        CardId(QuestionKind.SOURCE, BACK, "ut1", FEATURES["ut1_left"].side),
        "ut1_left",
        accepted_ids=("ut1_left", "ut2_left"),
    )
    found = marked(question, Answer(3.0, ATLAS.point_of("ut2_left")), ATLAS)
    assert found.nearest_id == "ut2_left"
    assert found.distance_mm == 0


@pytest.mark.parametrize(
    ("seconds", "confidence", "grade"),
    [
        (3.0, Confidence.SURE, Grade.EASY),
        (9.0, Confidence.SURE, Grade.GOOD),
        (3.0, Confidence.UNSURE, Grade.GOOD),
        (3.0, None, Grade.GOOD),
        (3.0, Confidence.GUESS, Grade.HARD),
    ],
)
def test_right_is_easy_only_if_fast_and_sure(
    seconds: float, confidence: Confidence | None, grade: Grade
) -> None:
    answer = Answer(seconds, choice="a", confidence=confidence)
    assert grade_of(Outcome.RIGHT, answer) is grade


@given(st.floats(0, 60), st.sampled_from([None, *Confidence]))
def test_better_outcome_never_gets_a_worse_grade(
    seconds: float, confidence: Confidence | None
) -> None:
    answer = Answer(seconds, confidence=confidence)
    grades = [grade_of(outcome, answer) for outcome in sorted(Outcome)]
    assert grades == sorted(grades)


def test_pass_is_a_miss() -> None:
    found = marked(_question(QuestionKind.FIND, "ut1_left"), Answer(4.0), ATLAS)
    assert (found.outcome, found.grade) == (Outcome.MISS, Grade.AGAIN)


@pytest.mark.parametrize(
    ("right", "choice", "outcome"),
    [
        (Press.NEVER, Press.WORK, Outcome.HARM),
        (Press.NEVER, Press.LIGHT, Outcome.HARM),
        (Press.LIGHT, Press.WORK, Outcome.HARM),
        (Press.WORK, Press.NEVER, Outcome.MISS),
        (Press.LIGHT, Press.NEVER, Outcome.MISS),
        (Press.LIGHT, Press.LIGHT, Outcome.RIGHT),
    ],
)
def test_pressing_too_hard_is_worse_than_too_little(
    right: Press, choice: Press, outcome: Outcome
) -> None:
    question = _question(QuestionKind.MAY_PRESS, "kidney_left", right)
    assert marked(question, Answer(2.0, choice=choice), ATLAS).outcome is outcome


def test_wrong_name_is_a_miss_and_told() -> None:
    question = _question(QuestionKind.NAME, "ut1_left", "ut1_left")
    found = marked(question, Answer(2.0, choice="ut2_left"), ATLAS)
    assert (found.outcome, found.taken_for) == (Outcome.MISS, "ut2_left")


def _drawn(target_id: str, outline: Outline) -> Marked:
    question = _question(QuestionKind.DRAW_ZONE, target_id)
    return marked(question, Answer(20.0, outline=outline), ATLAS)


def test_true_outline_fits_wholly() -> None:
    found = _drawn("kidney_right", outline_of(ATLAS.polygon("kidney_right")))
    assert found.zone is not None
    assert found.zone.overlap == pytest.approx(1, abs=1e-3)
    assert found.zone.worst_error_mm < 0.1
    assert found.outcome is Outcome.RIGHT


def test_worst_error_is_that_of_the_worst_place() -> None:
    wider = outline_of(ATLAS.polygon("kidney_right").buffer(7))
    zone = _drawn("kidney_right", wider).zone
    assert zone is not None
    assert zone.worst_error_mm == pytest.approx(7, abs=0.5)
    assert zone.left_out_share == pytest.approx(0, abs=1e-6)


def test_leaving_out_most_of_a_no_go_area_is_harm() -> None:
    small = outline_of(ATLAS.polygon("kidney_right").buffer(-14))
    assert _drawn("kidney_right", small).outcome is Outcome.HARM


def test_outline_of_nothing_is_a_miss() -> None:
    assert _drawn("kidney_right", Outline(())).outcome is Outcome.MISS


@pytest.mark.parametrize("map_id", MAP_IDS)
def test_press_on_a_knot_is_never_harder_than_the_knot_allows(map_id: MapId) -> None:
    atlas = shipped_atlas(map_id)
    for knot in atlas.body_map.knots:
        card = CardId(QuestionKind.FIND, map_id, knot.base, knot.side)
        for dx_mm, dy_mm in ((0, 0), (12, 0), (-12, 0), (0, 12), (0, -12)):
            at = MapPoint(knot.point.x_mm + dx_mm, knot.point.y_mm + dy_mm)
            found = marked(Question(card, knot.id), Answer(3.0, at), atlas)
            assert found.cap_there is not None
            assert found.cap_there <= knot.max_level, knot.id
