"""A screen of our own, and hands on its mouse and keyboard."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool")


def is_there() -> bool:
    """Return whether this machine has what a screen of our own takes."""
    return all(shutil.which(name) for name in NEEDED)


@dataclass
class Screen:
    """An X server without a monitor.

    Use it in a `with`; everything started on it ends with it.
    """

    size: str = "1280x800"
    options: tuple[str, ...] = ()
    display: str = ""
    _processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __enter__(self) -> Self:
        """Start the server and wait until it says its number."""
        reading, writing = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{self.size}x24",
            *self.options,
        ]
        silent = subprocess.DEVNULL
        server = subprocess.Popen(command, pass_fds=[writing], stderr=silent)
        os.close(writing)
        self._processes.append(server)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        """End everything, the server last."""
        for process in reversed(self._processes):
            process.terminate()
            process.wait(timeout=20)

    def start(self, home: Path, *words: str) -> subprocess.Popen[bytes]:
        """Start the program on this screen, with a home of its own."""
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "app", *words],
            cwd=ROOT,
            env=self._environment(home),
        )
        self._processes.append(process)
        return process

    def xdotool(self, *words: str | int) -> str:
        """Move the mouse, press keys or ask for windows."""
        command = ["xdotool", *map(str, words)]
        environment = {**os.environ, "DISPLAY": self.display}
        return subprocess.check_output(
            command, env=environment, text=True, timeout=60
        ).strip()

    def _environment(self, home: Path) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
        return {
            **kept,
            "PYTHONPATH": str(ROOT),
            "KNEADMAP_HOME": str(home),
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
        }
