"""All of sound in one hand."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from app.ui.speech.desk import SoundDesk
from app.ui.speech.listener import ClapListener
from app.ui.speech.output import Output
from app.ui.speech.settings import SoundSettings, SpeechChoice
from app.ui.speech.speaker import Speaker
from app.ui.speech.troubles import Trouble, words_for
from tests.ui.speech.fakes import FakeEngine, FakeOpening, heard, no_device, no_library

LISTENING = SoundSettings(is_listening_for_claps=True)


@pytest.fixture
def speaking() -> FakeOpening:
    return FakeOpening()


@pytest.fixture
def listening() -> FakeOpening:
    return FakeOpening()


@pytest.fixture
def desk(speaking: FakeOpening, listening: FakeOpening, qapp: QObject) -> SoundDesk:
    engine = FakeEngine()
    return SoundDesk(
        LISTENING,
        output=Output(speaking),
        speaker=Speaker(LISTENING, lambda _: engine),
        listener=ClapListener(open_device=listening),
    )


def test_making_it_opens_nothing(
    desk: SoundDesk, speaking: FakeOpening, listening: FakeOpening
) -> None:
    assert speaking.devices + listening.devices == []


def test_a_session_listens_only_if_that_is_wanted(
    desk: SoundDesk, listening: FakeOpening
) -> None:
    desk.apply(SoundSettings())
    desk.open()
    assert listening.devices == []
    desk.apply(LISTENING)
    desk.open()
    assert len(listening.devices) == 1
    desk.close()


def test_turning_claps_off_closes_the_microphone(
    desk: SoundDesk, listening: FakeOpening
) -> None:
    desk.open()
    desk.apply(replace(LISTENING, is_listening_for_claps=False))
    assert listening.devices[0].is_closed


def test_closing_lets_go_of_everything(
    desk: SoundDesk, speaking: FakeOpening, listening: FakeOpening
) -> None:
    desk.open()
    desk.sounds.bell("begin")
    desk.close()
    assert speaking.devices[0].is_closed
    assert listening.devices[0].is_closed


def test_a_closed_desk_can_be_opened_again(
    desk: SoundDesk, speaking: FakeOpening
) -> None:
    desk.sounds.bell("begin")
    desk.close()
    desk.sounds.bell("begin")
    assert not speaking.devices[-1].is_closed


def test_where_all_is_well_nothing_is_told(desk: SoundDesk) -> None:
    assert desk.why_not() == ""


def test_the_same_reason_is_told_once(qapp: QObject) -> None:
    desk = SoundDesk(
        LISTENING,
        output=Output(no_library),
        speaker=Speaker(LISTENING, lambda _: Trouble.NO_LIBRARY),
        listener=ClapListener(open_device=no_library),
    )
    desk.open()
    assert desk.why_not() == words_for(Trouble.NO_LIBRARY)


def test_what_was_told_is_not_told_again(qapp: QObject) -> None:
    desk = SoundDesk(SoundSettings(), output=Output(no_library))
    assert desk.news() == desk.why_not() != ""
    assert desk.news() == ""


@pytest.mark.parametrize(("speech", "opened"), [("bell", 1), ("silent", 0)])
def test_made_ready_it_has_opened_what_is_wanted(
    speech: SpeechChoice, opened: int, speaking: FakeOpening, qapp: QObject
) -> None:
    desk = SoundDesk(SoundSettings(speech=speech), output=Output(speaking))
    assert desk.make_ready()
    assert len(speaking.devices) == opened


def test_what_is_not_wanted_is_not_missed(qapp: QObject) -> None:
    silent = SoundSettings(speech="silent")
    desk = SoundDesk(silent, output=Output(no_device))
    desk.open()
    assert desk.why_not() == ""


@pytest.mark.parametrize("missing", [(), ("miniaudio",), ("espeakng_loader",)])
def test_whatever_this_machine_lacks_a_session_can_be_played(
    missing: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, qapp: QObject
) -> None:
    for name in (*missing, "PySide6.QtTextToSpeech"):
        monkeypatch.setitem(sys.modules, name, None)
    desk = SoundDesk(LISTENING, output=Output(no_device))
    desk.open()
    desk.speaker.say("Change sides.")
    desk.sounds.bell("change")
    desk.sounds.start_pacer(2.0)
    told = desk.why_not()
    desk.close()
    assert told


def test_speech_and_bell_share_one_loudspeaker(
    speaking: FakeOpening, monkeypatch: pytest.MonkeyPatch, qapp: QObject
) -> None:
    pytest.importorskip("espeakng_loader")
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    output = Output(speaking)
    desk = SoundDesk(SoundSettings(), output=output)
    assert desk.speaker.is_able
    desk.sounds.bell("begin")
    assert heard(output).any()
    assert len(speaking.devices) == 1
    desk.close()
