"""The system's voice through Qt, and which voice is taken."""

import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.speech.espeak import EspeakError
from app.ui.speech.finding import find_engine
from app.ui.speech.output import Output
from app.ui.speech.rendered_voice import RenderedVoice, Renderer
from app.ui.speech.system_voice import SystemVoice, system_voice
from app.ui.speech.troubles import Trouble
from tests.ui.speech.fakes import (
    FakeOpening,
    FakeRenderer,
    FakeTextToSpeech,
    no_device,
)


@pytest.fixture
def qt(monkeypatch: pytest.MonkeyPatch, qapp: QObject) -> type[FakeTextToSpeech]:
    """Return a class of its own for each test, in the place of Qt's."""
    made: list[FakeTextToSpeech] = []
    kind = type("FakeOfThisTest", (FakeTextToSpeech,), {"made": made})
    module = SimpleNamespace(QTextToSpeech=kind)
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    return kind


def _found() -> SystemVoice:
    voice = system_voice()
    assert voice is not None
    return voice


def test_the_silent_engine_is_never_taken(qt: type[FakeTextToSpeech]) -> None:
    qt.engines = ("mock",)
    assert system_voice() is None
    assert qt.made == []


def test_a_real_engine_is_taken_also_behind_the_silent_one(
    qt: type[FakeTextToSpeech],
) -> None:
    _found()
    assert [each.engine for each in qt.made] == ["speechd"]


def test_a_broken_engine_is_passed_over(qt: type[FakeTextToSpeech]) -> None:
    qt.engines = ("speechd", "flite")
    qt.broken = frozenset({"speechd"})
    _found()
    assert qt.made[-1].engine == "flite"


def test_an_engine_without_voices_is_passed_over(qt: type[FakeTextToSpeech]) -> None:
    qt.voices_by_locale = {"en-GB": ()}
    assert system_voice() is None


def test_without_qt_there_is_no_system_voice(
    monkeypatch: pytest.MonkeyPatch, qapp: QObject
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert system_voice() is None


def test_english_voices_only_and_the_usual_one_first(
    qt: type[FakeTextToSpeech],
) -> None:
    qt.voices_by_locale = {
        "en-GB": ("Alba", "Bruce"),
        "de-DE": ("Klaus",),
        "en-US": ("Cora",),
    }
    names = [voice.name for voice in _found().voices]
    assert names == ["Bruce (en-GB)", "Alba (en-GB)", "Cora (en-US)"]


def test_without_a_usual_voice_one_that_speaks_as_we_write_stands_first(
    qt: type[FakeTextToSpeech],
) -> None:
    qt.voices_by_locale = {
        "de-DE": ("Klaus",),
        "en-US": ("Cora",),
        "en-GB": ("Alba",),
    }
    assert [voice.name for voice in _found().voices] == ["Alba (en-GB)", "Cora (en-US)"]


def test_variants_and_the_voices_of_no_language_are_left_out(
    qt: type[FakeTextToSpeech],
) -> None:
    qt.voices_by_locale = {
        "en-POSIX": ("Latin",),
        "en-GB": ("Alba", "Alba+Whisper"),
    }
    assert [voice.name for voice in _found().voices] == ["Alba (en-GB)"]


def test_a_text_that_need_not_wait_is_said_at_once(qt: type[FakeTextToSpeech]) -> None:
    _found().say("Change sides.", 0.0)
    assert qt.made[-1].calls == [("stop", None), ("say", "Change sides.")]


def test_a_text_waits_for_the_bell(qt: type[FakeTextToSpeech], qtbot: QtBot) -> None:
    _found_voice = _found()
    _found_voice.say("Change sides.", 0.01)
    assert qt.made[-1].calls == [("stop", None)]
    qtbot.waitUntil(lambda: ("say", "Change sides.") in qt.made[-1].calls)


def test_what_waits_is_cut_with_what_is_said(
    qt: type[FakeTextToSpeech], qtbot: QtBot
) -> None:
    voice = _found()
    voice.say("old", 0.01)
    voice.say("new", 0.02)
    qtbot.waitUntil(lambda: ("say", "new") in qt.made[-1].calls)
    assert ("say", "old") not in qt.made[-1].calls


def test_settings_reach_qt_in_its_own_units(qt: type[FakeTextToSpeech]) -> None:
    voice = _found()
    voice.set_rate(150)
    voice.set_rate(500)
    voice.set_volume(40)
    voice.set_voice("en-GB/Alba")
    voice.set_voice("nobody")
    assert qt.made[-1].calls == [
        ("rate", 0.5),
        ("rate", 1.0),
        ("volume", 0.4),
        ("voice", "Alba"),
        ("voice", "Bruce"),
    ]


def test_an_error_of_the_engine_ends_its_speech(qt: type[FakeTextToSpeech]) -> None:
    voice = _found()
    qt.made[-1].errorOccurred.emit(None, "gone")
    voice.say("Change sides.", 0.0)
    assert voice.trouble is Trouble.VOICE_FAILED
    assert ("say", "Change sides.") not in qt.made[-1].calls


def _no_package() -> Renderer:
    raise ImportError("espeakng_loader")


def _no_voices() -> Renderer:
    raise EspeakError("the voices cannot be read")


def _no_system(_: QObject) -> None:
    return None


def test_the_systems_english_voice_comes_first(qt: type[FakeTextToSpeech]) -> None:
    owner = QObject()
    found = find_engine(owner, Output(FakeOpening()), system_voice, FakeRenderer)
    assert isinstance(found, SystemVoice)


def test_the_computed_voice_comes_before_a_foreign_one(
    qt: type[FakeTextToSpeech],
) -> None:
    qt.voices_by_locale = {"de-DE": ("Klaus",)}
    owner = QObject()
    found = find_engine(owner, Output(FakeOpening()), system_voice, FakeRenderer)
    assert isinstance(found, RenderedVoice)


def test_a_foreign_voice_is_better_than_none(qt: type[FakeTextToSpeech]) -> None:
    qt.voices_by_locale = {"de-DE": ("Klaus",)}
    owner = QObject()
    found = find_engine(owner, Output(FakeOpening()), system_voice, _no_package)
    assert isinstance(found, SystemVoice)


@pytest.mark.parametrize("opening", [_no_package, _no_voices])
def test_no_voice_at_all_is_a_trouble(opening: object, qapp: QObject) -> None:
    found = find_engine(QObject(), Output(FakeOpening()), _no_system, opening)  # type: ignore[arg-type]  # two kinds of failure
    assert found is Trouble.NO_VOICE


def test_a_computed_voice_needs_a_loudspeaker(qapp: QObject) -> None:
    found = find_engine(QObject(), Output(no_device), _no_system, FakeRenderer)
    assert found is Trouble.NO_OUTPUT
