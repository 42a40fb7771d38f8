"""Forms given by their outlines, and hair beside the midline."""

import numpy as np
import pytest
from pydantic import ValidationError

from app.figure.cameo import film_over
from app.figure.height import height_mm
from app.figure.outlines import within_mm
from app.figure.render import render_figure
from app.figure.silhouette import silhouette
from app.model.body import Body, Frame, HairArea
from app.model.body_shapes import Cameo, ClosedCurve

FRAME = Frame(top_mm=-60, width_mm=320, height_mm=120)
CENTRE_MM, RADIUS_MM, DEPTH_MM = 80.0, 40.0, 25.0
CORNERS = 24


def _circle(radius_mm: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    turn = np.arange(CORNERS) * 2 * np.pi / CORNERS
    x, y = CENTRE_MM + radius_mm * np.cos(turn), radius_mm * np.sin(turn)
    return tuple(x.tolist()), tuple(y.tolist())


def _coin() -> Cameo:
    x, y = _circle(RADIUS_MM)
    return Cameo(id="coin", x_mm=x, y_mm=y, depth_mm=DEPTH_MM, blend_mm=0)


def _coin_body(body: Body, hair_areas: tuple[HairArea, ...] = ()) -> Body:
    return Body(
        frame=FRAME,
        cameos=(_coin(),),
        hair_areas=hair_areas,
        default_build=body.default_build,
        default_tone=body.default_tone,
        builds=body.builds,
        tones=body.tones,
    )


def test_film_over_a_circle_is_a_hemisphere() -> None:
    row, column = np.indices((120, 130))
    away = np.hypot(row - 60, column - 64)
    radius = 40
    film = film_over(away < radius)
    wanted = np.maximum(radius**2 - away**2, 0)
    assert np.abs(film - wanted).max() < 0.05 * radius**2


def test_distance_within_a_circle_is_told_to_its_curve() -> None:
    x, y = _circle(RADIUS_MM)
    at_x = np.array([[CENTRE_MM, CENTRE_MM + 30, CENTRE_MM + 50]], dtype=np.float32)
    within = within_mm(ClosedCurve(x_mm=x, y_mm=y), at_x, np.zeros((1, 1), np.float32))
    assert np.allclose(within, [[40, 10, -10]], atol=0.2)


def test_cameo_is_drawn_to_its_outline_on_both_sides(body: Body) -> None:
    rings = silhouette(_coin_body(body), body.default_build)
    extents = [(float(ring[:, 0].min()), float(ring[:, 0].max())) for ring in rings]
    centres = sorted((left + right) / 2 for left, right in extents)
    assert np.allclose(centres, [-CENTRE_MM, CENTRE_MM], atol=0.5)
    for ring in rings:
        away = np.hypot(np.abs(ring[:, 0]) - CENTRE_MM, ring[:, 1])
        assert np.allclose(away, RADIUS_MM, atol=0.6)


def test_cameo_is_as_high_as_it_says(body: Body) -> None:
    build = body.build(body.default_build)
    centre = np.full(1, CENTRE_MM, np.float32)
    top = height_mm(_coin_body(body), build, centre, np.zeros(1, np.float32))
    # The height loses what the edge is softened by.
    assert DEPTH_MM - 5 < top[0] < DEPTH_MM


def test_hair_beside_the_midline_grows_on_both_sides_and_nowhere_else(
    body: Body,
) -> None:
    x, y = _circle(15)
    curve = ClosedCurve(x_mm=x, y_mm=y)
    hair = HairArea(edge=curve, crown_mm=(CENTRE_MM, 0), fade_mm=4)
    bare, haired = (
        render_figure(
            _coin_body(body, areas), body.default_build, body.default_tone, 1
        ).rgb.astype(int)
        for areas in ((), (hair,))
    )
    row, column = np.indices(bare.shape[:2])
    away = np.hypot(np.abs(column + 0.5 - 160) - CENTRE_MM, row + 0.5 - 60)
    changed = np.abs(haired - bare).max(axis=-1) > 0
    assert changed[away < 12].all()
    assert not changed[away > 19].any()


def test_hair_of_a_head_ends_where_it_is_told_to(body: Body) -> None:
    # A form beside the head, as high as its crown, stays bald.
    assert body.hair
    hair = body.hair.model_copy(update={"reach_mm": 100})
    high = tuple(y - 240 for y in _circle(30)[1])
    beside = Cameo(
        id="beside",
        x_mm=tuple(x + 60 for x in _circle(30)[0]),
        y_mm=high,
        depth_mm=20,
        blend_mm=0,
    )
    frame = Frame(top_mm=-290, width_mm=360, height_mm=100)
    bald = _coin_body(body).model_copy(update={"cameos": (beside,), "frame": frame})
    pictures = [
        render_figure(drawn, body.default_build, body.default_tone, 1).rgb
        for drawn in (bald, bald.model_copy(update={"hair": hair}))
    ]
    right = slice(180 + 112, 180 + 168)
    assert np.array_equal(pictures[0][:, right], pictures[1][:, right])


def test_endless_outline_is_refused() -> None:
    with pytest.raises(ValidationError, match="longer than"):
        ClosedCurve(x_mm=(0, 1900, 1900, 0), y_mm=(0, 0, 900, 900))
