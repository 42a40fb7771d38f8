"""The way from a place that takes no hands to one that does."""

from PySide6.QtWidgets import QWidget

from app.guidance.guidance import WorkNearby
from app.ui.explore.wording import name_with_side, region_glyph, region_tint
from app.ui.widgets.look import Look
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr


def instead_button(
    look: Look, nearby: WorkNearby, parent: QWidget | None = None
) -> RowButton:
    """Return a row that names the region, how far it is and which way."""
    region = nearby.region
    name = name_with_side(region.name, region.side)
    title = tr("Work here instead: {name}", name=name)
    row = RowButton(
        look,
        title,
        nearby.way,
        region_glyph(region),
        region_tint(region),
        parent=parent,
    )
    row.setObjectName("work_instead")
    return row
