"""Which no-go zones carry a sign."""

from itertools import combinations
from math import hypot

from app.model.scene import MapScene, Shape
from app.ui.map.drawn import DrawnScene
from app.ui.map.signs import signs_in
from app.ui.map.viewport import Viewport
from tests.support.sample_scene import BOUNDS_MM, box, sample_scene


def zone(zone_id: str, left: float, top: float, width: float = 30.0) -> Shape:
    """Return a square no-go zone."""
    outline = box(left, top, left + width, top + width)
    return Shape(zone_id, "region", zone_id, "right", "no_go", 1, outline=outline)


def drawn(*zones: Shape) -> DrawnScene:
    return DrawnScene(MapScene("m", "", "", BOUNDS_MM, (box(*BOUNDS_MM),), zones))


def carriers(scene: DrawnScene, px_per_mm: float) -> set[str]:
    signs = signs_in(scene, Viewport(px_per_mm, -200, -100))
    return {sign.zone_id for sign in signs}


def test_zones_side_by_side_share_the_sign_of_the_roomier_one() -> None:
    scene = drawn(zone("blade", 0, 0, 40), zone("ridge", 40, 0, 28))
    assert carriers(scene, 1.0) == {"blade"}


def test_from_near_each_zone_carries_its_own_sign() -> None:
    scene = drawn(zone("blade", 0, 0, 40), zone("ridge", 40, 0, 28))
    assert carriers(scene, 4.0) == {"blade", "ridge"}


def test_zone_that_is_too_small_to_be_seen_carries_none() -> None:
    assert not carriers(drawn(zone("tip", 0, 0, 12)), 1.0)


def test_only_no_go_zones_carry_a_sign() -> None:
    assert carriers(DrawnScene(sample_scene()), 2.0) <= {
        "spine",
        "kidney_left",
        "kidney_right",
    }


def test_signs_stand_well_apart() -> None:
    zones = [zone(f"z{x}{y}", x * 30, y * 30, 28.0) for x in range(4) for y in range(4)]
    signs = signs_in(drawn(*zones), Viewport(1.0, -200, -100))
    apart = [
        hypot(one.x_px - other.x_px, one.y_px - other.y_px)
        for one, other in combinations(signs, 2)
    ]
    assert min(apart) >= 60
