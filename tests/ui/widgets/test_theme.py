"""The colours can be read."""

import pytest

from app.ui.widgets.theme import DARK, LIGHT, Theme, contrast

READABLE = 4.5
PAIRS = [
    ("text", "ground"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "hover"),
    ("text", "accent_ground"),
    ("text", "caution_ground"),
    ("text", "no_go_ground"),
    ("quiet", "ground"),
    ("quiet", "surface"),
    ("quiet", "raised"),
    ("quiet", "hover"),
    ("quiet", "accent_ground"),
    ("accent", "surface"),
    ("accent", "accent_ground"),
    ("on_accent", "accent"),
    ("work_text", "work_ground"),
    ("work_text", "raised"),
    ("caution_text", "caution_ground"),
    ("caution_text", "surface"),
    ("no_go_text", "no_go_ground"),
    ("knot_text", "knot_ground"),
]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_writing_stands_off_its_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= READABLE


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_contrast_does_not_mind_the_order() -> None:
    assert contrast("#123456", "#fedcba") == contrast("#fedcba", "#123456")
