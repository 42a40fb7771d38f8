"""The picture: sound, the same every time, and good beyond the silhouette."""

import numpy as np
import pytest
from shapely import Polygon, contains_xy

from app.figure.lit import LitFigure, RenderStoppedError, lit_figure
from app.figure.render import FigureImage, coloured, render_figure
from app.figure.silhouette import silhouette
from app.model.body import Body, Tone

PX_PER_MM = 0.5


@pytest.fixture(scope="module")
def lit(body: Body) -> LitFigure:
    return lit_figure(body, body.default_build, PX_PER_MM)


@pytest.fixture(scope="module")
def image(body: Body, lit: LitFigure) -> FigureImage:
    return coloured(lit, body.tone(body.default_tone))


def _luminance(rgb: np.ndarray) -> np.ndarray:
    return np.asarray(rgb @ np.array([0.2126, 0.7152, 0.0722]))


def _at_mm(image: FigureImage, x_mm: float, y_mm: float) -> np.ndarray:
    left, top = image.origin_mm
    column = int((x_mm - left) * image.px_per_mm)
    row = int((y_mm - top) * image.px_per_mm)
    return np.asarray(image.rgb[row - 3 : row + 4, column - 3 : column + 4])


def test_no_light_is_undefined(lit: LitFigure) -> None:
    assert lit.towel is not None
    for field in (*lit.skin, lit.sheen, lit.flush, lit.hair, lit.towel):
        assert np.isfinite(field).all()


def test_picture_is_the_same_every_time(body: Body, image: FigureImage) -> None:
    again = render_figure(body, body.default_build, body.default_tone, PX_PER_MM)
    np.testing.assert_array_equal(again.rgb, image.rgb)


def test_picture_says_its_true_scale(body: Body) -> None:
    for px_per_mm in (0.37, 1.0, 1.3):
        found = render_figure(body, body.default_build, body.default_tone, px_per_mm)
        assert found.px_per_mm == pytest.approx(px_per_mm)


def test_tones_grow_darker(body: Body, lit: LitFigure) -> None:
    def skin(tone: Tone) -> float:
        return float(_luminance(_at_mm(coloured(lit, tone), 60, 250)).mean())

    levels = [skin(tone) for tone in body.tones]
    assert levels == sorted(levels, reverse=True)
    assert len(levels) >= 4


def test_light_comes_from_the_upper_left(image: FigureImage) -> None:
    lit_side, shaded = (_luminance(_at_mm(image, x, 280)).mean() for x in (-120, 120))
    assert lit_side > shaded + 10


def test_colours_bleed_beyond_the_silhouette(body: Body, image: FigureImage) -> None:
    outer, *gaps = silhouette(body, body.default_build)
    outline = Polygon(outer, gaps)
    rim = outline.buffer(5).difference(outline)
    rows, columns, _ = image.rgb.shape
    left, top = image.origin_mm
    x = left + (np.arange(columns) + 0.5) / image.px_per_mm
    y = top + (np.arange(rows) + 0.5) / image.px_per_mm
    below_hair = y > -150
    beside = contains_xy(rim, *np.meshgrid(x, y)) & below_hair[:, None]
    assert _luminance(image.rgb[beside]).min() > 35


def test_colour_just_outside_resembles_the_colour_just_inside(
    image: FigureImage,
) -> None:
    for x in (-232.0, 228.0):
        inside = _luminance(_at_mm(image, x, 100)).mean()
        outside = _luminance(_at_mm(image, x + np.sign(x) * 7, 100)).mean()
        assert outside == pytest.approx(inside, abs=60)


def test_rendering_stops_when_asked(body: Body) -> None:
    with pytest.raises(RenderStoppedError):
        render_figure(body, body.default_build, body.default_tone, 1.0, lambda: True)
