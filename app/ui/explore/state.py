"""What the Explore room shows at one moment, and how that changes. No Qt."""

from dataclasses import dataclass, replace
from enum import Enum

from app.model.outline import MapPoint

MOST_STEPS_BACK = 50


class Page(Enum):
    """What kind of thing the panel tells of."""

    WELCOME = "welcome"
    PLACE = "place"
    TECHNIQUE = "technique"
    TERM = "term"
    HURT = "hurt"


TOPICS = frozenset({Page.TECHNIQUE, Page.TERM})
"""Pages that are about no place of any map."""


@dataclass(frozen=True, slots=True)
class View:
    """One page of the panel, and what it is about.

    Attributes
    ----------
    point
        The picked place; on the hurt page the place that hurts.
    feature_id
        The region, knot, landmark, bone or muscle that is selected.
    stack
        Everything under the point, most specific first; `feature_id` is in it.
    topic
        Id of the technique, or the term.
    is_beside
        The place that should hurt was picked beside the body.
    map_id
        The map that is shown with it; empty before any is there.
    """

    page: Page = Page.WELCOME
    point: MapPoint | None = None
    feature_id: str | None = None
    stack: tuple[str, ...] = ()
    topic: str = ""
    is_beside: bool = False
    map_id: str = ""


@dataclass(frozen=True, slots=True)
class ExploreState:
    """The page, the pages behind it, and what the pointer asks to see.

    Attributes
    ----------
    behind
        Earlier pages, the latest last.
    stroke_of
        Id of the technique whose stroke is drawn on the map.
    elsewhere
        How each other map was left.
    """

    view: View = View()
    behind: tuple[View, ...] = ()
    stroke_of: str | None = None
    elsewhere: tuple[View, ...] = ()

    @property
    def is_asking_where_it_hurts(self) -> bool:
        """Return whether a click on the map means: it hurts here."""
        return self.view.page is Page.HURT


def place_picked(
    state: ExploreState, point: MapPoint, stack: tuple[str, ...]
) -> ExploreState:
    """Tell of the most specific thing under the point; of nothing beside the body.

    While the room asks where it hurts, the point is the answer, if the body is there.
    """
    if state.is_asking_where_it_hurts:
        asked = View(Page.HURT, map_id=state.view.map_id)
        if not stack:
            return replace(state, view=replace(asked, is_beside=True))
        return replace(state, view=replace(asked, point=point))
    if not stack:
        return _shown(state, View())
    return _shown(state, View(Page.PLACE, point, stack[0], stack))


def feature_picked(
    state: ExploreState,
    feature_id: str,
    point: MapPoint | None,
    stack: tuple[str, ...],
    map_id: str = "",
) -> ExploreState:
    """Tell of a thing that was named: from the list, the search, another page.

    A thing that lies in the present stack keeps it and the point that was picked;
    else `point` and `stack` are those that stand for the thing. It may lie on
    another map than the present one.
    """
    view = state.view
    is_here = map_id in ("", view.map_id)
    if is_here and view.page is Page.PLACE and feature_id in view.stack:
        return _shown(state, replace(view, feature_id=feature_id))
    if feature_id not in stack:
        stack = (feature_id, *stack)
    return _shown(state, View(Page.PLACE, point, feature_id, stack, map_id=map_id))


def next_picked(state: ExploreState) -> ExploreState:
    """Step to the next thing under the point; after the last comes the first."""
    view = state.view
    if view.page is not Page.PLACE or len(view.stack) < 2:
        return state
    at = view.stack.index(view.feature_id) if view.feature_id in view.stack else -1
    following = view.stack[(at + 1) % len(view.stack)]
    return replace(state, view=replace(view, feature_id=following), stroke_of=None)


def technique_opened(state: ExploreState, technique_id: str) -> ExploreState:
    """Tell of one technique, wherever it is used, and draw its stroke."""
    shown = _shown(state, View(Page.TECHNIQUE, topic=technique_id))
    return replace(shown, stroke_of=technique_id)


def term_opened(state: ExploreState, term: str) -> ExploreState:
    """Tell what a word means."""
    return _shown(state, View(Page.TERM, topic=term))


