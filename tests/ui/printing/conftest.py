"""Cards of the sessions that ship."""

from functools import cache

from app.geometry.scene import scene_of
from app.model.health import ConditionId
from app.model.ids import MapId
from app.model.person import UNASKED, Answer, Person
from app.model.scene import MapScene
from app.model.session import Session, SessionId
from app.safety.person import rules_for
from app.safety.sessions import fitted_session
from app.safety.turns import FittedSession
from app.ui.printing.card import Basis, Card, card_of
from app.ui.printing.pictures import PrintMaps
from tests.support.shipped import PROJECT, shipped_atlas, shipped_library

SESSIONS = tuple(session.id for session in shipped_library().sessions)
FIGURES = PROJECT / "resources" / "figures"


@cache
def fitted(session_id: SessionId, *conditions: str) -> FittedSession:
    """Return a shipped session for somebody with conditions."""
    library = shipped_library()
    session: Session = library.session_by_id[session_id]
    person = person_with(*conditions)
    return fitted_session(
        library, shipped_atlas, session, rules_for(person, library.health)
    )


def person_with(*conditions: str) -> Person:
    """Return somebody who ticked conditions."""
    person = UNASKED
    for condition in conditions:
        person = person.with_answer(ConditionId(condition), Answer.YES)
    return person


@cache
def card(session_id: SessionId, *conditions: str) -> Card:
    """Return the card of a shipped session."""
    basis = Basis.PARTLY if conditions else Basis.NOBODY
    return card_of(shipped_library(), fitted(session_id, *conditions), basis=basis)


@cache
def shipped_scene(map_id: str) -> MapScene:
    """Return what is drawn of a shipped map."""
    atlas = shipped_atlas(MapId(map_id))
    return scene_of(atlas.body_map, atlas)


def maps() -> PrintMaps:
    """Return the shipped maps for paper."""
    return PrintMaps(shipped_scene, FIGURES)


def no_maps() -> PrintMaps:
    """Return maps that are not there: for where nothing is painted."""
    return PrintMaps(lambda _: None, FIGURES)
