"""Holds what the Explore room shows, and redraws what changes."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.model.outline import MapPoint
from app.ui.explore import state as changes
from app.ui.explore.answers import Answers
from app.ui.explore.state import ExploreState, Page

if TYPE_CHECKING:
    # Late at run time: these bring pydantic, numpy and shapely.
    from app.geometry.atlas import Atlas
    from app.guidance.guidance import Guidance
    from app.guidance.search import Hit, SearchIndex
    from app.model.body_map import BodyMap
    from app.model.library import Library
    from app.safety.person import PersonRules
    from app.ui.explore.panel import GuidancePanel
    from app.ui.map.view import BodyMapView
    from app.ui.widgets.look import Look


WORDS = frozenset({"term", "pressure", "rule"})
"""Kinds of what search finds that are told in a page of words."""

PAGES = frozenset({"page", "conflict"})
"""Kinds that are told in the guide."""


class BodyListLike(Protocol):
    """The list that mirrors the map, as far as the controller needs it."""

    def mark(self, feature_id: str | None) -> None:
        """Mark the row of what is selected."""


class ExploreController(QObject):
    """The Explore room's one place where things change.

    Signals
    -------
    state_changed
        Another page, or another thing on it.
    waiting_changed : bool
        Something was asked before the content was there; or it is there now.
    command_wanted : str
        Id of a command of the window that a page asks for.
    map_wanted : str
        Id of another map: what was asked lies there. `show_map` brings it.
    page_wanted : str
        Id of a page of the guide, or of a disagreement.
    """

    state_changed = Signal()
    waiting_changed = Signal(bool)
    command_wanted = Signal(str)
    map_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(
        self,
        look: "Look",
        map_view: "BodyMapView",
        panel: "GuidancePanel",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("explore_controller")
        self._look, self._map, self._panel = look, map_view, panel
        self._list: BodyListLike | None = None
        self._state = ExploreState()
        self._answers = Answers()
        self._index: SearchIndex | None = None
        self._asked: Callable[[], None] | None = None
        self._connect()

    def _connect(self) -> None:
        self._map.point_picked.connect(self.pick_point)
        self._map.feature_picked.connect(self.pick_on_map)
        self._map.next_wanted.connect(self.pick_next)
        self._map.walk_wanted.connect(self.walk)
        self._panel.feature_wanted.connect(self.pick_feature)
        self._panel.place_wanted.connect(self.go_to)
        self._panel.feature_pointed.connect(self.point_at)
        self._panel.technique_wanted.connect(self.open_technique)
        self._panel.stroke_wanted.connect(self.draw_stroke)
        self._panel.command_wanted.connect(self.command_wanted)

    @property
    def state(self) -> ExploreState:
        """Return what is shown."""
        return self._state

    @property
    def guidance(self) -> "Guidance | None":
        """Return what is said about the present place."""
        return self._answers.guidance

    @property
    def body_map(self) -> "BodyMap | None":
        """Return the map that is explored, once it is there."""
        return self._answers.body_map

    @property
    def other_maps(self) -> "tuple[BodyMap, ...]":
        """Return the maps that are not explored just now."""
        return self._answers.other_maps

    @property
    def atlas(self) -> "Atlas | None":
        """Return what answers about the map that is explored, once it is there."""
        return self._answers.atlas

    @property
    def library(self) -> "Library | None":
        """Return the content, once it is there."""
        return self._answers.library

    def show_welcome(self) -> None:
        """Draw the first page."""
        self._show_page()

    def show_library(self, library: "Library", atlas: "Atlas | None") -> None:
        """Take the content, and answer what was asked before it came."""
        self._answers.library = library
        if atlas is not None:
            self.show_map(atlas)
        self.waiting_changed.emit(False)

    def show_map(self, atlas: "Atlas", opted_in: frozenset[str] | None = None) -> None:
        """Take the map that is drawn now, and answer what was asked of it.

        Parameters
        ----------
        opted_in
            The ids of its places that both people agreed to; None: as before.
        """
        self._answers.atlas = atlas
        if opted_in is not None:
            self._answers.opted_in = opted_in
        map_id = str(atlas.body_map.id)
        if not self._state.view.map_id:
            # The first map: what is read already goes on being read.
            self._state = changes.map_turned(self._state, map_id)
            if self._state.view.page is Page.WELCOME and self._answers.first_stop():
                self._show_page()
        asked, self._asked = self._asked, None
        if asked is not None:
            asked()
        self._turn_to(changes.map_turned(self._state, map_id))
        self.waiting_changed.emit(False)

    def turn_to_map(self, map_id: str) -> None:
        """Show another map as it was left."""
        library = self._answers.library
        if library is not None and any(each.id == map_id for each in library.maps):
            self._turn_to(changes.map_turned(self._state, map_id))

    def look_closer(self) -> None:
        """Go to the map that shows the place closer; from there, back again."""
        view = self._state.view
        way = self._answers.way_closer(view)
        if way is None and changes.map_before(self._state) is not None:
            self._turn_to(changes.map_left(self._state))
            return
        way = way or self._answers.way_back(view)
        if way is not None and way.feature_id:
            self.pick_feature(way.feature_id, way.map_id)
        elif way is not None:
            self.turn_to_map(way.map_id)

    def show_search(self, index: "SearchIndex") -> None:
        """Take the index that the search asks."""
        self._index = index

    def show_list(self, body_list: BodyListLike) -> None:
        """Keep a list in step with the map."""
        self._list = body_list
        body_list.mark(self._state.view.feature_id)

    def agree_to(self, opted_in: frozenset[str]) -> None:
        """Take the ids of the places that both people agreed to."""
        if opted_in == self._answers.opted_in:
            return
        self._answers.opted_in = opted_in
        if self._state.view.page in (Page.PLACE, Page.HURT) and self._answers.atlas:
            self._redraw_page()

    def be_for(self, person: "PersonRules", is_seen: bool = True) -> None:
        """Take the rules of the person whom everything is for.

        Parameters
        ----------
        is_seen
            The page is drawn anew now; else it is to be told again once it is seen.
        """
        self._answers.person = person
        if is_seen and self._answers.atlas:
            self._redraw_page()

    def search(self, words: str) -> "tuple[Hit, ...] | None":
        """Return what the words find; None while the index is not there."""
        if self._index is None or self._answers.atlas is None:
            return None
        from app.ui.explore.maps import here_first

        return here_first(self._index.search(words), self._answers.atlas.body_map)

    def pick_point(self, x_mm: float, y_mm: float) -> None:
        """Tell of what lies at a place, or what hurts there."""
        atlas = self._answers.atlas
        if atlas is None:
            self._wait_for(partial(self.pick_point, x_mm, y_mm))
            return
        from app.ui.explore.subjects import stack_at

        point = MapPoint(x_mm, y_mm)
        stack = stack_at(atlas, point, self._map.layers)
        self._turn_to(changes.place_picked(self._state, point, stack))

    def pick_feature(self, feature_id: str, map_id: str = "") -> None:
        """Tell of a thing by its id; while asking where it hurts, mark it first.

        It may lie on another map: on the one that is named, else on the first that
        has it.
        """
        atlas = self._answers.atlas
        if atlas is None:
            self._wait_for(partial(self.pick_feature, feature_id, map_id))
            return
        there = self._answers.map_of(feature_id, map_id)
        if there != atlas.body_map.id:
            if there:
                self._wait_for(partial(self.pick_feature, feature_id, there))
                self.map_wanted.emit(there)
            return
        view = self._state.view
        is_knot = self._answers.knot(feature_id) is not None
        if view.page is Page.HURT and is_knot and view.feature_id != feature_id:
            self._turn_to(changes.hurt_knot_marked(self._state, feature_id))
            return
        from app.ui.explore.subjects import stack_at

        point = atlas.point_of(feature_id)
        stack = stack_at(atlas, point, self._map.layers)
        self._turn_to(
            changes.feature_picked(self._state, feature_id, point, stack, there)
        )

    def pick_on_map(self, feature_id: str) -> None:
        """Tell of a thing whose label was picked; it may be what hurts."""
        atlas = self._answers.atlas
        is_asking = self._state.is_asking_where_it_hurts
        if atlas is None or not is_asking or self._answers.knot(feature_id) is not None:
            self.pick_feature(feature_id)
            return
        point = atlas.point_of(feature_id)
        self.pick_point(point.x_mm, point.y_mm)

    def go_to(self, feature_id: str, map_id: str = "") -> None:
        """Tell of a thing that was chosen outside the map, and bring it into sight."""
        if self._state.is_asking_where_it_hurts:
            self._turn_to(changes.gone_back(self._state))
        self.pick_feature(feature_id, map_id)
        point = self._state.view.point
        if self._answers.atlas is None or point is None or self._asked is not None:
            return
        x_px, y_px = self._map.viewport_mm.to_px(point.x_mm, point.y_mm)
        if not self._map.rect().contains(round(x_px), round(y_px)):
            self._map.zoom_to(feature_id)

    def open_hit(self, kind: str, hit_id: str, map_id: str = "") -> None:
        """Tell of something that the search found."""
        library = self._answers.library
        if library is None:
            return
        if kind in WORDS:
            self.open_term(f"{kind}:{hit_id}")
        elif kind in PAGES:
            self.page_wanted.emit(hit_id)
        elif kind == "map":
            self.turn_to_map(hit_id)
        elif self._answers.map_of(hit_id, map_id):
            self.go_to(hit_id, map_id)
        elif hit_id in library.technique_by_id:
            self.open_technique(hit_id)

    def pick_next(self) -> None:
        """Step to the next thing under the point."""
        self._turn_to(changes.next_picked(self._state))

    def walk(self, dx: int, dy: int) -> None:
        """Go to the neighbour in a direction; from nothing, to the middle."""
        atlas = self._answers.atlas
        if atlas is None:
            return
        from app.geometry.neighbours import neighbour

        here = self._state.view.feature_id
        if here is None or self._state.is_asking_where_it_hurts:
            self._map.show_crosshair()
            return
        next_id = neighbour(atlas, here, dx, dy)
        if next_id is not None:
            self.pick_feature(next_id)

    def open_technique(self, technique_id: str) -> None:
        """Tell of one technique."""
        self._turn_to(changes.technique_opened(self._state, technique_id))

    def open_term(self, term: str) -> None:
        """Tell what a word means."""
        self._turn_to(changes.term_opened(self._state, term))

    def ask_where_it_hurts(self) -> None:
        """Ask; or, while asking, stop."""
        if self._state.is_asking_where_it_hurts:
            self._turn_to(changes.gone_back(self._state))
        else:
            self._turn_to(changes.hurt_asked(self._state))

    def draw_stroke(self, technique_id: str) -> None:
        """Draw the stroke of a technique of the page; empty draws none."""
        self._turn_to(changes.stroke_wanted(self._state, technique_id or None))

    def go_back(self) -> None:
        """Show the page before."""
        self._turn_to(changes.gone_back(self._state))

    def leave(self) -> None:
        """Leave the crosshair, or what the state says comes next."""
        if self._map.crosshair is not None:
            self._map.show_crosshair(False)
            return
        self._turn_to(changes.left(self._state))

    def point_at(self, feature_id: str) -> None:
        """Show on the map what a row of the page is about; empty: the page's own."""
        knot = self._answers.knot(feature_id)
        if knot is not None:
            self._map.show_referral(knot.referral_areas, (str(knot.id),))
        else:
            self._map.show_referral(*self._answers.referral(self._state.view))

    def _wait_for(self, asked: Callable[[], None]) -> None:
        self._asked = asked
        self.waiting_changed.emit(True)

    def _turn_to(self, new: ExploreState) -> None:
        """Take on a state and redraw what differs."""
        there = new.view.map_id
        if self._answers.atlas is not None and there not in (
            "",
            self._answers.atlas.body_map.id,
        ):
            self._wait_for(partial(self._turn_to, new))
            self.map_wanted.emit(there)
            return
        old, self._state = self._state, new
        if new == old:
            return
        if new.view != old.view:
            if changes.is_only_marked(old.view, new.view):
                self._mark_knot()
            else:
                self._redraw_page()
            self.state_changed.emit()
        elif new.stroke_of != old.stroke_of:
            self._map.show_strokes(self._answers.strokes(new.stroke_of))

    def _show_page(self) -> None:
        view, parent = self._state.view, self._panel.viewport
        self._panel.show_page(self._answers.page(self._look, view, parent))

    def _redraw_page(self) -> None:
        self._show_page()
        self._map.show_strokes(self._answers.strokes(self._state.stroke_of))
        self._redraw_map()

    def _mark_knot(self) -> None:
        """Mark a row of the page that is shown: it must not move under the pointer."""
        self._panel.mark(self._state.view.feature_id)
        self._redraw_map()

    def _redraw_map(self) -> None:
        view = self._state.view
        self._map.select(view.feature_id)
        self._map.show_marker(view.point)
        self._map.show_referral(*self._answers.referral(self._state.view))
        if self._list is not None:
            self._list.mark(view.feature_id)
