"""Ways between maps, and the guides' disagreements, as the panel shows them."""

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.guidance.search import Hit
from app.model.base import Value
from app.model.body_map import BodyMap, Region
from app.model.conflicts import Conflict, ConflictType
from app.model.ids import MapId, SourceId
from app.model.library import Library
from app.model.source import Citation
from app.ui.explore.conflicts_section import ConflictText
from app.ui.explore.maps import Way, here_first, map_closer, map_further, map_with
from app.ui.explore.place_page import PlacePage
from app.ui.explore.technique_page import TechniquePage
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look
from app.ui.widgets.row_button import RowButton
from tests.support.children import child
from tests.support.sample_guidance import sample_guidance, sample_library

FAR = sample_library().maps[0]
BASE = "interscapular"


Made = TypeVar("Made", bound=Value)


def changed(value: Made, **changes: object) -> Made:
    """Return a copy that has forgotten what was worked out before."""
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return type(value)(**{**fields, **changes})


def leading(body_map: BodyMap, base: str, detail_map: str) -> BodyMap:
    """Return a map whose regions of a base have a closer map."""

    def led(region: Region) -> Region:
        to = MapId(detail_map) if region.base == base else None
        return region.model_copy(update={"detail_map": to})

    return changed(body_map, regions=tuple(map(led, body_map.regions)))


NEAR = changed(FAR, id=MapId("near"), title="From near")
BOTH = changed(sample_library(), maps=(leading(FAR, BASE, "near"), NEAR))
HERE, THERE = BOTH.maps
RIGHT, LEFT = f"{BASE}_right", f"{BASE}_left"


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


def test_thing_is_found_on_the_wanted_map_before_others() -> None:
    assert map_with(BOTH, RIGHT, "near") == "near"
    assert map_with(BOTH, RIGHT, str(HERE.id)) == HERE.id


def test_thing_that_the_only_map_lacks_is_nowhere() -> None:
    bare = changed(BOTH, maps=(HERE, changed(NEAR, regions=())))
    assert map_with(bare, RIGHT, "near", is_only=True) == ""
    assert map_with(bare, RIGHT, "near") == HERE.id


@pytest.mark.parametrize("feature_id", [RIGHT, LEFT])
def test_closer_map_is_entered_on_the_same_side(feature_id: str) -> None:
    if feature_id in HERE.features:
        way = map_closer(BOTH, HERE, (feature_id,))
        assert way == Way("near", "From near", feature_id)


def test_closer_map_of_what_lies_below_will_do() -> None:
    assert map_closer(BOTH, HERE, (None, "nothing", RIGHT)) is not None


def test_closer_map_without_the_region_is_entered_as_a_whole() -> None:
    bare = changed(BOTH, maps=(HERE, changed(NEAR, regions=())))
    assert map_closer(bare, HERE, (RIGHT,)) == Way("near", "From near")


def test_closer_map_that_could_not_be_read_is_not_offered() -> None:
    alone = changed(BOTH, maps=(HERE,))
    assert map_closer(alone, HERE, (RIGHT,)) is None


def test_closer_map_leads_back_to_the_same_region() -> None:
    way = map_further(BOTH, THERE, RIGHT)
    assert way == Way(str(HERE.id), HERE.title, RIGHT, is_earlier=True)


def test_closer_map_leads_back_from_any_place() -> None:
    way = map_further(BOTH, THERE, None)
    assert way is not None
    assert way.feature_id in {RIGHT, LEFT, BASE}


def test_map_that_nobody_leads_to_leads_nowhere() -> None:
    assert map_further(BOTH, HERE, RIGHT) is None


def test_first_map_belongs_to_no_other() -> None:
    swapped = changed(BOTH, maps=(THERE, HERE))
    assert map_further(swapped, THERE, RIGHT) is None


def hit(map_id: str, answer: str) -> Hit:
    return Hit("region", RIGHT, "A place", answer, 1.0, map_id)


def test_answer_that_this_map_gives_too_is_its_own() -> None:
    (found,) = here_first((hit(str(HERE.id), "same"),), NEAR)
    assert found.map_id == "near"


def test_answer_that_differs_here_stays_with_its_map() -> None:
    hits = (hit(str(HERE.id), "firm"), hit("near", "gentle"))
    assert here_first(hits, NEAR) == hits


def place_page(
    qtbot: QtBot, look: Look, library: Library, shown: BodyMap | None = None
) -> PlacePage:
    guidance = replace(sample_guidance(), body_map=shown or library.maps[0])
    page = PlacePage(look, library, guidance)
    qtbot.addWidget(page)
    return page


def test_panel_leads_to_the_closer_map(qtbot: QtBot, look: Look) -> None:
    row = child(place_page(qtbot, look, BOTH), RowButton, "row_closer")
    assert row.text() == "Look closer: From near"
    assert "D" in row.accessibleDescription()


def test_row_of_the_closer_map_does_what_its_key_does(qtbot: QtBot, look: Look) -> None:
    page = place_page(qtbot, look, BOTH)
    with qtbot.waitSignal(page.command_wanted) as told:
        child(page, RowButton, "row_closer").click()
    assert told.args == ["closer"]


def test_panel_of_a_closer_map_leads_back(qtbot: QtBot, look: Look) -> None:
    row = child(place_page(qtbot, look, BOTH, THERE), RowButton, "row_closer")
    assert row.text() == f"Go to the map: {HERE.title}"


def test_place_without_a_closer_map_has_no_row(qtbot: QtBot, look: Look) -> None:
    page = place_page(qtbot, look, sample_library())
    assert page.findChild(RowButton, "row_closer") is None


def disagreeing() -> Library:
    conflict = Conflict(
        id="X-01",
        title="May it be pressed?",
        type=ConflictType.SAFETY,
        sides=("One says yes.", "Another says no."),
        program="It is not pressed.",
        why="Bone lies below.",
        regions=(BASE,),
        techniques=(str(sample_library().techniques[0].id),),
        held_by=("rule:no_go_places",),
        sources=(Citation(source=SourceId("handbook"), place="1"),),
    )
    return changed(sample_library(), conflicts=(conflict,))


def test_disagreement_about_a_place_is_folded_until_asked_for(
    qtbot: QtBot, look: Look
) -> None:
    page = place_page(qtbot, look, disagreeing())
    fold = child(page, Collapsible, "conflicts")
    assert fold.button.text() == "The guides disagree here"
    assert page.findChild(ConflictText) is None
    fold.button.click()
    assert page.findChild(ConflictText, "conflict_X-01") is not None


def test_place_without_a_disagreement_says_nothing_of_it(
    qtbot: QtBot, look: Look
) -> None:
    page = place_page(qtbot, look, sample_library())
    assert page.findChild(Collapsible, "conflicts") is None


def technique_page(qtbot: QtBot, look: Look, library: Library) -> TechniquePage:
    page = TechniquePage(look, library, library.maps[0], library.techniques[0])
    qtbot.addWidget(page)
    return page


def test_disagreement_about_a_technique_is_on_its_page(
    qtbot: QtBot, look: Look
) -> None:
    page = technique_page(qtbot, look, disagreeing())
    assert page.findChild(Collapsible, "conflicts") is not None


def test_technique_leads_to_where_it_suits_on_other_maps(
    qtbot: QtBot, look: Look
) -> None:
    page = technique_page(qtbot, look, BOTH)
    row = child(page, RowButton, "row_map_near")
    assert row.text() == "From near"
    with qtbot.waitSignal(page.place_wanted) as told:
        row.click()
    assert told.args is not None
    assert told.args[1] == "near"
