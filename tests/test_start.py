"""`start.py`: what it decides, without installing anything."""

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
PINNED = (
    "requirements.txt",
    "requirements-dev.txt",
    "requirements-speech.txt",
    "requirements-system-voice.txt",
)


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return `start.py` as a module whose folder is an empty one."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in PINNED:
        (tmp_path / name).write_text("a==1\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / "stamp")
    return module


def test_it_imports_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "start.py").read_text("utf-8"))
    imported = {
        name.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    } | {
        (node.module or "").partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    assert imported <= sys.stdlib_module_names


def test_nothing_is_set_up_in_an_empty_folder(start: ModuleType) -> None:
    assert not start.is_set_up(False)


def test_what_was_set_up_is_not_set_up_again(start: ModuleType) -> None:
    start.STAMP.write_text(start.fingerprint(False))
    assert start.is_set_up(False)


def test_changed_requirements_are_installed(start: ModuleType) -> None:
    start.STAMP.write_text(start.fingerprint(False))
    (start.ROOT / "requirements.txt").write_text("a==2\n")
    assert not start.is_set_up(False)


def test_a_set_up_program_still_lacks_what_the_tests_need(start: ModuleType) -> None:
    start.STAMP.write_text(start.fingerprint(False))
    assert not start.is_set_up(True)


def test_without_rights_the_one_command_is_printed(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = {"apt-get": "/usr/bin/apt-get"}
    monkeypatch.setattr(start.shutil, "which", found.get)
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000)
    start.install_system_packages(["libegl1", "libgl1"])
    said = capsys.readouterr().out
    assert "sudo apt-get install --no-install-recommends libegl1 libgl1" in said


def test_a_python_that_is_there_but_broken_is_not_used(
    start: ModuleType, tmp_path: Path
) -> None:
    shim = tmp_path / "python"
    shim.write_text("#!/bin/sh\nexit 1\n")
    shim.chmod(0o755)
    assert not start.can_run(shim)


def test_a_python_that_the_system_cannot_run_is_not_used(
    start: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "python").write_text("not a program")
    assert not start.can_run(tmp_path / "python")


def test_an_environment_without_pip_is_not_used(
    start: ModuleType, tmp_path: Path
) -> None:
    subprocess.check_call([sys.executable, "-m", "venv", "--without-pip", tmp_path])
    folder = "Scripts" if os.name == "nt" else "bin"
    assert not start.can_run(tmp_path / folder / "python")


def test_a_stamp_that_is_no_text_counts_for_nothing(start: ModuleType) -> None:
    start.STAMP.write_bytes(b"\xff\xfe")
    assert not start.is_set_up(False)


def test_a_deleted_environment_is_made_again_in_spite_of_its_stamp(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    start.STAMP.write_text(start.fingerprint(False))
    made: list[bool] = []
    monkeypatch.setattr(start, "set_up", made.append)
    monkeypatch.setattr(start, "run_in_place", lambda _: 0)
    assert start.main([]) == 0
    assert made == [False]


def test_every_pinned_package_has_hashes() -> None:
    for name in PINNED:
        text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
        pins = [line for line in text.splitlines() if "==" in line]
        assert pins
        bare = [line for line in pins if "--hash=sha256:" not in line]
        assert not bare, name


def test_the_same_package_has_the_same_version_in_every_file() -> None:
    pins: dict[str, set[str]] = {}
    for name in PINNED:
        for line in (ROOT / name).read_text("utf-8").splitlines():
            package, is_pin, rest = line.partition("==")
            if is_pin and not line.startswith((" ", "#")):
                pins.setdefault(package, set()).add(rest.split()[0])
    assert pins["pyside6-addons"] == pins["pyside6-essentials"]
    assert not {name for name, versions in pins.items() if len(versions) > 1}


@pytest.mark.parametrize(
    ("platform", "has_speechd", "files"),
    [
        ("linux", False, ["requirements-speech.txt"]),
        ("linux", True, ["requirements-speech.txt", "requirements-system-voice.txt"]),
        ("darwin", False, ["requirements-system-voice.txt"]),
        ("win32", False, ["requirements-system-voice.txt"]),
    ],
)
def test_what_speaks_is_fetched_where_it_can_speak(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    has_speechd: bool,
    files: list[str],
) -> None:
    monkeypatch.setattr(start.sys, "platform", platform)
    monkeypatch.setattr(start, "can_load", lambda _: has_speechd)
    assert start.optional_files() == files


def test_without_a_voice_the_set_up_goes_on(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def call(command: list[str], **_: object) -> int:
        return int(any("requirements-speech.txt" in word for word in command))

    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.setattr(start, "can_load", lambda name: name != start.SPEECH_LIBRARY)
    monkeypatch.setattr(start, "can_run", lambda _: True)
    monkeypatch.setattr(start.subprocess, "call", call)
    start.set_up(False)
    assert "shown, not spoken" in capsys.readouterr().out
    assert start.is_set_up(False)


def test_without_a_display_a_picture_is_saved_and_all_is_well(tmp_path: Path) -> None:
    silent = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    silent["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "app"],
        cwd=tmp_path,
        env=silent,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "kneadmap-window.png") in done.stdout
    assert (tmp_path / "kneadmap-window.png").read_bytes().startswith(b"\x89PNG")
