"""Muscles attach where they attach, and their fibres run as they run."""

import math

import pytest
from shapely import LineString

from tests.maps.anatomy_shapes import bone, lines, muscle, rows

ATTACHED_MM = 15.0


def _vertebrae(first: str, last: str) -> list[str]:
    order = [f"c{n}" for n in range(1, 8)] + [f"t{n}" for n in range(1, 13)]
    order += [f"l{n}" for n in range(1, 6)]
    chosen = order[order.index(first) : order.index(last) + 1]
    return [f"vertebra_{name}" for name in chosen]


def _ribs(first: int, last: int) -> list[str]:
    return [f"rib_{number}" for number in range(first, last + 1)]


ATTACHMENTS = {
    "trapezius_upper": ["skull", *_vertebrae("c2", "c7"), "clavicle", "scapula"],
    "trapezius_middle": [*_vertebrae("c7", "t4"), "scapula"],
    "trapezius_lower": [*_vertebrae("t4", "t12"), "scapula"],
    "levator_scapulae": [*_vertebrae("c1", "c4"), "scapula"],
    "rhomboid_minor": [*_vertebrae("c7", "t1"), "scapula"],
    "rhomboid_major": [*_vertebrae("t2", "t5"), "scapula"],
    "supraspinatus": ["scapula", "humerus"],
    "infraspinatus": ["scapula", "humerus"],
    "teres_minor": ["scapula", "humerus"],
    "teres_major": ["scapula", "humerus"],
    "latissimus_dorsi": [
        *_vertebrae("t7", "t11"),
        *_ribs(9, 12),
        "hip_bone",
        "humerus",
    ],
    "spinalis": [*_vertebrae("t11", "l2"), *_vertebrae("t2", "t8")],
    "longissimus": ["sacrum_bone", *_vertebrae("c2", "t12"), *_ribs(4, 12), "skull"],
    "iliocostalis": ["hip_bone", "sacrum_bone", *_ribs(3, 12), *_vertebrae("c4", "c6")],
    "multifidus": ["sacrum_bone", *_vertebrae("c2", "l5")],
    "quadratus_lumborum": ["hip_bone", "rib_12", *_vertebrae("l1", "l4")],
    "serratus_posterior_superior": [*_vertebrae("c7", "t3"), *_ribs(2, 5)],
    "serratus_posterior_inferior": [*_vertebrae("t11", "l2"), *_ribs(9, 12)],
    "gluteus_medius": ["hip_bone", "femur"],
    "gluteus_maximus": ["hip_bone", "sacrum_bone", "coccyx_bone", "femur"],
    "gluteus_minimus": ["hip_bone", "femur"],
    "piriformis": ["sacrum_bone", "femur"],
    "deltoid_posterior": ["scapula", "humerus"],
    "deltoid_middle": ["scapula", "humerus"],
    "triceps_brachii": ["scapula", "humerus", "ulna"],
    "splenius_capitis": [*_vertebrae("c7", "t3"), "skull"],
    "splenius_cervicis": [*_vertebrae("t3", "t6"), *_vertebrae("c1", "c3")],
    "semispinalis": [*_vertebrae("c4", "t6"), "skull"],
    "suboccipitals": [*_vertebrae("c1", "c2"), "skull"],
}
FIBRE_DEG = {
    "trapezius_middle": (0, 25),
    "trapezius_lower": (50, 20),
    "levator_scapulae": (-65, 20),
    "rhomboid_minor": (-40, 15),
    "rhomboid_major": (-42, 15),
    "infraspinatus": (35, 20),
    "latissimus_dorsi": (50, 30),
    "spinalis": (88, 6),
    "longissimus": (88, 10),
    "iliocostalis": (84, 10),
    "multifidus": (108, 16),
    "quadratus_lumborum": (105, 15),
    "gluteus_maximus": (-45, 20),
    "piriformis": (-25, 20),
    "serratus_posterior_superior": (-30, 15),
    "serratus_posterior_inferior": (20, 25),
}
"""Mean direction and how far it may be off: 0 level, above 0 up and outwards."""


def _fibre_deg(line: LineString) -> float:
    (x0, y0), (x1, y1) = line.coords[0], line.coords[-1]
    return math.degrees(math.atan2(y0 - y1, x1 - x0)) % 180


@pytest.mark.parametrize(
    ("base", "held"),
    [(base, held) for base in ATTACHMENTS for held in ATTACHMENTS[base]],
)
def test_muscle_reaches_the_bone_it_holds_on_to(base: str, held: str) -> None:
    assert muscle(base).distance(bone(held)) <= ATTACHED_MM


def test_attachments_are_told_of_every_muscle() -> None:
    assert set(ATTACHMENTS) == set(rows("muscles"))


@pytest.mark.parametrize("base", FIBRE_DEG)
def test_fibres_run_in_their_direction(base: str) -> None:
    expected, tolerance = FIBRE_DEG[base]
    fibres = lines("muscles", f"{base}_right.lines")
    # Signed distances from the expected direction, so that 179 and 1 are neighbours.
    off = [(_fibre_deg(fibre) - expected + 90) % 180 - 90 for fibre in fibres]
    assert abs(sum(off) / len(off)) <= tolerance


@pytest.mark.parametrize("base", rows("muscles"))
def test_muscle_has_enough_fibres_to_show_its_direction(base: str) -> None:
    assert len(lines("muscles", f"{base}_right.lines")) >= 3
