"""Path data that is too far, too long or unfinished; docstrings are the promises."""

import pytest

from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _far_away(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Coordinate 1e+09 is not within 5000 mm of the origin. Draw in millimetres, with
    the origin at C7.
    """
    sample.replace("regions.svg", "L 15 260", "L 1000000000 260")


def _infinitely_far_away(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Coordinate inf is not within 5000 mm of the origin. Draw in millimetres, with
    the origin at C7.
    """
    sample.replace("regions.svg", "L 15 260", "L 1e999 260")


def _not_a_number(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Path data cannot hold 'NaN 260 L -1'. Use commands like M, L, C, Z and plain
    numbers.
    """
    sample.replace("regions.svg", "L 15 260", "L NaN 260")


def _far_away_by_small_steps(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Coordinate 5015 is not within 5000 mm of the origin. Draw in millimetres, with
    the origin at C7.
    """
    sample.replace("regions.svg", "L 15 260", "l 5000 0")


def _number_missing(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    L takes 2 numbers, here it has 1. Add the missing number or remove the extra
    one.
    """
    sample.replace("regions.svg", "L 15 260", "L 15")


def _no_start(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Path data begins with M. Draw the outline anew.
    """
    sample.replace("regions.svg", "M -15 -60 L 15 -60", "L -15 -60 L 15 -60")


def _arc_without_its_end(sample: Sample) -> None:
    """body_maps/small/bones.svg:3: "rib_8_right":

    This is not sound path data. Draw the outline anew and save it.
    """
    sample.replace("bones.svg", "A 80 40 0 0 1 95 130", "A 80 40 0 0 1 95")


def _endless_zigzag(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The edge is longer than 20000 mm. Simplify it.
    """
    zigzag = " ".join(f"L {15 if n % 2 else -15} {n / 4}" for n in range(900))
    sample.replace("regions.svg", "L 15 260", f"L 3000 0 {zigzag}")


def _too_many_points(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has more than 1500 points. Simplify it.
    """
    sample.replace("regions.svg", "L 15 260", "L 15 260 " * 1500)


def _too_long_a_path(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has more than 60000 letters. Simplify it.
    """
    sample.replace("regions.svg", "L 15 260", "L 15 260" + " " * 60_000)


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__[1:])
def test_bad_path_is_refused_in_the_promised_words(
    sample: Sample, spoil: Spoiler
) -> None:
    spoil(sample)
    loaded = load_library(sample.roots)
    assert promise_of(spoil) in [str(problem) for problem in loaded.problems]
    assert loaded.library.maps == ()
