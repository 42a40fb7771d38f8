"""What lies at a place, and which page tells of it."""

from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for
from app.guidance.guidance import Guidance
from app.guidance.hurt import likely_knots
from app.model.body_map import BodyMap, Bone, Knot, Landmark, Muscle, ReferralArea
from app.model.library import Library
from app.model.outline import MapPoint
from app.ui.explore.receiving import Receiving
from app.ui.explore.state import Page, View
from app.ui.map.layers import BONES, KNOTS, LANDMARKS, MUSCLES

AREAS_OF_KNOTS = 3
"""Where more knots answer, areas drawn over each other would hide the body."""

LANDMARK_SLACK_MM = 7.0
"""How far off a landmark a click may be: its mark is about as large."""


def stack_at(atlas: Atlas, point: MapPoint, layers: frozenset[str]) -> tuple[str, ...]:
    """Return what lies at a place on the layers shown, most specific first.

    Regions are there on every layer: what a place allows does not depend on what is
    drawn.
    """
    if not atlas.is_on_figure(point):
        return ()
    body_map = atlas.body_map
    found = list(atlas.features_at(point))
    if KNOTS not in layers:
        knots = {knot.id for knot in body_map.knots}
        found = [feature_id for feature_id in found if feature_id not in knots]
    if LANDMARKS in layers:
        marks = {mark.id for mark in body_map.landmarks}
        near = atlas.features_at(point, LANDMARK_SLACK_MM)
        found = [*(each for each in near if each in marks), *found]
    for layer, things in ((BONES, body_map.bones), (MUSCLES, body_map.muscles)):
        if layer in layers:
            found += [t.id for t in things if atlas.distance_mm(point, t.id) == 0]
    return tuple(dict.fromkeys(found))


def subject_of(
    body_map: BodyMap, feature_id: str | None
) -> Landmark | Bone | Muscle | None:
    """Return the thing with this id, when it is neither a region nor a knot."""
    feature = body_map.features.get(feature_id or "")
    return feature if isinstance(feature, Landmark | Bone | Muscle) else None


def referral_of(
    body_map: BodyMap, view: View
) -> tuple[tuple[ReferralArea, ...], tuple[str, ...]]:
    """Return the areas where knots of a view are felt, and the ids of the knots.

    They are those of the selected knot; on the hurt page, of the likeliest ones.
    """
    knot = body_map.features.get(view.feature_id or "")
    if isinstance(knot, Knot):
        return knot.referral_areas, (str(knot.id),)
    if view.page is not Page.HURT or view.point is None:
        return (), ()
    hits = likely_knots(body_map, view.point)
    likeliest = [hit for hit in hits if hit.areas][:AREAS_OF_KNOTS]
    areas = tuple(area for hit in likeliest for area in hit.areas)
    return areas, tuple(str(hit.knot.id) for hit in hits)


def is_off(guidance: Guidance) -> bool:
    """Return whether the place is one that both people have yet to agree to."""
    return any(rule.id.startswith("opt_in:") for rule in guidance.rules)


def guidance_of(
    library: Library, atlas: Atlas, view: View, receiving: Receiving
) -> Guidance:
    """Return what is said about the place of a view."""
    point = view.point or MapPoint(0, 0)
    known = view.feature_id if view.feature_id in atlas.body_map.features else None
    return guidance_for(
        library, atlas, point, known, receiving.opted_in, receiving.rules
    )
