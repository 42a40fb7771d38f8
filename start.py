#!/usr/bin/env python3
"""Set up Kneadmap and open it, or set it up and run every check.

    python3 start.py            opens the window
    python3 start.py test       runs all checks and tests
    python3 start.py COMMAND    any other word goes to `kneadmap COMMAND`

Only the standard library, and only syntax that Python 3.8 reads, so that an old
Python can say what is missing.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "kneadmap-stamp"
OLDEST = (3, 11)

# What the wheels of Qt expect of a Linux system: shared library -> Debian package.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-image.so.0": "libxcb-image0",
    # Bells and voice reach PulseAudio and PipeWire through it.
    "libpulse.so.0": "libpulse0",
}
# Where this is, a Linux system may have a voice that QtTextToSpeech reaches.
SPEECH_LIBRARY = "libspeechd.so.2"
# What the end-to-end tests expect besides: program -> Debian package.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}


def main(words: list[str]) -> int:
    """Set up what is missing, then hand over to the program or the checks."""
    leave_for_newer_python()
    is_test = words[:1] == ["test"]
    if not (is_set_up(is_test) and venv_python().exists()):
        set_up(is_test)
    python = str(venv_python())
    if is_test:
        return run_in_place([python, str(ROOT / ".ci" / "checks.py"), *words[1:]])
    return run_in_place([python, "-P", "-m", "app", *words])


def leave_for_newer_python() -> None:
    """Start again with a newer Python when this one is too old."""
    if sys.version_info[:2] >= OLDEST:
        return
    for minor in range(14, OLDEST[1] - 1, -1):
        candidate = shutil.which(f"python3.{minor}")
        # A shim of that name may exist and fail, so it is run, not only found.
        if candidate and subprocess.call([candidate, "-c", "pass"]) == 0:
            sys.exit(run_in_place([candidate, __file__, *sys.argv[1:]]))
    sys.exit(
        f"Kneadmap needs Python 3.11 or newer; this one is {sys.version.split()[0]}. "
        "Install a newer Python and type the same command again."
    )


def is_set_up(is_test: bool) -> bool:
    """Return whether the environment already fits the requirements."""
    try:
        return fingerprint(is_test) in STAMP.read_text("utf-8").split()
    except (OSError, ValueError):
        return False


def fingerprint(is_test: bool) -> str:
    """Return a word that changes when the requirements or this Python do."""
    sha = hashlib.sha256(sys.version.encode() + str(ROOT).encode())
    for name in requirement_files(is_test) + optional_files():
        sha.update((ROOT / name).read_bytes())
    return ("test-" if is_test else "run-") + sha.hexdigest()[:32]


def requirement_files(is_test: bool) -> list[str]:
    """Return the pinned requirement files that are needed."""
    return ["requirements.txt"] + (["requirements-dev.txt"] if is_test else [])


def optional_files() -> list[str]:
    """Return the pinned files of what speaks; the program works without them.

    Qt's way to the voice of the system is more than all the rest together: it is
    fetched only where there can be such a voice. Every Windows and macOS has one.
    A Linux system gets espeak-ng, which is GPLv3, as a package of its own.
    """
    if not sys.platform.startswith("linux"):
        return ["requirements-system-voice.txt"]
    voice = ["requirements-system-voice.txt"] if can_load(SPEECH_LIBRARY) else []
    return ["requirements-speech.txt", *voice]


def set_up(is_test: bool) -> None:
    """Install system libraries, the environment and the pinned packages."""
    if sys.platform.startswith("linux"):
        install_system_packages(missing_system_packages(is_test))
    if not can_run(venv_python()):
        say("Making the environment .venv ...")
        make_environment()
    say("Installing the pinned packages; this takes a minute the first time ...")
    if not install(requirement_files(is_test)):
        sys.exit("The packages could not be installed: see the lines above.")
    for name in optional_files():
        if not install([name]):
            say("Steps will be shown, not spoken; everything else works.")
    # A first start without bytecode would take several times as long.
    compile_all = ["-m", "compileall", "-q", str(ROOT / "app")]
    subprocess.call([str(venv_python()), *compile_all])
    # The content is read and checked now, so that the first start is quick as well.
    prepare = [str(venv_python()), "-m", "app", "prepare", "--without-strokes"]
    subprocess.call(prepare, cwd=str(ROOT), stdout=subprocess.DEVNULL)
    kept = [fingerprint(False)] + ([fingerprint(True)] if is_test else [])
    STAMP.write_text("\n".join(kept) + "\n", "utf-8")


def install(files: list[str]) -> bool:
    """Install pinned packages; return whether that went well."""
    pip = [str(venv_python()), "-m", "pip", "install", "--quiet", "--require-hashes"]
    pip += ["--disable-pip-version-check", "--no-deps"]
    for name in files:
        pip += ["-r", str(ROOT / name)]
    return subprocess.call(pip) == 0


def make_environment() -> None:
    """Make .venv; on Debian install the package it takes, when that is missing."""
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.call(command, stdout=subprocess.DEVNULL) == 0:
        return
    install_system_packages([f"python3.{sys.version_info[1]}-venv"])
    if subprocess.call(command) != 0:
        sys.exit("Python could not make an environment: see the lines above.")


def missing_system_packages(is_test: bool) -> list[str]:
    """Return the Debian packages whose libraries or programs are not there."""
    missing = [p for library, p in LIBRARIES.items() if not can_load(library)]
    if is_test:
        missing += [p for name, p in TEST_PROGRAMS.items() if not shutil.which(name)]
    return missing


def install_system_packages(packages: list[str]) -> None:
    """Install Debian packages when we may, else say which command does it."""
    if not packages:
        return
    apt = shutil.which("apt-get")
    if not apt:
        say("Your system seems to lack libraries that Qt needs. On Debian they are:")
        say("    " + " ".join(packages))
        return
    install = [apt, "install", "-y", "-q", "--no-install-recommends", *packages]
    sudo = [] if os.geteuid() == 0 else [shutil.which("sudo") or ""]
    if sudo != [""]:
        say("Installing system libraries: " + " ".join(packages))
        quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        subprocess.call(
            [*sudo, apt, "update", "-q"], stdout=subprocess.DEVNULL, env=quiet
        )
        if (
            subprocess.call([*sudo, *install], stdout=subprocess.DEVNULL, env=quiet)
            == 0
        ):
            return
    say("Please install the missing system libraries with this one command:")
    say("    sudo apt-get install --no-install-recommends " + " ".join(packages))


def can_load(library: str) -> bool:
    """Return whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_run(python: Path) -> bool:
    """Return whether a Python works, has pip, and is the version that we are."""
    wanted = tuple(sys.version_info[:2])
    ask = "import sys; from importlib.util import find_spec; "
    ask += f"sys.exit(sys.version_info[:2] != {wanted} or not find_spec('pip'))"
    try:
        return python.exists() and subprocess.call([str(python), "-c", ask]) == 0
    except OSError:
        # There, but nothing that this system can run.
        return False


def venv_python() -> Path:
    """Return the environment's own Python."""
    if os.name == "nt":
        return VENV / "Scripts" / "python.exe"
    return VENV / "bin" / "python"


def run_in_place(command: list[str]) -> int:
    """Become the command where the system can, else run it and give its result."""
    environment = dict(os.environ)
    environment["PYTHONPATH"] = str(ROOT)
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


def say(line: str) -> None:
    """Tell the user at once, also when the output goes to a file."""
    print(line, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
