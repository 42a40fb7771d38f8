"""A bell rings after an answer, and only where somebody asked for it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.model.practice import QuestionKind
from app.ui.practise.answer_bells import AnswerBells
from app.ui.practise.controller import PractiseController
from app.ui.practise.settings import PractiseSettings
from app.ui.speech.output import Output
from tests.ui.practise.conftest import ask
from tests.ui.speech.fakes import FakeOpening, heard, no_device


@pytest.fixture
def opening() -> FakeOpening:
    """Return what stands for the loudspeaker."""
    return FakeOpening()


@pytest.fixture
def output(opening: FakeOpening, practise: PractiseController) -> Iterator[Output]:
    """Return the output of the bells, which listen to the room."""
    output = Output(opening)
    bells = AnswerBells(practise, output, practise)
    yield output
    bells.close()


def _want_sounds(practise: PractiseController, has_sounds: bool = True) -> None:
    practise.take_settings(replace(practise.settings, has_sounds=has_sounds))


def test_nothing_is_heard_nor_opened_by_default(
    practise: PractiseController, output: Output, opening: FakeOpening
) -> None:
    assert not PractiseSettings().has_sounds
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    assert opening.devices == []


def test_bell_rings_once_after_an_answer(
    practise: PractiseController, output: Output
) -> None:
    ask(practise, QuestionKind.FIND)
    _want_sounds(practise)
    assert not heard(output).any()
    practise.give_up()
    assert heard(output).any()


def test_loudspeaker_is_let_go_when_sounds_are_no_more_wanted(
    practise: PractiseController, output: Output, opening: FakeOpening
) -> None:
    _want_sounds(practise)
    _want_sounds(practise, has_sounds=False)
    assert [device.is_closed for device in opening.devices] == [True]


def test_machine_without_sound_says_so(practise: PractiseController) -> None:
    told: list[str] = []
    practise.told.connect(told.append)
    bells = AnswerBells(practise, Output(no_device), practise)
    _want_sounds(practise)
    assert told == ["No loudspeaker was found: no bell will be heard."]
    bells.close()


def test_wish_for_sounds_is_read_as_it_was_written() -> None:
    assert PractiseSettings.from_object({"has_sounds": True}).has_sounds
    assert not PractiseSettings.from_object({"has_sounds": "yes"}).has_sounds
