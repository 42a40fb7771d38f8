"""Hold and let go: the curve, the band, rocking and pain."""

import itertools

from app.palpation.exercises.hold import HoldRound, Phase
from app.palpation.exercises.kinds import Remark
from app.palpation.finger import Press
from tests.palpation.exercises.backs import press, setting, show
from tests.palpation.pressing import nodule


def holding(difficulty: float = 0.2) -> HoldRound:
    return HoldRound(setting(nodule(easing_s=12.0), difficulty=difficulty))


def test_course_waits_for_the_first_touch() -> None:
    round_ = holding()
    phases = []
    for force_n in (0.0, 3.0):
        press(round_, force_n, 1.0)
        phases.append(round_.phase)
    assert phases == [Phase.WAIT, Phase.RAMP]


def test_curve_has_no_jumps_and_ends_at_nothing() -> None:
    round_ = holding()
    times = [tenth / 10 for tenth in range(round(round_.course_length_s * 10) + 2)]
    course = [round_.target_n(time_s) for time_s in times]
    jumps = [abs(after - before) for before, after in itertools.pairwise(course)]
    assert max(jumps) < 0.05 * round_.goal_n
    assert (course[0], course[-1]) == (0.0, 0.0)


def test_harder_is_longer_with_a_narrower_band() -> None:
    easy, hard = holding(0.0), holding(1.0)
    assert hard.course_length_s > easy.course_length_s
    widths = [high - low for low, high in (r.band_n(8.0) for r in (easy, hard))]
    assert widths[1] < widths[0]


def test_demonstration_follows_the_curve_and_softens_the_knot() -> None:
    round_ = holding()
    show(round_)
    result = round_.result()
    assert result.score > 0.95
    assert {Remark.ROCKED, Remark.SOFTENED} <= set(result.remarks)


def test_too_much_is_out_of_the_band_overshoots_and_hurts() -> None:
    round_ = holding()
    press(round_, 29.0, 8.0)
    result = round_.result()
    assert result.figures["overshoot_n"] > 5.0
    assert result.figures["ouches"] >= 1
    assert {Remark.OVERSHOT, Remark.OUCHED} <= set(result.remarks)


def test_score_does_not_hang_on_the_frames() -> None:
    scores = set()
    for frames_per_s in (24, 144):
        round_ = holding()
        hand = Press(0.0, 0.0, round_.goal_n, 5.0)
        for _ in range(3 * frames_per_s):
            round_.advance(1 / frames_per_s, hand)
        scores.add((round_.in_band_s, round_.overshoot_n, round_.course_s))
    assert len(scores) == 1
