"""A deck shows the body, and its marks lie where the body has them."""

import sqlite3
from contextlib import closing
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QColor, QImage, QPainterPath
from PySide6.QtWidgets import QApplication

from app.geometry.scene import scene_of
from app.practice.cards import cards_of
from app.practice.flashcards import KINDS
from app.ui.map.drawn import DrawnScene
from app.ui.map.picture import MapContent
from app.ui.practise.anki import anki_deck
from app.ui.practise.backdrop import HIGH_PX, backdrop_of
from tests.support.practised import sample_atlas

MOST_BYTES = 300_000


@pytest.fixture
def content(qapp: QApplication) -> MapContent:
    drawn = DrawnScene(scene_of(sample_atlas().body_map))
    return MapContent(drawn, drawn.silhouette)


def _colour(
    image: QImage, x_mm: float, y_mm: float, frame: tuple[float, ...]
) -> QColor:
    left, top, width, _ = frame
    scale = image.width() / width
    return image.pixelColor(round((x_mm - left) * scale), round((y_mm - top) * scale))


def test_picture_shows_the_body_where_its_frame_says(content: MapContent) -> None:
    backdrop, data = backdrop_of(content, "sample")
    image = QImage.fromData(data)
    assert image.height() == HIGH_PX
    frame = (
        backdrop.left_mm,
        backdrop.top_mm,
        backdrop.width_mm,
        backdrop.height_mm,
    )
    assert image.height() / backdrop.height_mm == pytest.approx(
        image.width() / backdrop.width_mm
    )
    edge: QPainterPath = content.edge_mm
    assert edge.boundingRect().right() == pytest.approx(160)
    inside, outside = (_colour(image, x_mm, 300, frame) for x_mm in (150, 163))
    assert inside.saturation() > outside.saturation() + 20


def test_name_of_the_picture_tells_its_content(content: MapContent) -> None:
    first, second = (backdrop_of(content, "sample")[0].file_name for _ in range(2))
    bare = MapContent(content.scene, QPainterPath())
    assert first == second != backdrop_of(bare, "sample")[0].file_name


def test_deck_has_a_note_for_each_card_and_stays_small(
    content: MapContent, tmp_path: Path
) -> None:
    cards = cards_of(sample_atlas())
    deck = anki_deck(cards, sample_atlas(), content, 1.7e9)
    assert len(deck) < MOST_BYTES
    file = tmp_path / "collection.anki2"
    with ZipFile(BytesIO(deck)) as packed:
        file.write_bytes(packed.read("collection.anki2"))
    with closing(sqlite3.connect(file)) as connection:
        ((count,),) = connection.execute("select count(*) from notes")
    assert count == sum(card.kind in KINDS for card in cards)
