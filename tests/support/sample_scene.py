"""A small map with one of everything, for tests of the view."""

from app.model.outline import MapPoint, Outline
from app.model.scene import MapScene, Shape

BOUNDS_MM = (-200.0, -100.0, 200.0, 500.0)


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    """Return a rectangle."""
    return Outline(
        (
            ("M", (left, top)),
            ("L", (right, top)),
            ("L", (right, bottom)),
            ("L", (left, bottom)),
            ("Z", ()),
        )
    )


def sample_scene() -> MapScene:
    """Return a body like a box, with zones, a knot, a landmark, a bone, a muscle."""
    return MapScene(
        "sample",
        "Sample",
        "prone",
        BOUNDS_MM,
        (box(*BOUNDS_MM),),
        (*_regions("left", -1), *_regions("right", 1), *_others()),
    )


def _regions(side: str, sign: int) -> tuple[Shape, ...]:
    def area(left: float, top: float, right: float, bottom: float) -> Outline:
        across = sorted((sign * left, sign * right))
        return box(across[0], top, across[1], bottom)

    return (
        Shape(
            f"massage_zone_{side}",
            "region",
            "Massage zone",
            side,
            "work",
            4,
            outline=area(20, 0, 120, 400),
            label="Massage zone",
            label_priority=70,
            is_container=True,
        ),
        Shape(
            f"mid_back_{side}",
            "region",
            "Mid back",
            side,
            "work",
            3,
            outline=area(20, 200, 120, 300),
            label="Mid back",
            label_priority=65,
        ),
        Shape(
            f"kidney_column_{side}",
            "region",
            "Column over the kidney",
            side,
            "caution",
            2,
            outline=area(20, 300, 60, 360),
        ),
        Shape(
            f"kidney_{side}",
            "region",
            "Kidney zone",
            side,
            "no_go",
            1,
            outline=area(60, 300, 110, 360),
            label="Kidney zone",
            label_priority=98,
        ),
        Shape(
            f"buttock_{side}",
            "region",
            "Buttock",
            side,
            "work",
            3,
            outline=area(20, 430, 150, 490),
            is_opt_in=True,
        ),
    )


def _others() -> tuple[Shape, ...]:
    return (
        Shape(
            "spine",
            "region",
            "Spine",
            "midline",
            "no_go",
            1,
            outline=box(-12, -40, 12, 420),
            label="Spine",
            label_priority=94,
        ),
        Shape(
            "rib_8_right",
            "bone",
            "Rib 8",
            "right",
            outline=box(30, 120, 140, 132),
            lines=Outline((("M", (30.0, 126.0)), ("L", (140.0, 126.0)))),
        ),
        Shape(
            "rhomboid_right",
            "muscle",
            "Rhomboid",
            "right",
            outline=box(20, 40, 100, 110),
            lines=Outline((("M", (25.0, 50.0)), ("L", (95.0, 100.0)))),
            depth="superficial",
        ),
        Shape(
            "crest_right",
            "knot",
            "Shoulder crest",
            "right",
            "work",
            3,
            point=MapPoint(80, 60),
            radius_mm=25,
        ),
        Shape(
            "spinous_c7",
            "landmark",
            "Bump at the base of the neck",
            "midline",
            point=MapPoint(0, 0),
            label="Bump at the base of the neck",
            label_priority=95,
        ),
    )
