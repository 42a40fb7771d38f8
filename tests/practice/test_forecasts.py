"""Log-loss and calibration say what they say elsewhere."""

from collections.abc import Callable, Sequence

import pytest

from app.practice.forecasts import (
    Forecast,
    calibration_error,
    least_log_loss,
    log_loss,
)


def test_log_loss_of_a_coin_is_known() -> None:
    forecasts = [Forecast(0.5, True), Forecast(0.5, False)]
    assert log_loss(forecasts) == pytest.approx(0.6931, abs=1e-4)


def test_sure_and_wrong_is_finite() -> None:
    assert log_loss([Forecast(1.0, False)]) == pytest.approx(13.8, abs=0.1)


def test_honest_forecasts_reach_the_least_log_loss() -> None:
    forecasts = [Forecast(0.75, turn % 4 != 0) for turn in range(40)]
    assert log_loss(forecasts) == pytest.approx(least_log_loss(forecasts))


def test_what_is_certain_needs_no_surprise() -> None:
    assert least_log_loss([Forecast(1.0, True)]) == pytest.approx(0, abs=1e-4)


@pytest.mark.parametrize("loss", [log_loss, least_log_loss])
def test_nothing_to_weigh_is_refused(
    loss: Callable[[Sequence[Forecast]], float],
) -> None:
    with pytest.raises(ValueError, match="no forecasts"):
        loss([])


def test_honest_forecasts_are_calibrated() -> None:
    honest = [Forecast(0.75, turn % 4 != 0) for turn in range(40)]
    boasting = [Forecast(0.99, turn % 4 != 0) for turn in range(40)]
    assert calibration_error(honest) == pytest.approx(0)
    assert calibration_error(boasting) == pytest.approx(0.24)
