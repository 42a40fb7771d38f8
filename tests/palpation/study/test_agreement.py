"""Agreement beyond chance, and limits of agreement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.palpation.study.agreement import kappa, limits_of_agreement

SAYS = st.lists(st.booleans(), min_size=1, max_size=30)


def test_kappa_of_a_table_worked_by_hand() -> None:
    """20 yes of both, 5 and 10 of one only, 15 no: 0.7 seen, 0.5 by chance."""
    first = [True] * 25 + [False] * 25
    second = [True] * 20 + [False] * 5 + [True] * 10 + [False] * 15
    assert kappa(first, second) == pytest.approx(0.4)


@given(SAYS)
def test_who_agrees_with_oneself_agrees_wholly_or_says_one_thing(
    says: list[bool],
) -> None:
    agreed = kappa(says, says)
    assert agreed is None if len(set(says)) == 1 else agreed == pytest.approx(1.0)


def test_opposite_answers_agree_less_than_by_chance() -> None:
    assert kappa([True, False], [False, True]) == pytest.approx(-1.0)


def test_nothing_judged_has_no_agreement() -> None:
    assert kappa([], []) is None


def test_limits_hold_about_two_standard_deviations() -> None:
    assert limits_of_agreement([-1.0, 0.0, 1.0]) == pytest.approx(1.96)
    assert limits_of_agreement([3.0]) is None
