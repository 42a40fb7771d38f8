"""The measuring itself; what it measures is never a verdict of a test."""

from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from app.ui.bench.map import bench_scene, measure


def test_every_motion_is_measured_beside_the_plain_way(qtbot: QtBot) -> None:
    ticks = count()
    times = measure(12, now=lambda: next(ticks) / 1000)
    assert {"hover_ms", "pan_ms", "zoom_ms", "first_paint_ms"} <= times.keys()
    assert times["pan_ms"] == pytest.approx(1.0)
    assert times["plain_pan_ratio"] == pytest.approx(1.0)


def test_bench_map_has_as_many_outlines_as_asked_for() -> None:
    scene = bench_scene(1000)
    assert len(scene.shapes) == 1000
    outline = scene.shapes[0].outline
    assert outline is not None
    assert sum(op == "C" for op, _ in outline.segments) == 30
