"""The pictures that are shipped are those that the description draws."""

import tomllib

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from app.figure.prepare import FIRST_PX_PER_MM
from app.figure.prepared import picture_name
from app.figure.render import render_figure
from app.model.body import Body
from app.places import places

MOST_MEAN_DIFFERENCE = 2.5
"""Of 255: what a JPEG of this quality changes, and no more."""


MAPS = sorted(file.parent.name for file in places().body_maps.glob("*/body.toml"))


def _decoded(name: str) -> NDArray[np.uint8]:
    image = QImage(str(places().resources / "figures" / name))
    assert not image.isNull()
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)


@pytest.mark.parametrize("map_id", MAPS)
def test_the_shipped_picture_is_not_older_than_its_description(map_id: str) -> None:
    text = (places().body_maps / map_id / "body.toml").read_text("utf-8")
    body = Body.model_validate(tomllib.loads(text))
    build, tone = body.default_build, body.default_tone
    drawn = render_figure(body, build, tone, FIRST_PX_PER_MM).rgb
    shipped = _decoded(picture_name(map_id, build, tone, FIRST_PX_PER_MM))
    assert shipped.shape == drawn.shape
    difference = np.abs(shipped.astype(int) - drawn.astype(int)).mean()
    assert difference < MOST_MEAN_DIFFERENCE
