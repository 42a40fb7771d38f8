"""`kneadmap practise --anki` writes the cards of a map as a deck."""

from pathlib import Path
from zipfile import ZipFile

from tests.cli.conftest import Kneadmap


def test_deck_of_a_map_is_written_with_its_picture(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    file = tmp_path / "foot.apkg"
    said = kneadmap("practise", "--anki", str(file), "--map", "foot")
    assert (said.code, said.out.strip()) == (0, str(file))
    with ZipFile(file) as packed:
        assert b"kneadmap-foot-" in packed.read("media")


def test_other_endings_are_refused(kneadmap: Kneadmap, tmp_path: Path) -> None:
    file = tmp_path / "deck.zip"
    said = kneadmap("practise", "--anki", str(file))
    assert said.code != 0
    assert "'deck.zip' is no name of a deck. Use .apkg." in said.err
    assert not file.exists()
