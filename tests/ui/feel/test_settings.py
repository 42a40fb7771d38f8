"""Claims about how somebody likes to feel on a screen."""

from dataclasses import asdict

import pytest

from app.ui.feel.settings import FeelSettings, Pointer, Sound


def test_settings_come_back_as_they_were() -> None:
    settings = FeelSettings(Pointer.STRONG, Sound.DEPTH)
    assert FeelSettings.from_object(asdict(settings)) == settings


@pytest.mark.parametrize(
    "packed", [None, [], "strong", {"pointer": 3, "sound": None}, {"sound": "loud"}]
)
def test_what_makes_no_sense_is_as_by_default(packed: object) -> None:
    assert FeelSettings.from_object(packed) == FeelSettings()


def test_the_pointer_can_be_left_alone() -> None:
    assert FeelSettings(pointer=Pointer.FREE).gain == 0.0
