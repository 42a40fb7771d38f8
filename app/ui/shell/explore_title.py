"""What task bars and screen readers call the window while it shows the map."""

from app.model.body_map import BodyMap
from app.ui.explore.wording import name_with_side
from app.ui.widgets.words import tr


def title_of(body_map: BodyMap | None, chosen: str | None) -> str:
    """Return the title: what is selected comes first."""
    if body_map is None or chosen is None:
        return tr("Kneadmap")
    feature = body_map.features[chosen]
    name = name_with_side(feature.name, feature.side)
    return tr("{name} \u2013 Kneadmap", name=name)
