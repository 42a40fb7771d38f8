"""`kneadmap bench`: how fast, as ratios and milliseconds.

Machines differ and are noisy, so whole processes are timed in turn, an empty
window and ours, and the medians of the pairs are quoted.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from app.cli.context import load, map_named, print_json
from app.cli.numbers import whole_number
from app.cli.window import window_options
from app.cli.writing import shortened
from app.errors import AppError
from app.places import APP_FOLDER, Places

NAME = "bench"
HELP = "measure the start, the map view, the panel, each room in motion"
EXAMPLES = """  kneadmap bench
  kneadmap bench start --runs 15 --json"""

EMPTY_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, QApplication.quit)
application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""
PARTS = ("start", "map", "panel", "player", "practise", "feel")


@dataclass(frozen=True, slots=True)
class Run:
    """One whole process: wall time, and its largest size in memory."""

    wall_ms: float
    peak_mib: float


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `bench` takes."""
    words.add_argument(
        "parts",
        nargs="*",
        type=_part,
        metavar="PART",
        help="start, map, panel, player, practise, feel; all if left out",
    )
    words.add_argument(
        "--runs", type=whole_number(1, 1000), default=9, help="pairs of starts (9)"
    )
    words.add_argument("--outlines", type=whole_number(1, 100_000), default=10_000)
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what was measured; a number is never a verdict."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures: dict[str, Mapping[str, float]] = {}
    for part in arguments.parts or PARTS:
        if part == "start":
            figures[part] = start_figures(arguments.runs)
        elif part == "map":
            from PySide6.QtWidgets import QApplication

            from app.ui.bench.map import measure

            application = QApplication.instance() or QApplication([])
            figures[part] = measure(arguments.outlines)
            del application
        elif part == "player":
            figures[part] = _player_figures(places)
        elif part == "practise":
            from app.ui.bench.practise import measure_practise

            options = window_options(places, keeps_settings=False)
            figures[part] = measure_practise(options)
        elif part == "feel":
            figures[part] = _feel_figures(places)
        else:
            from app.ui.bench.explore import measure_panel

            figures[part] = measure_panel(window_options(places, keeps_settings=False))
    if arguments.json:
        print_json(figures)
    else:
        _print(figures)
    return 0


def _player_figures(places: Places) -> Mapping[str, float]:
    from PySide6.QtWidgets import QApplication

    from app.ui.bench.player import measure_player

    application = QApplication.instance() or QApplication([])
    figures = measure_player(window_options(places, keeps_settings=False))
    # The application must outlive every widget above.
    del application
    return figures


def _feel_figures(places: Places) -> Mapping[str, float]:
    from PySide6.QtWidgets import QApplication

    from app.cli.bench_feel import measure_feel
    from app.model.body import Body
    from app.ui.bench.feel import measure_frames

    back = map_named(load(places), "back")
    described = (places.body_maps / back.id / "body.toml").read_text("utf-8")
    body = Body.model_validate(tomllib.loads(described))
    application = QApplication.instance() or QApplication([])
    figures = {**measure_feel(back), **measure_frames(back, body)}
    # The application must outlive every widget above.
    del application
    return figures


def _part(text: str) -> str:
    if text not in PARTS:
        refusal = f"{shortened(text)!r} is no part. Use {', '.join(PARTS)}."
        raise argparse.ArgumentTypeError(refusal)
    return text


def start_figures(runs: int) -> Mapping[str, float]:
    """Return the start to the first paint against an empty window's.

    Content is prepared before, as it is for whoever starts a second time, and the
    program is started once, so that its bytecode exists.
    """
    with tempfile.TemporaryDirectory() as bytecode:
        environment = start_environment(os.environ, bytecode)
        subprocess.run(
            [sys.executable, "-P", "-m", "app", "prepare", "--without-strokes"],
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        pairs = _timed_pairs(runs, environment)
    median = statistics.median
    return {
        "first paint, ms": median(a.wall_ms for a, _ in pairs),
        "empty window, ms": median(b.wall_ms for _, b in pairs),
        "first paint / empty window": median(a.wall_ms / b.wall_ms for a, b in pairs),
        "peak memory, MiB": median(a.peak_mib for a, _ in pairs),
        "peak memory / empty window": median(
            a.peak_mib / max(b.peak_mib, 0.1) for a, b in pairs
        ),
    }


def _timed_pairs(runs: int, environment: Mapping[str, str]) -> list[tuple[Run, Run]]:
    ours = [sys.executable, "-P", "-m", "app", "--quit-after-first-paint"]
    empty = [sys.executable, "-P", "-c", EMPTY_WINDOW]
    _timed(ours, environment), _timed(empty, environment)
    return [
        (_timed(ours, environment), _timed(empty, environment)) for _ in range(runs)
    ]


def start_environment(outer: Mapping[str, str], bytecode: str) -> dict[str, str]:
    """Return the environment of a start whose bytecode is kept in a folder.

    A start that may write no bytecode compiles every changed file again: that would
    measure the compiler, and not what an installed program does.
    """
    kept = {k: v for k, v in outer.items() if k != "PYTHONDONTWRITEBYTECODE"}
    places = {"PYTHONPATH": str(APP_FOLDER.parent), "PYTHONPYCACHEPREFIX": bytecode}
    return kept | places


def _timed(command: list[str], environment: Mapping[str, str]) -> Run:
    begin = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    peak_kib = 0
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        # Linux counts KiB, macOS bytes.
        peak_kib = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    else:
        process.wait()
    wall_ms = (time.perf_counter() - begin) * 1000
    if process.returncode != 0:
        raise AppError(f"A start failed with {process.returncode}: {command[-1]}")
    return Run(wall_ms, peak_kib / 1024)


def _print(figures: Mapping[str, Mapping[str, float]]) -> None:
    for part, rows in figures.items():
        print(part)
        for name, figure in rows.items():
            print(f"  {name:<44} {figure:10.2f}")
