"""Cards on paper, so to say: question and answer as HTML, the place drawn as SVG.

One picture of the bare body serves all cards of a map; what is shown on it is drawn
over it in millimetres. So marks cannot drift from the picture, and a deck is small.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from app.geometry.atlas import Atlas
from app.model.body_map import Feature, Knot, Landmark, Region
from app.model.outline import MapPoint, Outline
from app.model.practice import CardId, QuestionKind
from app.model.safety import SafetyLevel, Side
from app.practice.cards import feature_of
from app.practice.grading import GOOD_MM
from app.practice.questions import is_spared

KINDS = frozenset(
    {
        QuestionKind.FIND,
        QuestionKind.LANDMARK,
        QuestionKind.NAME,
        QuestionKind.MAY_PRESS,
    }
)
"""What can be asked without the program."""

SIDES = {Side.LEFT: ", their left", Side.RIGHT: ", their right", Side.MIDLINE: ""}

PRESSES = {
    SafetyLevel.WORK: "Work: pressure up to level {cap} is fine.",
    SafetyLevel.CAUTION: "Light only: broad, flat, soft, level {cap} at most.",
    SafetyLevel.NO_GO: "Never press here.",
}


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The picture of the bare body, and which part of the map it shows, in mm."""

    file_name: str
    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Flashcard:
    """One question and its answer.

    Attributes
    ----------
    front, back
        HTML.
    """

    card: CardId
    front: str
    back: str


def flashcards_of(
    cards: Iterable[CardId], atlas: Atlas, backdrop: Backdrop
) -> Iterator[Flashcard]:
    """Give a flashcard of each card that can be asked without the program."""
    for card in cards:
        feature = feature_of(card, atlas)
        if card.kind in KINDS and feature is not None:
            yield _flashcard(card, feature, atlas, backdrop)


def _flashcard(
    card: CardId, feature: Feature, atlas: Atlas, backdrop: Backdrop
) -> Flashcard:
    name = f"{feature.name}{SIDES[feature.side]}"
    bare = _picture(backdrop, "")
    shown = _picture(backdrop, _mark(feature, atlas))
    if card.kind is QuestionKind.NAME:
        return Flashcard(
            card,
            _said("What lies here?") + shown,
            _said(name) + _leave(feature, atlas) + _about(feature),
        )
    if card.kind is QuestionKind.MAY_PRESS:
        return Flashcard(
            card, _said("May I press here?") + shown, _press(feature) + _said(name)
        )
    asked = f"Where is it: {name}?"
    told = _leave(feature, atlas) + _about(feature)
    return Flashcard(card, _said(asked) + bare, shown + told)


def _mark(feature: Feature, atlas: Atlas) -> str:
    """Return the place as SVG: a disc as fuzzy as what is known of it, or an area."""
    if isinstance(feature, Region):
        return f'<path class="area" d="{svg_path(feature.outline)}"/>'
    point = atlas.point_of(feature.id)
    reach_mm = feature.radius_mm if isinstance(feature, Knot) else GOOD_MM
    return _circle("disc", point, reach_mm) + _circle("dot", point, 3.0)


def _circle(name: str, point: MapPoint, radius_mm: float) -> str:
    return (
        f'<circle class="{name}" cx="{point.x_mm:.1f}" cy="{point.y_mm:.1f}" '
        f'r="{radius_mm:.1f}"/>'
    )


def svg_path(outline: Outline) -> str:
    """Return an outline as the commands of an SVG path, in mm."""
    return " ".join(
        op + ",".join(f"{number:.1f}" for number in numbers)
        for op, numbers in outline.segments
    )


def _picture(backdrop: Backdrop, marks: str) -> str:
    box = (backdrop.left_mm, backdrop.top_mm, backdrop.width_mm, backdrop.height_mm)
    view = " ".join(f"{number:.1f}" for number in box)
    drawn = f'<svg viewBox="{view}">{marks}</svg>' if marks else ""
    kind = "map" if marks else "map bare"
    return f'<div class="{kind}"><img src="{backdrop.file_name}">{drawn}</div>'


def _press(feature: Feature) -> str:
    if not isinstance(feature, Region):
        return ""
    words = PRESSES[feature.level].format(cap=feature.cap)
    return _said(words) + _line(feature.rule)


def _leave(feature: Feature, atlas: Atlas) -> str:
    """Return that a knot is to be known and not to be pressed, where that is so."""
    if not isinstance(feature, Knot) or not is_spared(feature, atlas):
        return ""
    return _said("Good to know where it lies. It is not pressed at home.")


def _about(feature: Feature) -> str:
    """Return how to find a place, and what it is taken for."""
    if isinstance(feature, Region):
        return _line(feature.summary)
    if isinstance(feature, Knot | Landmark):
        confused = feature.confused_with
        taken = _line(f"Easily taken for: {confused}") if confused else ""
        return _line(feature.find) + taken
    return ""


def _said(text: str) -> str:
    return f'<div class="said">{escape(text)}</div>'


def _line(text: str) -> str:
    return f'<div class="line">{escape(text)}</div>' if text else ""
