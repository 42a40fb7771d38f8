"""A good sample where something lies in the wrong place; each docstring promises."""

import pytest

from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of

_GAP = "M 15 -60 H 110 V 260 H 15 Z"


def _knot_outside_its_muscle(sample: Sample) -> None:
    """body_maps/small/knots.toml:7: "lo1" at (85, 100):

    The knot lies 35 mm beside its muscle longissimus. Move it to within 20 mm, or
    mend the muscle's outline.
    """
    sample.replace("knots.toml", "x_mm = 35", "x_mm = 85")


def _knot_outside_the_figure(sample: Sample) -> None:
    """body_maps/small/knots.toml:7: "lo1" at (105, 100):

    The place lies outside of the figure. Move it inside.
    """
    sample.replace("knots.toml", "x_mm = 35", "x_mm = 105")


def _knot_outside_all_regions(sample: Sample) -> None:
    """body_maps/small/knots.toml:7: "lo1" at (115, 100):

    The knot lies in no region of the map. Move it, or draw a region around it.
    """
    sample.replace("knots.toml", "x_mm = 35", "x_mm = 115")


def _knot_above_the_cap_of_caution(sample: Sample) -> None:
    """body_maps/small/knots.toml:45: max_level 3:

    This is above the cap 2 of region kidney_column, where it lies. Use 2 or less,
    or move the knot.
    """
    sample.replace("knots.toml", "max_level = 2", "max_level = 3")


def _knot_on_the_spine(sample: Sample) -> None:
    """body_maps/small/knots.toml:23: max_level 3:

    This is above the cap 1 of region spine, where it lies. Use 1 or less, or move
    the knot.
    """
    sample.replace("knots.toml", "x_mm = 35", "x_mm = 3")


def _landmark_outside_the_figure(sample: Sample) -> None:
    """body_maps/small/landmarks.toml:22: "dimple" at (42.5, 260):

    The place lies outside of the figure. Move it inside.
    """
    sample.replace("landmarks.toml", "y_mm = 240", "y_mm = 260")


def _bare_strip(sample: Sample) -> None:
    """body_maps/small/regions.svg:

    No region covers the figure at (-95, 245), (-90, 245), (-85, 245) and 19 more of
    a 5 mm grid. Widen a region over it, so that every place has a safety level.
    """
    sample.replace("regions.svg", _GAP, "M 15 -60 H 110 V 244 H 15 Z")


def _bare_place(sample: Sample) -> None:
    """body_maps/small/regions.svg:

    No region covers the figure at (-80, 20), (80, 20) of a 5 mm grid. Widen a
    region over it, so that every place has a safety level.
    """
    hole = f"{_GAP} M 78 18 H 82 V 22 H 78 Z"
    sample.replace("regions.svg", _GAP, hole)


def _edges_without_end(sample: Sample) -> None:
    """body_maps/small:

    All edges together are longer than 400000 mm. Simplify the outlines.
    """
    row, comb = _comb()
    for number in range(25):
        sample.append("regions.toml", row.replace("NAME", f"comb_{number}"))
        sample.insert_paths(
            "regions.svg", f'<path id="comb_{number}_right" d="{comb}"/>'
        )


def _no_silhouette(sample: Sample) -> None:
    """body_maps/small/silhouette.json:

    The file is missing. Add it, or remove what needs it.
    """
    sample.path("small_average.json").unlink()


def _silhouette_of_other_json(sample: Sample) -> None:
    """resources/figures/small_average.json:

    This is no sound silhouette. Write {"rings_mm": [[[x_mm, y_mm], ...], ...]}.
    """
    sample.write("small_average.json", b'{"rings_mm": [[1, 2], [3, 4]]}')


def _silhouette_with_infinity(sample: Sample) -> None:
    """resources/figures/small_average.json:

    This is no sound silhouette. Write {"rings_mm": [[[x_mm, y_mm], ...], ...]}.
    """
    sample.replace("small_average.json", "[-100, -50]", "[-Infinity, NaN]")


def _silhouette_of_brackets(sample: Sample) -> None:
    """resources/figures/small_average.json:

    This is no sound silhouette. Write {"rings_mm": [[[x_mm, y_mm], ...], ...]}.
    """
    sample.write("small_average.json", b"[" * 1_000_000)


def _silhouette_of_a_list(sample: Sample) -> None:
    """resources/figures/small_average.json:

    This is no sound silhouette. Write {"rings_mm": [[[x_mm, y_mm], ...], ...]}.
    """
    sample.write("small_average.json", b"[]")


def _silhouette_without_rings(sample: Sample) -> None:
    """resources/figures/small_average.json:

    This is no sound silhouette. Write {"rings_mm": [[[x_mm, y_mm], ...], ...]}.
    """
    sample.write("small_average.json", b'{"rings_mm": []}')


def _silhouette_of_a_line(sample: Sample) -> None:
    """resources/figures/small_average.json: ring 1:

    The outline has no area. Draw it around an area.
    """
    sample.write("small_average.json", b'{"rings_mm": [[[0, 0], [9, 9]]]}')


def _silhouette_that_crosses_itself(sample: Sample) -> None:
    """resources/figures/small_average.json: ring 1:

    The outline crosses itself at (0.0, 100.0). Untangle it there.
    """
    sample.replace(
        "small_average.json", "[100, -50], [100, 250]", "[100, 250], [100, -50]"
    )


def _comb() -> tuple[str, str]:
    row = """
[[region]]
base = "NAME"
paired = true
name = "Comb"
term = "comb"
summary = "Many teeth."
level = "work"
cap = 3
rule = "None."
evidence = "C"
sources = ["small_guide"]
"""
    teeth = " ".join(f"H {900 if n % 2 else 20} V {n}" for n in range(20))
    return row, f"M 15 0 {teeth} H 15 Z"


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__[1:])
def test_wrong_place_is_refused_in_the_promised_words(
    sample: Sample, spoil: Spoiler
) -> None:
    spoil(sample)
    loaded = load_library(sample.roots)
    assert promise_of(spoil) in [str(problem) for problem in loaded.problems]
    assert loaded.library.maps == ()


def test_bare_figure_is_not_told_where_a_region_is_missing_anyway(
    sample: Sample,
) -> None:
    sample.replace("regions.svg", '"massage_zone_right"', '"massage_zone_left"')
    problems = load_library(sample.roots).problems
    assert not [problem for problem in problems if "No region covers" in problem.rule]


def test_knot_beside_its_muscle_may_be_twenty_mm_off(sample: Sample) -> None:
    sample.replace("knots.toml", "x_mm = 35", "x_mm = 69")
    assert load_library(sample.roots).problems == ()
