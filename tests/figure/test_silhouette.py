"""The silhouette is a sound polygon that holds the landmarks."""

import json

import numpy as np
import pytest
from shapely import Point, Polygon
from shapely.geometry import MultiPoint

from app.figure.height import surface_of
from app.figure.prepare import silhouette_json
from app.figure.prepared import read_silhouette, silhouette_name
from app.figure.silhouette import silhouette
from app.model.body import Body, BuildId
from tests.figure.conftest import FIGURES, shipped_body

BUILDS = [build.id for build in shipped_body().builds]

LANDMARKS_MM = {
    "occiput": (0, -148),
    "mastoid": (55, -120),
    "C7": (0, 0),
    "acromion": (190, 26),
    "inferior angle": (94, 185),
    "iliac crest": (101, 411),
    "side of the crest": (130, 449),
    "dimple": (45, 483),
    "S1": (0, 466),
    "coccyx": (0, 586),
}


@pytest.fixture(scope="module")
def outlines(body: Body) -> dict[BuildId, Polygon]:
    found = {}
    for build in body.builds:
        outer, *gaps = silhouette(body, build.id)
        found[build.id] = Polygon(outer, gaps)
    return found


@pytest.mark.parametrize("build_id", BUILDS)
def test_silhouette_is_valid_and_simple(
    outlines: dict[BuildId, Polygon], build_id: BuildId
) -> None:
    outline = outlines[build_id]
    assert outline.is_valid
    assert outline.exterior.is_simple


@pytest.mark.parametrize("build_id", BUILDS)
def test_silhouette_has_a_gap_beside_each_arm(
    outlines: dict[BuildId, Polygon], build_id: BuildId
) -> None:
    sides = sorted(np.sign(gap.centroid.x) for gap in outlines[build_id].interiors)
    assert sides == [-1, 1]


@pytest.mark.parametrize("build_id", BUILDS)
@pytest.mark.parametrize("name", LANDMARKS_MM)
def test_silhouette_holds_the_landmarks_of_both_sides(
    outlines: dict[BuildId, Polygon], build_id: BuildId, name: str
) -> None:
    x, y = LANDMARKS_MM[name]
    assert outlines[build_id].contains(MultiPoint([(x, y), (-x, y)]))


def _half_width_mm(outline: Polygon, y_mm: float, inner: bool) -> float:
    """Return the half width of the figure, or of the trunk alone."""
    probe = np.arange(0, 330, 0.25)
    inside = np.array([outline.contains(Point(x, y_mm)) for x in probe])
    return float(probe[np.argmin(inside)] if inner else probe[inside].max())


def test_average_build_has_the_measured_widths(
    outlines: dict[BuildId, Polygon],
) -> None:
    outline = outlines[BuildId("average")]
    assert _half_width_mm(outline, -59, inner=True) == pytest.approx(57, abs=2)
    assert _half_width_mm(outline, 383, inner=True) == pytest.approx(140, abs=2)
    assert 225 <= _half_width_mm(outline, 100, inner=False) <= 235
    top = outline.bounds[1]
    assert top == pytest.approx(-285, abs=3)


@pytest.mark.parametrize(
    ("y_mm", "inner"), [(-59, True), (100, False), (300, True), (383, True)]
)
def test_builds_grow_in_width(
    outlines: dict[BuildId, Polygon], y_mm: float, inner: bool
) -> None:
    slim, average, broad = (
        _half_width_mm(outlines[BuildId(name)], y_mm, inner)
        for name in ("slim", "average", "broad")
    )
    assert slim < average < broad


@pytest.mark.parametrize("build_id", BUILDS)
def test_silhouette_lies_where_the_height_is_nought(
    body: Body, build_id: BuildId
) -> None:
    outer = silhouette(body, build_id)[0].astype(np.float32)
    bare = outer[outer[:, 1] < 480]
    x, y = bare.T
    surface = surface_of(body, body.build(build_id))
    radius = np.float32(0.2)
    turns = np.linspace(0, 2 * np.pi, 24, dtype=np.float32)[:, None]
    around = surface.height_at(x + radius * np.cos(turns), y + radius * np.sin(turns))
    assert (around.min(axis=0) < 0).all()
    assert (around.max(axis=0) > 0).all()


@pytest.mark.parametrize("build_id", BUILDS)
def test_shipped_silhouette_matches_the_description(
    body: Body, outlines: dict[BuildId, Polygon], build_id: BuildId
) -> None:
    shipped = read_silhouette(FIGURES / silhouette_name("back", build_id))
    outer, *gaps = shipped.rings_mm
    difference = Polygon(outer, gaps).symmetric_difference(outlines[build_id])
    assert shipped.build == build_id
    # Half a hundredth of a mm of rounding, along five metres of outline.
    assert difference.area < 60


def test_silhouette_json_closes_every_ring(body: Body) -> None:
    content = json.loads(silhouette_json(body, body.default_build))
    assert all(ring[0] == ring[-1] for ring in content["rings_mm"])
