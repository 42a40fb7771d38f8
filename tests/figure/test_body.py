"""The description refuses what cannot be drawn."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from app.model.body import Body, BuildId, ToneId
from tests.figure.conftest import BODY_FILE

Description = dict[str, Any]  # Any: TOML before it is checked


def _description() -> Description:
    return tomllib.loads(BODY_FILE.read_text(encoding="utf-8"))


def _unknown_key(description: Description) -> None:
    """Refuse a key that the model does not know."""
    description["wings"] = []


def _short_column(description: Description) -> None:
    """Refuse: the columns differ in length."""
    description["profiles"][0]["depth_mm"].pop()


def _y_turns_back(description: Description) -> None:
    """Refuse: y_mm must grow from station to station."""
    y_mm = description["limbs"][0]["y_mm"]
    y_mm[1] = y_mm[0]


def _default_build_missing(description: Description) -> None:
    """Refuse: no build is called giant."""
    description["default_build"] = "giant"


def _default_tone_missing(description: Description) -> None:
    """Refuse: no tone is called green."""
    description["default_tone"] = "green"


def _colour_misspelt(description: Description) -> None:
    """Refuse a colour that is not six digits after #."""
    description["tones"][0]["ramp"][0] = "pink"


def _endless_path(description: Description) -> None:
    """Refuse: the path is longer than a body."""
    description["ridges"][0]["x_mm"][0] = 1999


def _infinite_number(description: Description) -> None:
    """Refuse a number that is not finite."""
    description["mounds"][0]["height_mm"] = float("inf")


def _needle(description: Description) -> None:
    """Refuse a ridge too narrow to be drawn."""
    description["ridges"][0]["left_mm"][0] = 0


def _flood_of_shapes(description: Description) -> None:
    """Refuse more shapes than a figure can need."""
    description["mounds"] *= 100


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (_unknown_key, "wings"),
        (_short_column, "the columns differ in length"),
        (_y_turns_back, "y_mm must grow from station to station"),
        (_default_build_missing, "no build is called giant"),
        (_default_tone_missing, "no tone is called green"),
        (_colour_misspelt, "tones.0.ramp.0"),
        (_endless_path, "the path is longer than 800 mm"),
        (_infinite_number, "mounds.0.height_mm"),
        (_needle, "ridges.0.left_mm.0"),
        (_flood_of_shapes, "mounds"),
    ],
)
def test_spoiled_description_is_refused(
    spoil: Callable[[Description], None], place: str
) -> None:
    description = _description()
    spoil(description)
    with pytest.raises(ValidationError, match=place):
        Body.model_validate(description)


def test_at_least_three_builds_and_four_tones_ship(body: Body) -> None:
    assert len(body.builds) >= 3
    assert len(body.tones) >= 4


def test_builds_and_tones_are_found_by_id(body: Body) -> None:
    assert body.build(BuildId("slim")).name == "Slim"
    assert body.tone(ToneId("dark")).name == "Dark"
