"""The way from a place to the map that shows it closer, and back."""

from PySide6.QtWidgets import QWidget

from app.guidance.guidance import Guidance
from app.model.body_map import Region
from app.model.library import Library
from app.ui.explore.maps import map_closer, map_further
from app.ui.widgets.look import Look
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr


def closer_row(
    look: Look,
    library: Library,
    guidance: Guidance,
    feature_id: str | None,
    parent: QWidget,
) -> RowButton | None:
    """Return a row that names the other map of a place; None where there is none.

    Of a region with a closer map, that one; on a closer map, the one it belongs to.
    """
    ids = (feature_id, *(region.id for region in _regions(guidance)))
    way = map_closer(library, guidance.body_map, ids)
    way = way or map_further(library, guidance.body_map, feature_id)
    if way is None:
        return None
    title = tr("Look closer: {map}", map=way.title)
    line = tr("A map of its own shows more of this place. Key: D")
    if way.is_earlier:
        title = tr("Go to the map: {map}", map=way.title)
        line = tr("It shows what lies around this place. Key: D")
    row = RowButton(look, title, line, "zoom", "accent", parent=parent)
    row.setObjectName("row_closer")
    return row


def _regions(guidance: Guidance) -> tuple[Region, ...]:
    regions = (guidance.region, *guidance.others)
    return tuple(each for each in regions if isinstance(each, Region))
