"""Pictures of the window."""

from pathlib import Path

from tests.cli.conftest import Kneadmap


def test_ending_says_which_kind_of_picture_is_saved(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    path = tmp_path / "small.webp"
    kneadmap("screenshot", "--room", "about", "--size", "640x480", "-o", str(path))
    assert path.read_bytes()[8:12] == b"WEBP"
