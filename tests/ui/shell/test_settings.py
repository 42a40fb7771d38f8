"""What the window remembers."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.shell.settings import (
    LARGEST_TEXT_PERCENT,
    NARROWEST_PANEL_PX,
    Settings,
    SettingsError,
)
from app.ui.shell.settings_file import MOST_BYTES, SettingsFile
from app.ui.speech.settings import SoundSettings

CHOSEN = Settings(
    theme="dark",
    text_percent=130,
    is_motion_reduced=True,
    build="broad",
    tone="dark",
    has_agreed=True,
    layers=("knots", "labels"),
    geometry="AdnQywAD",
    panel_px=420,
    is_list_shown=True,
    feature_id="spine",
    room_id="guide",
    page_id="oil",
    sound=SoundSettings(speech="bell", rate_percent=120, is_listening_for_claps=True),
)


def test_settings_come_back_as_they_were_kept() -> None:
    assert Settings.from_json(CHOSEN.to_json()) == CHOSEN


def test_unknown_keys_are_passed_over() -> None:
    assert Settings.from_json('{"theme": "dark", "later": 1}').theme == "dark"


@pytest.mark.parametrize("text", ["", "nonsense", "[1]", "7", "[" * 100_000])
def test_text_that_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(SettingsError):
        Settings.from_json(text)


@pytest.mark.parametrize(
    ("text", "field", "kept"),
    [
        ('{"theme": "pink"}', "theme", "system"),
        ('{"text_percent": 900}', "text_percent", LARGEST_TEXT_PERCENT),
        ('{"text_percent": "big"}', "text_percent", 100),
        ('{"text_percent": true}', "text_percent", 100),
        ('{"text_percent": NaN}', "text_percent", 100),
        ('{"text_percent": Infinity}', "text_percent", LARGEST_TEXT_PERCENT),
        ('{"panel_px": 1}', "panel_px", NARROWEST_PANEL_PX),
        ('{"has_agreed": "yes"}', "has_agreed", False),
        ('{"layers": "knots"}', "layers", None),
        ('{"layers": [1]}', "layers", None),
        ('{"build": 4}', "build", "average"),
        ('{"geometry": 4}', "geometry", ""),
        ('{"sound": "loud"}', "sound", SoundSettings()),
    ],
)
def test_senseless_value_is_as_by_default(text: str, field: str, kept: object) -> None:
    assert getattr(Settings.from_json(text), field) == kept


FIELDS = [field.name for field in fields(Settings)]
SCALARS = st.none() | st.booleans() | st.floats() | st.integers() | st.text()
JSON = SCALARS | st.lists(SCALARS, max_size=3)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, JSON)))
def test_no_object_upsets_the_reader(packed: dict[str, object]) -> None:
    settings = Settings.from_json(json.dumps(packed))
    assert 85 <= settings.text_percent <= LARGEST_TEXT_PERCENT


def test_file_keeps_and_reads(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new" / "folder")
    assert file.keep(CHOSEN)
    assert file.read().settings == CHOSEN


def test_no_file_is_no_damage(tmp_path: Path) -> None:
    read = SettingsFile(tmp_path).read()
    assert (read.settings, read.is_damaged) == (Settings(), False)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{", b" " * (MOST_BYTES + 1)])
def test_corrupt_file_is_told_and_forgotten(tmp_path: Path, content: bytes) -> None:
    file = SettingsFile(tmp_path)
    assert file.path is not None
    file.path.write_bytes(content)
    read = file.read()
    assert (read.settings, read.is_damaged) == (Settings(), True)


def test_folder_that_is_a_file_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("in the way")
    assert not SettingsFile(tmp_path / "settings").keep(CHOSEN)


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.keep(CHOSEN)
    assert [path.name for path in tmp_path.iterdir()] == ["window.json"]


def test_no_folder_remembers_nothing() -> None:
    file = SettingsFile(None)
    assert (file.keep(CHOSEN), file.read().settings) == (True, Settings())