def hurt_asked(state: ExploreState) -> ExploreState:
    """Ask where it hurts."""
    if state.is_asking_where_it_hurts:
        return state
    return _shown(state, View(Page.HURT))


def hurt_knot_marked(state: ExploreState, knot_id: str) -> ExploreState:
    """Mark a knot of the answer; the map then draws it and its referral alone."""
    if not state.is_asking_where_it_hurts:
        return state
    return replace(state, view=replace(state.view, feature_id=knot_id))


def is_only_marked(old: View, new: View) -> bool:
    """Return whether the same answer is shown, with another of its knots marked."""
    is_hurt = old.page is new.page is Page.HURT
    return is_hurt and old == replace(new, feature_id=old.feature_id)


def stroke_wanted(state: ExploreState, technique_id: str | None) -> ExploreState:
    """Draw the stroke of a technique on the map, or none.

    The page of a technique keeps drawing its own.
    """
    if technique_id is None and state.view.page is Page.TECHNIQUE:
        technique_id = state.view.topic
    return replace(state, stroke_of=technique_id)


def gone_back(state: ExploreState) -> ExploreState:
    """Show the page before this one; the welcome when there is none."""
    if not state.behind:
        return replace(state, view=View(map_id=state.view.map_id), stroke_of=None)
    before = replace(state, behind=state.behind[:-1], stroke_of=None)
    return _turned(before, state.behind[-1])


def map_turned(state: ExploreState, map_id: str) -> ExploreState:
    """Show another map as it was left; the view of this one can be gone back to.

    A question where it hurts is asked there anew, and what is read goes on being read
    unless something is selected there.
    """
    here = state.view
    if here.map_id == map_id:
        return state
    if not here.map_id:
        return replace(state, view=replace(here, map_id=map_id))
    there = next((view for view in state.elsewhere if view.map_id == map_id), None)
    if here.page is Page.HURT:
        there = View(Page.HURT, map_id=map_id)
    elif there is None or (here.page in TOPICS and there.page is not Page.PLACE):
        is_read = here.page in TOPICS
        there = replace(here, map_id=map_id) if is_read else View(map_id=map_id)
    behind = (*state.behind, here)[-MOST_STEPS_BACK:]
    return _turned(replace(state, behind=behind, stroke_of=None), there)


def map_before(state: ExploreState) -> View | None:
    """Return the latest view of another map that can be gone back to."""
    here = state.view.map_id
    return next((v for v in reversed(state.behind) if v.map_id not in ("", here)), None)


def map_left(state: ExploreState) -> ExploreState:
    """Go back to the latest view of another map."""
    before = map_before(state)
    if before is None:
        return state
    at = len(state.behind) - 1 - state.behind[::-1].index(before)
    behind = state.behind[:at]
    return _turned(replace(state, behind=behind, stroke_of=None), before)


def left(state: ExploreState) -> ExploreState:
    """Leave one thing: the drawn stroke, the marked knot, the question, the page."""
    view = state.view
    if state.stroke_of is not None and view.page is not Page.TECHNIQUE:
        return replace(state, stroke_of=None)
    if view.page is Page.HURT and view.feature_id is not None:
        return replace(state, view=replace(view, feature_id=None))
    if view.page in (Page.HURT, Page.TECHNIQUE, Page.TERM):
        return gone_back(state)
    return _shown(state, View())


def _shown(state: ExploreState, view: View) -> ExploreState:
    """Turn to a page; the one before can be gone back to."""
    view = replace(view, map_id=view.map_id or state.view.map_id)
    if view == state.view:
        return replace(state, stroke_of=None)
    behind = (*state.behind, state.view)[-MOST_STEPS_BACK:]
    return _turned(replace(state, behind=behind, stroke_of=None), view)


def _turned(state: ExploreState, view: View) -> ExploreState:
    """Turn to a view, which may be of another map; note how this one was left."""
    maps = (view.map_id, state.view.map_id)
    elsewhere = tuple(each for each in state.elsewhere if each.map_id not in maps)
    if view.map_id != state.view.map_id:
        elsewhere = (*elsewhere, state.view)
    return replace(state, view=view, elsewhere=elsewhere)
