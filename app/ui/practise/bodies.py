"""What the Practise room needs of the maps: places, shapes, and bodies to look at."""

from typing import Protocol

from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.scene import Shape
from app.practice.variation import Presentation
from app.ui.map.view import BodyMapView


class Bodies(Protocol):
    """Makes what is not there yet, and keeps it."""

    def atlas(self, map_id: MapId) -> Atlas:
        """Return what answers about a map."""

    def shape(self, map_id: MapId, feature_id: str) -> Shape | None:
        """Return how a thing of a map is drawn."""

    def looks(self, map_id: MapId) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the builds and the tones of which bodies lie ready."""

    def dress(
        self, view: BodyMapView, map_id: MapId, presentation: Presentation
    ) -> None:
        """Show a bare body in a view: nothing but the landmarks that help."""
