"""How sound is liked, and what is made of nonsense."""

import subprocess
import sys
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.speech.settings import SoundSettings

CHOSEN = SoundSettings("bell", "breath", "gmw/en-US", 120, 30, True)
SCALARS = st.none() | st.booleans() | st.floats() | st.integers() | st.text()
FIELDS = [field.name for field in fields(SoundSettings)]


def test_settings_come_back_as_they_were_kept() -> None:
    assert SoundSettings.from_object(CHOSEN.to_dict()) == CHOSEN


def test_neither_pacer_nor_microphone_is_on_at_first() -> None:
    settings = SoundSettings()
    assert (settings.pacer, settings.is_listening_for_claps) == ("off", False)


@pytest.mark.parametrize("packed", [None, 7, "loud", [1], {"speech": "shout"}])
def test_nonsense_is_as_by_default(packed: object) -> None:
    assert SoundSettings.from_object(packed) == SoundSettings()


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, SCALARS)))
def test_no_object_upsets_the_reader(packed: dict[str, object]) -> None:
    settings = SoundSettings.from_object(packed)
    assert 60 <= settings.rate_percent <= 160
    assert 0 <= settings.volume_percent <= 100


def test_nothing_heavy_is_imported_before_something_is_heard() -> None:
    heavy = {"numpy", "miniaudio", "espeakng_loader", "PySide6.QtTextToSpeech"}
    program = (
        "import sys; from PySide6.QtCore import QCoreApplication; "
        "application = QCoreApplication([]); "
        "from app.ui.speech.desk import SoundDesk; "
        "from app.ui.speech.settings import SoundSettings; "
        "desk = SoundDesk(SoundSettings()); desk.open(); desk.close(); "
        f"print(*sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
