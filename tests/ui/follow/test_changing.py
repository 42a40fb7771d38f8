"""What a changed session goes against, step by step."""

from app.ui.follow.changing import NO_WARNINGS, Warnings, renamed
from tests.ui.follow.conftest import made_up


def test_session_takes_another_title() -> None:
    assert renamed(made_up(), "Sunday").title == "Sunday"


def test_warning_stands_at_its_step() -> None:
    warnings = Warnings((), ((1, "Too long."), (2, "Too hard."), (1, "Too early.")))
    assert warnings.of(1) == ("Too long.", "Too early.")
    assert warnings.of(0) == ()


def test_nothing_goes_against_anything_at_first() -> None:
    assert NO_WARNINGS.whole == ()
    assert NO_WARNINGS.of(0) == ()
