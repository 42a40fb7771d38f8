"""The maps lead to each other: from the back to all, and from each back again."""

from app.model.body_map import BodyMap
from tests.support.shipped import shipped_library, shipped_map


def leads_to(body_map: BodyMap) -> set[str]:
    """Return the maps that show something of a map closer."""
    return {str(r.detail_map) for r in body_map.regions if r.detail_map is not None}


def test_every_map_is_reached_from_the_back() -> None:
    maps = {str(body_map.id): body_map for body_map in shipped_library().maps}
    reached: set[str] = set()
    new = {"back"}
    while new:
        reached |= new
        new = {there for here in new for there in leads_to(maps[here])} - reached
    assert reached == set(maps)


def test_every_closer_map_is_led_to_by_an_earlier_one() -> None:
    maps = shipped_library().maps
    for number, body_map in enumerate(maps[1:], start=1):
        earlier = (leads_to(one) for one in maps[:number])
        assert any(str(body_map.id) in ways for ways in earlier), body_map.id


def test_hip_and_buttock_lead_to_the_legs_and_the_arm_to_its_own_map() -> None:
    ways = {str(r.base): r.detail_map for r in shipped_map().regions}
    for base in ("hip", "buttock", "buttock_sciatic", "sit_bone"):
        assert ways[base] == "legs"
    for base in ("upper_arm", "elbow", "forearm"):
        assert ways[base] == "arm_hand"
