"""Curves into polylines, outlines into areas and back."""

import math

import numpy as np

from app.geometry.flatten import FLATNESS_MM, polylines_of
from app.geometry.shapes import area_of, lines_of, mirrored, outline_of
from app.model.outline import Outline
from tests.support.sample_map import box, disc


def test_no_point_of_a_flattened_circle_lies_off_the_curve() -> None:
    (points,) = polylines_of(disc(10, 20, 100))
    radii = np.hypot(points[:, 0] - 10, points[:, 1] - 20)
    # Four cubic curves miss a circle by 0.03 % of its radius themselves.
    assert np.abs(radii - 100).max() < 0.03


def test_chords_keep_to_the_flatness() -> None:
    (points,) = polylines_of(disc(0, 0, 100))
    middles = (points[:-1] + points[1:]) / 2
    sags = 100 - np.hypot(middles[:, 0], middles[:, 1])
    assert sags.max() < FLATNESS_MM + 0.03


def test_the_area_of_a_disc_is_that_of_a_circle() -> None:
    area_mm2 = area_of(disc(0, 0, 50)).area
    assert math.isclose(area_mm2, math.pi * 50**2, rel_tol=0.003)


def test_a_subpath_inside_another_cuts_a_hole() -> None:
    outline = Outline(box(0, 0, 10, 10).segments + box(2, 2, 4, 4).segments)
    assert area_of(outline).area == 100 - 4


def test_a_line_of_two_points_encloses_nothing() -> None:
    line = Outline((("M", (0.0, 0.0)), ("L", (10.0, 0.0))))
    assert area_of(line).is_empty


def test_open_lines_stay_open() -> None:
    line = Outline((("M", (0.0, 0.0)), ("L", (10.0, 0.0)), ("L", (10.0, 5.0))))
    assert lines_of(line).length == 15


def test_an_area_turned_into_an_outline_is_the_same_area() -> None:
    area = area_of(Outline(box(0, 0, 10, 10).segments + box(2, 2, 4, 4).segments))
    assert area_of(outline_of(area)).equals(area)


def test_mirroring_twice_changes_nothing() -> None:
    area = area_of(disc(30, 40, 20))
    assert mirrored(mirrored(area)).equals(area)
    assert not mirrored(area).intersects(area)
