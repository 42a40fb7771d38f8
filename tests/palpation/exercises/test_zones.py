"""Which part of the back a place belongs to."""

import pytest

from app.palpation.exercises.ground import PATCHES
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.rounds import round_of
from app.palpation.exercises.zones import SMALL_ZONES, Zone, zone_around
from tests.palpation.exercises.backs import grounds


@pytest.mark.parametrize(
    ("x_mm", "y_mm", "zone"),
    [
        (86.0, 10.0, Zone.SHOULDER_RIGHT),
        (-86.0, 10.0, Zone.SHOULDER_LEFT),
        (40.0, 100.0, Zone.BETWEEN_BLADES),
        (-30.0, 370.0, Zone.LOWER_BACK),
        (0.0, -120.0, None),
        (240.0, 300.0, None),
    ],
)
def test_place_belongs_to_the_zone_around_it(
    x_mm: float, y_mm: float, zone: Zone | None
) -> None:
    assert zone_around(x_mm, y_mm) is zone


def test_middle_of_each_patch_is_in_its_zone() -> None:
    for zone in SMALL_ZONES:
        patch = PATCHES[zone]
        assert zone_around(patch.x_mm.mean(), patch.y_mm.mean()) is zone


def test_round_takes_place_where_it_is_wanted() -> None:
    for zone in (Zone.LOWER_BACK, Zone.SHOULDER_LEFT):
        round_ = round_of(ExerciseKind.SEARCH, grounds(), 7, 0.2, zone=zone)
        assert round_.zone is zone
