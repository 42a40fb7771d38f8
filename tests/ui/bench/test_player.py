"""The measure plays a whole session and tells both kinds of frames."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.bench import player as bench
from app.ui.shell.options import WindowOptions
from tests.support.shipped import ROOTS, shipped_library


def test_the_measure_tells_both_kinds_of_frames(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bench, "_FRAMES", 2)
    monkeypatch.setattr(bench, "SIZE_PX", (960, 540))
    monkeypatch.setattr(bench, "FRAME_MS", 400)
    monkeypatch.setattr(
        bench, "load_library", lambda _: type("L", (), {"library": shipped_library()})
    )
    ticks = iter(range(1_000_000))
    figures = bench.measure_player(WindowOptions(ROOTS), lambda: next(ticks) / 1000)
    assert figures["hands in motion, frames"] >= 20
    assert figures["on the way, frames"] >= 10
    assert figures["hands in motion, median ms"] == pytest.approx(1.0)
