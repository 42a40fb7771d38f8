"""The command line as a function."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication

from app.cli.main import run


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and what it ended with."""

    code: int
    out: str
    err: str


Kneadmap = Callable[..., Said]


@pytest.fixture
def kneadmap(capsys: pytest.CaptureFixture[str], qapp: QApplication) -> Kneadmap:
    """Return a function that runs one command.

    The application is there before: a process can have only one, and a command that
    draws would otherwise make one without widgets.
    """

    def command(*words: str) -> Said:
        try:
            code = run(list(words))
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return command
