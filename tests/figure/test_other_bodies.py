"""Bodies that are not a back: no trunk, no towel, no hair, larger than life."""

import numpy as np
import pytest

from app.figure.height import height_mm
from app.figure.lit import lit_figure
from app.figure.render import coloured, render_figure
from app.figure.silhouette import silhouette
from app.figure.towel import dressed
from app.model.body import Body, BuildId, Frame, Palm, Towel
from app.model.body_shapes import Limb, Mound, Tissue

FRAME = Frame(top_mm=-20, width_mm=160, height_mm=140, enlarged=2)


def _limb(name: str, x_mm: float, radius_mm: float) -> Limb:
    return Limb(
        id=name,
        depth_ratio=1,
        y_mm=(20, 180),
        x_mm=(x_mm, x_mm),
        radius_mm=(radius_mm, radius_mm),
        blend_mm=(1, 1),
    )


def _bare(body: Body, *limbs: Limb, towel: Towel | None = None) -> Body:
    return Body(
        frame=FRAME,
        limbs=limbs,
        towel=towel,
        default_build=body.default_build,
        default_tone=body.default_tone,
        builds=body.builds,
        tones=body.tones,
    )


def test_every_limb_is_drawn_at_its_size_in_life(body: Body) -> None:
    rings = silhouette(
        _bare(body, _limb("inner", 40, 20), _limb("outer", 110, 16)), body.default_build
    )
    rightmost = sorted(
        (float(ring[:, 0].min()), float(ring[:, 0].max())) for ring in rings
    )
    wanted = [(-63, -47), (-30, -10), (10, 30), (47, 63)]
    assert np.allclose(rightmost, wanted, atol=0.8)


def test_picture_has_the_size_of_its_frame(body: Body) -> None:
    bare = _bare(body, _limb("only", 60, 30))
    image = render_figure(bare, body.default_build, body.default_tone, 3)
    assert image.rgb.shape == (140 * 3, 160 * 3, 3)
    assert image.px_per_mm == 3
    assert image.origin_mm == (-80, -20)


@pytest.mark.parametrize("is_above", [False, True])
def test_towel_cuts_the_figure_at_its_far_edge(body: Body, is_above: bool) -> None:
    shipped = body.towel
    assert shipped
    at = 70.0 if is_above else 110.0
    bottom = 50.0 if is_above else 150.0
    edge = shipped.edge.model_copy(update={"y_mm": (at,) * len(shipped.edge.y_mm)})
    side = shipped.side.model_copy(update={"x_mm": (100.0,) * len(shipped.side.x_mm)})
    changed = {"is_above": is_above, "bottom_mm": bottom, "edge": edge, "side": side}
    towel = shipped.model_copy(update={**changed, "folds": ()})
    bare = _bare(body, _limb("only", 60, 30), towel=towel)
    (outer, *_) = silhouette(bare, body.default_build)
    low, high = float(outer[:, 1].min()), float(outer[:, 1].max())
    assert (low if is_above else high) == pytest.approx(bottom / 2, abs=0.6)


def test_towel_round_the_trunk_leaves_a_limb_beyond_its_sides_bare(body: Body) -> None:
    shipped = body.towel
    assert shipped
    edge = shipped.edge.model_copy(update={"y_mm": (60.0,) * len(shipped.edge.y_mm)})
    side = shipped.side.model_copy(update={"x_mm": (85.0,) * len(shipped.side.x_mm)})
    changed = {"is_on_trunk": True, "bottom_mm": 150.0, "edge": edge, "side": side}
    towel = shipped.model_copy(update={**changed, "folds": ()})
    limbs = (_limb("inner", 40, 20), _limb("outer", 110, 16))
    image = render_figure(
        _bare(body, *limbs, towel=towel), body.default_build, body.default_tone, 3
    )
    cloth, skin = (
        image.rgb[(45 + 20) * 3, round((x_mm + 80) * 3)].astype(int)
        for x_mm in (20, 55)
    )
    assert cloth[2] > cloth[0]
    assert skin[0] > skin[2]


def test_details_reach_nearer_to_the_edge_where_they_fade_less(body: Body) -> None:
    ridge = Mound(
        id="knuckle",
        tissue=Tissue.BONE,
        centre_mm=(84, 100),
        radius_mm=(12, 12),
        height_mm=4,
    )
    slender = _bare(body, _limb("only", 60, 30)).model_copy(update={"mounds": (ridge,)})
    build = slender.build(slender.default_build)
    x, y = np.array([84.0], np.float32), np.array([100.0], np.float32)
    usual = height_mm(slender, build, x, y)
    nearer = height_mm(slender.model_copy(update={"fade_mm": 8.0}), build, x, y)
    assert nearer > usual + 0.5


def test_palm_is_paler_than_other_skin_where_a_tone_says_so(body: Body) -> None:
    pale = Palm(centre_mm=(60, 60), radius_mm=(60, 40))
    hand = _bare(body, _limb("only", 60, 30)).model_copy(update={"palms": (pale,)})
    light = lit_figure(hand, hand.default_build, 2)
    plain = hand.tone(hand.default_tone)
    paler = plain.model_copy(update={"palm": ("#806050", "#E0C0B0", "#FFF0E8")})
    usual, change = coloured(light, plain).rgb, coloured(light, paler).rgb
    y, x = (30 + 20) * 2, (80 + 30) * 2
    assert change[y, x].sum() > usual[y, x].sum() + 60
    assert (change[200:] == usual[200:]).all()


def test_towel_round_the_trunk_is_as_wide_as_the_build(body: Body) -> None:
    shipped = body.towel
    assert shipped
    towel = shipped.model_copy(update={"is_on_trunk": True})
    wrapped = body.model_copy(update={"towel": towel})
    widths = [
        max(fitted.side.x_mm)
        for build in ("slim", "average", "broad")
        if (fitted := dressed(wrapped, BuildId(build)).towel)
    ]
    assert widths == sorted(set(widths))


def test_towel_that_lies_over_the_body_is_the_same_for_all_builds(body: Body) -> None:
    assert dressed(body, BuildId("broad")) == body
