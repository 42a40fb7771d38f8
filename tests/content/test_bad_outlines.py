"""Outlines that fit no table or enclose no sound area; docstrings are the promises."""

import pytest

from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _path_without_an_id(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <path>:

    An outline needs the attribute id. Add it, or remove the outline.
    """
    sample.insert_paths("bones.svg", '<path d="M0 0L1 1"/>')


def _same_outline_twice(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: "c7_vertebra":

    The id is given twice. Give it to one outline.
    """
    sample.insert_paths("bones.svg", '<path id="c7_vertebra" d="M0 0L1 1L1 0Z"/>')


def _outline_that_nobody_describes(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: "rib_9_right":

    No table describes this outline. Did you mean rib_8_right?
    """
    sample.insert_paths("bones.svg", '<path id="rib_9_right" d="M0 0L9 9L9 0Z"/>')


def _lines_in_a_region(sample: Sample) -> None:
    """body_maps/small/regions.svg:10: "spine.lines":

    Regions have no lines inside. Remove it.
    """
    sample.insert_paths("regions.svg", '<path id="spine.lines" d="M0 0L9 9"/>')


def _table_without_an_outline(sample: Sample) -> None:
    """body_maps/small/bones.toml:2:

    base "c7_vertebra": body_maps/small/bones.svg has no outline c7_vertebra. Draw
    it.
    """
    sample.replace(
        "bones.svg",
        '<path id="c7_vertebra" d="M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z"/>',
        "",
    )


def _left_side_alone(sample: Sample) -> None:
    """body_maps/small/muscles.toml:2:

    base "longissimus": body_maps/small/muscles.svg draws the left side alone. Draw
    longissimus_right; the left is its mirror image.
    """
    sample.replace("muscles.svg", '"longissimus_right"', '"longissimus_left"')


def _midline_outline_of_a_pair(sample: Sample) -> None:
    """body_maps/small/muscles.toml:2:

    base "longissimus": body_maps/small/muscles.svg has no outline
    longissimus_right. Rename the outline longissimus, or write paired = false.
    """
    sample.replace("muscles.svg", '"longissimus_right"', '"longissimus"')


def _right_outline_of_a_midline_thing(sample: Sample) -> None:
    """body_maps/small/bones.toml:2:

    base "c7_vertebra": body_maps/small/bones.svg has no outline c7_vertebra. Rename
    the outline c7_vertebra_right, or write paired = true.
    """
    sample.replace("bones.svg", '"c7_vertebra"', '"c7_vertebra_right"')


def _drawing_without_its_tables(sample: Sample) -> None:
    """body_maps/small/bones.toml:

    The file is missing. Add it, or remove what needs it.
    """
    sample.path("bones.toml").unlink()


def _tables_without_their_drawing(sample: Sample) -> None:
    """body_maps/small/bones.svg:

    The file is missing. Add it, or remove what needs it.
    """
    sample.path("bones.svg").unlink()


def _self_crossing(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline crosses itself at (0.0, 100.0). Untangle it there.
    """
    sample.replace(
        "regions.svg",
        "M -15 -60 L 15 -60 L 15 260 L -15 260 Z",
        "M -15 -60 L 15 260 L 15 -60 L -15 260 Z",
    )


def _open_area(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline is open at (-15.0, 260.0). Close it: end it with Z.
    """
    sample.replace("regions.svg", "L -15 260 Z", "L -15 260")


def _area_of_nothing(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has no area. Draw it around an area.
    """
    sample.replace(
        "regions.svg", "M -15 -60 L 15 -60 L 15 260 L -15 260 Z", "M0 0L9 0Z"
    )


def _area_too_small_to_see(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has no area. Draw it around an area.
    """
    whole = "M -15 -60 L 15 -60 L 15 260 L -15 260 Z"
    sample.replace("regions.svg", whole, "M0 0H.5V.5Z")


def _open_part(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline is open at (15.0, 260.0). Close it: end it with Z.
    """
    whole = "M -15 -60 L 15 -60 L 15 260 L -15 260 Z"
    sample.replace("regions.svg", whole, f"M -15 -60 L 15 -60 L 15 260 {whole}")


def _too_many_points_in_all(sample: Sample) -> None:
    """body_maps/small/bones.svg:10: "f5":

    A drawing has at most 8000 points. Simplify the outlines.
    """
    many = "L1 1" * 1400
    for number in range(8):
        sample.insert_paths("bones.svg", f'<path id="f{number}" d="M0 0{many}"/>\n')


def _parts_that_cross(sample: Sample) -> None:
    """body_maps/small/bones.svg:2: "c7_vertebra":

    Parts of the outline cross at (7.5, 5.0). Join or part them.
    """
    sample.replace(
        "bones.svg",
        "M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z",
        "M0 0H10V10H0Z M5 0H15V10H5Z",
    )


def _too_many_parts(sample: Sample) -> None:
    """body_maps/small/bones.svg:2: "c7_vertebra":

    An area has at most 40 parts. Simplify it.
    """
    parts = " ".join(f"M{n} 0h.5v.5h-.5z" for n in range(41))
    sample.replace("bones.svg", "M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z", parts)


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__[1:])
def test_bad_outline_is_refused_in_the_promised_words(
    sample: Sample, spoil: Spoiler
) -> None:
    spoil(sample)
    loaded = load_library(sample.roots)
    assert promise_of(spoil) in [str(problem) for problem in loaded.problems]
    assert loaded.library.maps == ()


def test_hole_in_an_area_is_sound(sample: Sample) -> None:
    ring = "M -10 -5 H 10 V 15 H -10 Z M -5 0 H 5 V 10 H -5 Z"
    sample.replace("bones.svg", "M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z", ring)
    assert load_library(sample.roots).problems == ()
