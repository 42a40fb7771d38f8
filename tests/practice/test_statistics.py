"""What many answers tell is counted from the answers themselves."""

from datetime import UTC, date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.outline import MapPoint
from app.model.practice import CardId, Outcome, Press, QuestionKind
from app.model.safety import Side
from app.practice.days import day_of, due_and_done, forecast
from app.practice.retention import chances_of, retention_of, weakest
from app.practice.rounds import Day
from app.practice.spells import likely_share, spells_of
from app.practice.statistics import biases_of, clicks_on, pressing_of, statistics_of
from tests.support.practised import (
    KNOT,
    MAP,
    NAME,
    NOON,
    PRESS,
    TOO_NEAR_MM,
    Desk,
    practised,
    sample_atlas,
)

TODAY = NOON.date()
DAY = timedelta(days=1)


def _chances(desk: Desk) -> dict[CardId, float]:
    return chances_of(desk.answers, desk.memories, NOON)


def test_night_owl_still_is_at_yesterday() -> None:
    east = timezone(timedelta(hours=5))
    assert day_of(NOON.replace(hour=3), UTC) == TODAY - DAY
    assert day_of(NOON.replace(hour=3), east) == TODAY


def test_answers_of_each_day_are_counted() -> None:
    desk = Desk()
    for days_ago in (2, 2, 0):
        desk.answer(KNOT, NOON - days_ago * DAY)
    counts = due_and_done(desk.answers, desk.memories.values(), TODAY, UTC, 4)
    assert [count.done for count in counts] == [0, 2, 0, 1]
    assert counts[-1].day == TODAY


def test_card_left_waiting_is_due_until_it_is_answered() -> None:
    desk = Desk()
    due_on = desk.answer(KNOT, NOON - 20 * DAY).review.after.due_at.date()
    desk.answer(KNOT, NOON - 5 * DAY)
    counts = due_and_done(desk.answers, (), TODAY, UTC, 30)
    waited = [count.day for count in counts if count.due]
    assert waited[0] == due_on
    assert waited[-1] == TODAY - 5 * DAY
    assert len(waited) == (waited[-1] - waited[0]).days + 1


def test_card_not_answered_since_is_due_today() -> None:
    desk = Desk()
    desk.answer(KNOT, NOON - 20 * DAY)
    counts = due_and_done(desk.answers, desk.memories.values(), TODAY, UTC, 5)
    assert [count.due for count in counts] == [1] * 5


def test_overdue_waits_today_in_the_forecast() -> None:
    desk = Desk()
    desk.answer(KNOT, NOON - 20 * DAY)
    due_on = desk.answer(NAME, NOON).review.after.due_at.date()
    counts = forecast(desk.memories.values(), TODAY, UTC, 30)
    assert counts[0] == 1
    assert counts[(due_on - TODAY).days] == 1
    assert sum(counts) == 2


def test_spell_waits_for_enough_answers_and_never_splits_a_day() -> None:
    desk = Desk()
    for days_ago, count in ((5, 4), (4, 9), (1, 2)):
        for _ in range(count):
            desk.answer(KNOT, NOON - days_ago * DAY)
    first, last = spells_of(desk.answers, UTC)
    assert (first.first, first.last, first.count) == (
        TODAY - 5 * DAY,
        TODAY - 4 * DAY,
        13,
    )
    assert last.count == 2


def test_spell_tells_share_and_quarters() -> None:
    desk = Desk()
    for mm in (4.0, 8.0, 12.0, 16.0, 40.0):
        outcome = Outcome.MISS if mm > 26 else Outcome.RIGHT
        desk.answer(KNOT, NOON, outcome, distance_mm=mm)
    (spell,) = spells_of(desk.answers, UTC)
    assert spell.accuracy == pytest.approx(0.8)
    assert (spell.lower_mm, spell.median_mm, spell.upper_mm) == (8, 12, 16)


def test_few_distances_have_no_quarters() -> None:
    desk = Desk()
    desk.answer(KNOT, NOON, distance_mm=4.0)
    assert spells_of(desk.answers, UTC)[0].median_mm is None


@given(st.integers(1, 500), st.data())
def test_share_lies_within_its_bounds(count: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, count))
    low, high = likely_share(hits, count)
    assert 0 <= low <= hits / count + 1e-12
    assert hits / count - 1e-12 <= high <= 1


def test_known_interval_of_eight_in_ten() -> None:
    assert likely_share(8, 10) == pytest.approx((0.490, 0.943), abs=0.001)


