"""What the panel says about a place."""

import pytest

from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for, guidance_for_id
from app.guidance.guidance import Guidance
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from tests.support.sample_map import sample_map


def offered(guidance: Guidance) -> list[str]:
    """Return the ids of the offered techniques, best first."""
    return [advice.technique.id for advice in guidance.techniques]


def refused(guidance: Guidance) -> dict[str, str]:
    """Return the rule by the id of each refused technique."""
    return {
        advice.technique.id: advice.excluded_by.id
        for advice in guidance.excluded
        if advice.excluded_by
    }


def test_a_click_and_an_id_answer_alike(library: Library, atlas: Atlas) -> None:
    by_id = guidance_for_id(library, atlas, "paraspinal_right")
    point = atlas.point_of("paraspinal_right")
    by_point = guidance_for(library, atlas, point)
    assert by_id.region is by_point.region
    assert offered(by_id) == offered(by_point)


def test_an_unknown_id_is_a_key_error(library: Library, atlas: Atlas) -> None:
    with pytest.raises(KeyError):
        guidance_for_id(library, atlas, "nowhere")


def test_the_region_in_force_is_named_and_the_others_beside_it(
    library: Library, atlas: Atlas
) -> None:
    guidance = guidance_for(library, atlas, MapPoint(40, 350))
    assert guidance.region is atlas.areas.regions["kidney_column_right"]
    assert [other.id for other in guidance.others] == [
        "lower_back_right",
        "massage_zone_right",
        "low_knot_right",
    ]


def test_beside_the_body_there_is_no_region(library: Library, atlas: Atlas) -> None:
    guidance = guidance_for(library, atlas, MapPoint(400, 0))
    assert guidance.region is None
    assert guidance.techniques == ()
    assert guidance.cap == 0


def test_the_main_technique_comes_first(library: Library, atlas: Atlas) -> None:
    guidance = guidance_for_id(library, atlas, "interscapular_right")
    first = guidance.techniques[0]
    assert first.technique.id == "press_and_hold"
    assert first.is_main


def test_tapping_comes_last_of_what_suits(library: Library, atlas: Atlas) -> None:
    guidance = guidance_for_id(library, atlas, "paraspinal_right")
    assert offered(guidance)[-1] == "tapping"


def test_nothing_is_aimed_at_a_no_go_place(library: Library, atlas: Atlas) -> None:
    for region in atlas.body_map.regions:
        if region.level is SafetyLevel.NO_GO:
            assert guidance_for_id(library, atlas, region.id).techniques == ()


def test_what_a_rule_refuses_here_is_listed_with_it(
    library: Library, atlas: Atlas
) -> None:
    rules = refused(guidance_for_id(library, atlas, "kidney_column_right"))
    assert rules["press_and_hold"] == "region:kidney_column_right"
    assert rules["tapping"] == "region:kidney_column_right"
    assert rules["leaning"] == "caution_contact"
    assert rules["elbow"] == "not_taught"


def test_beside_the_columns_the_refused_ones_of_the_columns_are_listed(
    library: Library, atlas: Atlas
) -> None:
    rules = refused(guidance_for_id(library, atlas, "kidney_right"))
    assert rules["press_and_hold"] == "region:kidney_right"


def test_what_may_pass_over_a_no_go_place_is_not_called_refused(
    library: Library, atlas: Atlas
) -> None:
    assert "long_strokes" not in refused(guidance_for_id(library, atlas, "spine"))


def test_levels_are_capped_by_the_place(library: Library, atlas: Atlas) -> None:
    guidance = guidance_for_id(library, atlas, "interscapular_right")
    assert {advice.level_max for advice in guidance.techniques} <= {1, 2, 3}


def test_warnings_come_worst_first(library: Library, atlas: Atlas) -> None:
    severities = [
        warning.severity
        for warning in guidance_for(library, atlas, MapPoint(40, 350)).warnings
    ]
    assert severities == sorted(severities, reverse=True)
    assert severities


def test_a_knot_leads_with_its_own_techniques(library: Library, atlas: Atlas) -> None:
    guidance = guidance_for_id(library, atlas, "crest_knot_right")
    assert guidance.knot is not None
    assert offered(guidance)[0] == "press_and_hold"
    assert guidance.techniques[0].is_main
    assert guidance.cap == 3


def test_a_bare_place_on_a_knot_has_the_knots_cap(
    library: Library, atlas: Atlas
) -> None:
    here = MapPoint(66, -5)
    assert guidance_for(library, atlas, here).cap == 2
    assert guidance_for(library, atlas, here, "shoulder_top_right").cap == 4


def test_knots_within_40_mm_are_named_nearest_first(
    library: Library, atlas: Atlas
) -> None:
    knots = guidance_for(library, atlas, MapPoint(77, 4)).knots
    assert [here.knot.id for here in knots] == ["crest_knot_right", "top_knot_right"]
    assert [here.distance_mm for here in knots] == [6.7, 8.1]


def test_the_nearest_bone_and_no_go_edge_are_measured(
    library: Library, atlas: Atlas
) -> None:
    edges = guidance_for(library, atlas, MapPoint(30, 250)).edges
    assert [(edge.kind, edge.id, edge.distance_mm) for edge in edges] == [
        ("bone", "vertebrae", 20.0),
        ("no_go", "spine", 16.0),
    ]


def test_a_bone_too_far_to_find_ones_way_by_is_left_out(
    library: Library, atlas: Atlas
) -> None:
    far = next(
        place
        for y_mm in range(250, 900, 10)
        if (nearest := atlas.nearest_bone(place := MapPoint(30, y_mm)))
        and nearest.distance_mm > 100
    )
    edges = guidance_for(library, atlas, far).edges
    assert [edge.kind for edge in edges] == ["no_go"]


def test_the_pressure_is_that_of_the_cap(library: Library, atlas: Atlas) -> None:
    assert guidance_for_id(library, atlas, "sacrum").pressure.level == 2


def test_without_the_scale_the_bare_number_is_said(
    library: Library, atlas: Atlas
) -> None:
    bare = library.model_copy(update={"pressure": ()})
    assert guidance_for_id(bare, atlas, "sacrum").pressure.name == "Level 2"


def test_without_contact_sizes_there_are_no_strokes(
    library: Library, atlas: Atlas
) -> None:
    bare = library.model_copy(update={"contacts": ()})
    guidance = guidance_for_id(bare, atlas, "paraspinal_right")
    assert all(advice.strokes == () for advice in guidance.techniques)


def test_strokes_are_drawn_in_the_region(library: Library, atlas: Atlas) -> None:
    for advice in guidance_for_id(library, atlas, "paraspinal_right").techniques:
        assert advice.strokes


def test_each_source_is_cited_once(library: Library, atlas: Atlas) -> None:
    citations = guidance_for_id(library, atlas, "low_knot_right").citations
    assert len(citations) == len(set(citations)) == 1


def test_opting_in_opens_the_region(library: Library, atlas: Atlas) -> None:
    assert offered(guidance_for_id(library, atlas, "buttock_right")) == []
    agreed = guidance_for_id(
        library, atlas, "buttock_right", opted_in=frozenset({"buttock"})
    )
    assert offered(agreed) == ["circles"]


def test_technique_that_the_pose_rules_out_is_not_offered(library: Library) -> None:
    lying = Atlas(sample_map())
    found = guidance_for_id(library, lying, "paraspinal_right")
    first = found.techniques[0].technique.id
    sitting = Atlas(sample_map().model_copy(update={"left_out": (first,)}))
    here = guidance_for_id(library, sitting, "paraspinal_right")
    assert first not in {advice.technique.id for advice in here.techniques}
