"""What the Explore room knows, and the pages, strokes and areas that tell it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Late at run time: these bring pydantic, numpy and shapely.
    from PySide6.QtWidgets import QWidget

    from app.geometry.atlas import Atlas
    from app.guidance.guidance import Guidance
    from app.model.body_map import BodyMap, Knot, ReferralArea
    from app.model.library import Library
    from app.model.stroke import StrokePath
    from app.safety.person import PersonRules
    from app.ui.explore.maps import Way
    from app.ui.explore.page import PanelPage
    from app.ui.explore.receiving import Receiving
    from app.ui.explore.state import View
    from app.ui.widgets.look import Look


class Answers:
    """Content, the map that is explored, and whom the answers are for.

    Attributes
    ----------
    guidance
        What the page that was made last says about its place.
    opted_in
        Ids of the places that both people agreed to.
    """

    def __init__(self) -> None:
        self.library: Library | None = None
        self.atlas: Atlas | None = None
        self.guidance: Guidance | None = None
        self.opted_in: frozenset[str] = frozenset()
        self.person: PersonRules | None = None

    @property
    def body_map(self) -> "BodyMap | None":
        """Return the map that is explored, once it is there."""
        return self.atlas.body_map if self.atlas else None

    @property
    def other_maps(self) -> "tuple[BodyMap, ...]":
        """Return the maps that are not explored just now."""
        maps = self.library.maps if self.library else ()
        return tuple(each for each in maps if each is not self.body_map)

    def page(self, look: "Look", view: "View", parent: "QWidget") -> "PanelPage":
        """Return the page of a view; before there is content, the welcome."""
        from app.ui.explore.state import Page

        self.guidance = None
        if self.library is None or self.atlas is None or view.page is Page.WELCOME:
            return self._welcome(look, parent)
        from app.ui.explore.pages import page_for

        known = look, self.library, self.atlas, view, self._receiving()
        shown = page_for(*known, parent)
        self.guidance = shown.guidance
        return shown.page

    def strokes(self, technique_id: str | None) -> "tuple[StrokePath, ...]":
        """Return the strokes of a technique: on the page's place, or where it suits."""
        if technique_id is None or self.library is None or self.atlas is None:
            return ()
        from app.ui.explore.pages import strokes_for

        shown = self.library, self.atlas, self._receiving()
        return strokes_for(*shown, self.guidance, technique_id)

    def referral(
        self, view: "View"
    ) -> "tuple[tuple[ReferralArea, ...], tuple[str, ...]]":
        """Return the areas where the knots of a view are felt, and their ids."""
        if self.atlas is None:
            return (), ()
        from app.ui.explore.subjects import referral_of

        return referral_of(self.atlas.body_map, view)

    def knot(self, feature_id: str | None) -> "Knot | None":
        """Return the knot with this id, if it is one of the map that is explored."""
        if self.atlas is None or not feature_id:
            return None
        from app.model.body_map import Knot

        feature = self.atlas.body_map.features.get(feature_id)
        return feature if isinstance(feature, Knot) else None

    def map_of(self, feature_id: str, map_id: str) -> str:
        """Return which map has a thing; empty: none, or not the one that is named."""
        if self.library is None or self.atlas is None:
            return ""
        from app.ui.explore.maps import map_with

        wanted = map_id or str(self.atlas.body_map.id)
        return map_with(self.library, feature_id, wanted, is_only=bool(map_id))

    def first_stop(self) -> tuple[str, str] | None:
        """Return the place to begin with on this map; None where it is the usual."""
        if self.atlas is None:
            return None
        from app.ui.explore.maps import first_stop
        from app.ui.explore.welcome_page import FIRST_STOP

        is_first = self.library is None or self.library.maps[0] is self.body_map
        return first_stop(self.atlas.body_map, FIRST_STOP if is_first else "")

    def way_closer(self, view: "View") -> "Way | None":
        """Return the way to the map that shows the place of a view closer."""
        if self.library is None or self.atlas is None:
            return None
        from app.ui.explore.maps import map_closer

        ids = (view.feature_id, *view.stack)
        return map_closer(self.library, self.atlas.body_map, ids)

    def way_back(self, view: "View") -> "Way | None":
        """Return the way from a closer map to the one that it belongs to."""
        if self.library is None or self.atlas is None:
            return None
        from app.ui.explore.maps import map_further

        return map_further(self.library, self.atlas.body_map, view.feature_id)

    def _welcome(self, look: "Look", parent: "QWidget") -> "PanelPage":
        from app.ui.explore.welcome_page import WelcomePage

        body_map, person = self.body_map, self.person
        return WelcomePage(
            look,
            parent,
            self.first_stop(),
            has_knots=body_map is None or bool(body_map.knots),
            is_stopped=person is not None and bool(person.stops),
        )

    def _receiving(self) -> "Receiving":
        from app.ui.explore.receiving import Receiving

        return Receiving(self.opted_in, self.person)
