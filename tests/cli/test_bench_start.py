"""What a start is measured under."""

from app.cli.bench import start_environment


def test_measured_start_may_keep_its_bytecode() -> None:
    measured = start_environment({"PYTHONDONTWRITEBYTECODE": "1"}, "kept")
    assert measured.get("PYTHONDONTWRITEBYTECODE") is None
    assert measured["PYTHONPYCACHEPREFIX"] == "kept"


def test_measured_start_finds_the_same_settings() -> None:
    assert start_environment({"HOME": "someone"}, "kept")["HOME"] == "someone"
