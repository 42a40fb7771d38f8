"""A package for sound that opens no device."""

import sys

import pytest

from tests.ui.speech.fakes import Miniaudio


@pytest.fixture
def miniaudio(monkeypatch: pytest.MonkeyPatch) -> Miniaudio:
    """Put a made-up package in the place of the real one."""
    package = Miniaudio()
    monkeypatch.setitem(sys.modules, "miniaudio", package)
    return package
