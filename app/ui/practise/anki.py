"""The cards of a map as a deck for Anki, with the map on each."""

from collections.abc import Iterable

from app.geometry.atlas import Atlas
from app.model.practice import CardId
from app.practice.flashcards import flashcards_of
from app.ui.map.picture import MapContent
from app.ui.practise.backdrop import backdrop_of


def anki_deck(
    cards: Iterable[CardId], atlas: Atlas, content: MapContent, made_at_s: float
) -> bytes:
    """Return the bytes of an `.apkg` file.

    Parameters
    ----------
    content
        The map, with the picture of a body where there is one.
    made_at_s
        Since 1970.
    """
    from app.store.anki_package import AnkiNote, anki_package  # only when asked

    body_map = atlas.body_map
    backdrop, picture = backdrop_of(content, body_map.id)
    notes = [
        AnkiNote(str(one.card), one.front, one.back, one.card.kind)
        for one in flashcards_of(cards, atlas, backdrop)
    ]
    pictures = {backdrop.file_name: picture}
    return anki_package(body_map.id, body_map.title, notes, pictures, made_at_s)
