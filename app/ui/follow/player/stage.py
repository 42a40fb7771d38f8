"""From a turn to what the map shows of it."""

from collections.abc import Sequence

from app.model.safety import Side
from app.model.technique import HandPlay
from app.safety.sessions import Turn
from app.ui.follow.player.framing import united
from app.ui.follow.player.map_view import StagePlace
from app.ui.map.drawn import DrawnScene
from app.ui.map.picture import MapContent
from app.ui.map.viewport import Bounds


def map_id_of(turns: Sequence[Turn], index: int) -> str:
    """Return the map that a turn is shown on: its own, or that of what comes next."""
    around = [*turns[index:], *reversed(turns[:index])]
    return next((str(turn.map_id) for turn in around if turn.map_id), "")


def place_of(turn: Turn, content: MapContent) -> StagePlace:
    """Return what the map shows of a turn; without a place, the whole figure."""
    if turn.feature_id is None or turn.technique is None:
        return StagePlace(content, _focus_mm(turn, content.scene))
    focus = _focus_mm(turn, content.scene)
    technique = turn.technique
    shape = content.scene.by_id.get(turn.feature_id)
    return StagePlace(
        content,
        focus,
        turn.strokes,
        technique.hands,
        technique.hand_play is HandPlay.GRIP,
        (shape,) if shape is not None and shape.kind == "knot" else (),
    )


def _focus_mm(turn: Turn, scene: DrawnScene) -> Bounds | None:
    shape = scene.by_id.get(turn.feature_id or "")
    if shape is None:
        return None
    box = shape.bounds_mm
    if turn.side is Side.MIDLINE and turn.feature_id:
        other = scene.by_id.get(turn.feature_id.replace("_right", "_left"))
        box = united(box, other.bounds_mm if other else None)
    return box
