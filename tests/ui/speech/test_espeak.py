"""espeak-ng, where its package is installed."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from app.ui.speech.espeak import Espeak, EspeakError, espeak


@pytest.fixture
def voice() -> Espeak:
    pytest.importorskip("espeakng_loader")
    return espeak()


def test_a_sentence_becomes_sound(voice: Espeak) -> None:
    said = voice.rendered("Change sides.", "", 100)
    assert 0.5 < len(said) / voice.rate_hz < 2.5
    assert np.abs(said.astype(int)).max() > 5_000


def test_a_faster_pace_is_shorter(voice: Espeak) -> None:
    text = "Let both hands glide up beside the spine, slowly."
    assert len(voice.rendered(text, "", 150)) < len(voice.rendered(text, "", 80))


def test_the_usual_voice_stands_first_and_all_are_english(voice: Espeak) -> None:
    voices = voice.voices()
    assert voices[0].id == "gmw/en"
    assert all("/en" in each.id for each in voices)


def test_an_unknown_voice_speaks_as_usual(voice: Espeak) -> None:
    said = voice.rendered("Change sides.", "", 100)
    again = voice.rendered("Change sides.", "nobody", 100)
    assert len(again) == pytest.approx(len(said), rel=0.01)


def test_no_text_is_no_sound(voice: Espeak) -> None:
    assert not voice.rendered("", "", 100).any()


def test_a_library_that_cannot_be_loaded_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loader = SimpleNamespace(get_library_path=lambda: "/nowhere/libespeak-ng.so")
    monkeypatch.setitem(sys.modules, "espeakng_loader", loader)
    with pytest.raises(EspeakError):
        Espeak()