@pytest.mark.parametrize(("hits", "count"), [(0, 0), (3, 2), (-1, 2)])
def test_what_is_no_share_is_refused(hits: int, count: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        likely_share(hits, count)


def test_cards_of_a_place_count_for_the_region_it_lies_in() -> None:
    desk = Desk()
    desk.answer(KNOT, NOON - 3 * DAY, Outcome.MISS)
    desk.answer(PRESS, NOON)
    weak, known = retention_of(_chances(desk), sample_atlas())
    assert (weak.region_id, weak.cards) == ("interscapular_left", 1)
    assert known.region_id == "kidney_right"
    assert weak.chance < known.chance


def test_other_maps_and_cards_put_aside_are_left_out_of_the_body() -> None:
    desk = Desk()
    elsewhere = CardId(QuestionKind.FIND, type(MAP)("foot"), "heel", Side.LEFT)
    gone = CardId(QuestionKind.FIND, MAP, "no_more", Side.LEFT)
    for card in (elsewhere, gone):
        desk.answer(card, NOON)
    assert retention_of(_chances(desk), sample_atlas()) == ()


def test_what_went_wrong_last_is_not_known_however_short_ago() -> None:
    desk = Desk()
    desk.answer(KNOT, NOON, Outcome.MISS)
    desk.answer(NAME, NOON, Outcome.NEAR)
    assert _chances(desk) == {KNOT: 0.0, NAME: 1.0}
    desk.answer(KNOT, NOON)
    assert _chances(desk)[KNOT] == 1.0


def test_weakest_were_wrong_most_of_late() -> None:
    desk = Desk()
    for card, outcomes in ((KNOT, (0, 0, 2)), (NAME, (2, 0, 2)), (PRESS, (2, 2))):
        for outcome in outcomes:
            desk.answer(card, NOON, Outcome(outcome))
    found = weakest(desk.answers, _chances(desk))
    assert [(w.card, w.wrong, w.asked) for w in found] == [(KNOT, 2, 3), (NAME, 1, 3)]


def test_old_mistakes_are_forgiven() -> None:
    desk = Desk()
    for outcome in (0, 0, 0, 2, 2, 2, 2, 2):
        desk.answer(KNOT, NOON, Outcome(outcome))
    assert weakest(desk.answers, _chances(desk)) == ()


def test_hits_and_false_alarms_are_counted_apart() -> None:
    desk = Desk()
    work, light, never = Press.WORK, Press.LIGHT, Press.NEVER
    for said, right in ((work, work), (never, light), (never, never), (light, never)):
        desk.answer(PRESS, NOON, pressed=(said, right))
    found = pressing_of(desk.answers)
    assert found is not None
    assert (found.hit_rate, found.false_alarm_rate) == (0.5, 0.5)
    assert found.d_prime == pytest.approx(0)


def test_answer_that_was_passed_is_no_press() -> None:
    desk = Desk()
    desk.answer(PRESS, NOON)
    assert pressing_of(desk.answers) is None


def test_leaning_is_found_side_by_side() -> None:
    desk = practised()
    by_side = {bias.side: bias for bias in biases_of(desk.answers, sample_atlas())}
    assert by_side[Side.LEFT].outwards_mm == pytest.approx(-TOO_NEAR_MM, abs=5)
    assert by_side[Side.LEFT].is_clear
    assert not by_side[Side.RIGHT].is_clear


def test_areas_and_other_places_are_no_leaning() -> None:
    desk = Desk()
    area = CardId(QuestionKind.FIND, MAP, "lower_back", Side.LEFT)
    for number in range(9):
        desk.point(area, NOON, MapPoint(-40, 380 + number))
        desk.point(KNOT, NOON, MapPoint(-45, 110 + 60 + number))
    assert biases_of(desk.answers, sample_atlas()) == ()


def test_clicks_of_a_map_are_those_with_a_place() -> None:
    desk = Desk()
    desk.answer(KNOT, NOON)
    desk.point(KNOT, NOON, MapPoint(-100, 110))
    (click,) = clicks_on(desk.answers, MAP)
    assert (click.outcome, click.is_on_no_go) == (Outcome.HARM, True)
    assert click.right_at == sample_atlas().point_of("blade_knot_left")
    assert clicks_on(desk.answers, type(MAP)("foot")) == ()


def test_statistics_hold_all_of_it() -> None:
    desk = practised()
    found = statistics_of(desk.answers, desk.memories, Day.at(NOON))
    assert found.answers == len(desk.answers)
    assert sum(day.done for day in found.days) == len(desk.answers)
    assert found.days[-1].day == date(2026, 3, 30)
    assert len(found.forecast) == 30
    assert found.pressing is not None
    assert 0 < len(found.weakest) <= 10


def test_nobody_practised_yet() -> None:
    found = statistics_of((), {}, Day.at(NOON))
    assert (found.spells, found.weakest, found.pressing) == ((), (), None)
