"""The cards of a map as a deck for Anki, with the map on each."""

import os
from datetime import UTC, datetime
from pathlib import Path

from app.cli.context import load, map_named
from app.cli.writing import shortened, write_whole
from app.errors import AppError
from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.places import Places
from app.practice.cards import cards_of

ENDING = ".apkg"


def write_deck(path: Path, map_name: str, places: Places) -> None:
    """Write the cards of a map that can be asked without the program.

    Raises
    ------
    AppError
        If there is no such map, or the file has another ending or cannot be written.
    """
    if path.suffix.lower() != ENDING:
        raise AppError(f"{shortened(path.name)!r} is no name of a deck. Use {ENDING}.")
    atlas = Atlas(map_named(load(places), map_name))
    # Whatever is asked for: a picture needs no screen, and none may answer.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Late: the rest of the command goes without Qt.
    from app.ui.practise.anki import anki_deck
    from app.ui.printing.pictures import PrintMaps

    map_id = atlas.body_map.id
    scene = scene_of(atlas.body_map, atlas)
    content = PrintMaps(lambda _: scene, places.resources / "figures").content(map_id)
    assert content is not None, "its scene is there"
    made_at_s = datetime.now(UTC).timestamp()
    write_whole(path, anki_deck(cards_of(atlas), atlas, content, made_at_s))
    print(path)
