"""Which things of a map are named in a view, and where their labels stand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import hypot

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.ui.map.drawn import DrawnShape
from app.ui.map.label_content import LabelContent
from app.ui.map.label_layout import placed_labels
from app.ui.map.label_parts import Box, LabelRoom, LabelWish, PlacedLabel
from app.ui.map.layers import NO_GO
from app.ui.map.note_layout import NoteWish, placed_notes
from app.ui.map.note_spots import spots_in
from app.ui.map.notes import note_rows, note_size
from app.ui.map.signs import SIGN_RADIUS_PX, Sign, signs_in
from app.ui.map.viewport import Viewport
from app.ui.map.words import label_of

NEAR, NEAR_FOR_KNOTS = 1.6, 2.5
"""So much larger than fitted, labels stand on the body; then knots are named too."""

_SIGN_REACH_PX = SIGN_RADIUS_PX + 2.5
_LONGEST_LEADER_PX = 230.0
"""From near a label stands beside the body only if the body ends close by."""

_WELL_KNOWN = 84
_CHOSEN, _FELT = 1000, 990
_LARGE_PART, _SMALL_PART, _KNOT = 88, 45, 20
_LARGE_PART_MM2 = 3500.0


@dataclass(frozen=True, slots=True)
class LabelView:
    """For what labels are wanted.

    Attributes
    ----------
    room_px
        The part of the sheet that nothing covers.
    height_px
        Of the whole sheet.
    obstacles
        Boxes in the room that are covered.
    chosen
        It is named whatever else is.
    felt_mm
        Where a knot is felt: named as well.
    kept_clear
        Places that no leader line runs through.
    """

    layers: frozenset[str]
    view: Viewport
    room_px: QRectF
    height_px: float
    font: QFont
    obstacles: tuple[QRectF, ...] = ()
    chosen: DrawnShape | None = None
    felt_mm: tuple[float, float] | None = None
    kept_clear: tuple[QPointF, ...] = ()


def labels_for(content: LabelContent, seen: LabelView) -> tuple[PlacedLabel, ...]:
    """Return the labels of a view: beside the body, and from near also on it."""
    signs = signs_in(content.scene, seen.view) if NO_GO in seen.layers else ()
    wisher = _Wisher(content, seen, signs)
    room = _room(content, seen, signs)
    beside = placed_labels(wisher.beside(), room, wisher.extras())
    if not wisher.is_near:
        return beside
    close = tuple(label for label in beside if _has_short_leader(label))
    return (*close, *placed_notes(wisher.on_body(close), room, close))


def _room(content: LabelContent, seen: LabelView, signs: tuple[Sign, ...]) -> LabelRoom:
    room = seen.room_px
    return LabelRoom(
        left_px=room.left(),
        right_px=room.right(),
        top_px=room.top(),
        bottom_px=room.bottom(),
        edges=content.edges(seen.view, seen.height_px),
        obstacles=tuple(_box_of(obstacle) for obstacle in seen.obstacles),
        height_px=QFontMetricsF(seen.font).height(),
        signs=(
            *((sign.x_px, sign.y_px) for sign in signs),
            *((place.x(), place.y()) for place in seen.kept_clear),
        ),
        sign_reach_px=_SIGN_REACH_PX,
    )


class _Wisher:
    """Says which labels are wanted."""

    def __init__(
        self, content: LabelContent, seen: LabelView, signs: tuple[Sign, ...]
    ) -> None:
        self._content, self._seen = content, seen
        self._metrics = QFontMetricsF(seen.font)
        self._signed = frozenset(sign.zone_id for sign in signs)
        nearness = content.nearness(seen.view, seen.room_px)
        self.is_near = nearness >= NEAR
        self._names_knots = nearness >= NEAR_FOR_KNOTS
        line_px = self._metrics.height()
        self._lowest = (
            1 if self.is_near else content.lowest_priority(seen.view, line_px)
        )

    def beside(self) -> list[LabelWish]:
        """Return the labels that want to stand beside the body."""
        return [
            self._wish(shape, priority)
            for shape, priority in self._shapes()
            if self._sees(shape) and not (self.is_near and shape.kind == "knot")
        ]

    def extras(self) -> tuple[LabelWish, ...]:
        """Return the labels that come before all others."""
        chosen = self._seen.chosen
        wishes = [] if chosen is None else [self._wish(chosen, _CHOSEN)]
        if self._seen.felt_mm is not None:
            wishes.append(self._felt(self._seen.felt_mm))
        room = self._seen.room_px
        return tuple(wish for wish in wishes if room.contains(wish.x_px, wish.y_px))

    def on_body(self, beside: tuple[PlacedLabel, ...]) -> list[NoteWish]:
        """Return the labels that want to stand on the body: what is not yet named."""
        named = {label.wish.key for label in beside}
        chosen = self._seen.chosen
        notes = []
        for shape, priority in self._shapes():
            is_chosen = chosen is not None and shape.id == chosen.id
            if shape.kind == "knot" and not (self._names_knots or is_chosen):
                continue
            wish = self._wish(shape, _CHOSEN if is_chosen else priority)
            if wish.key not in named and self._is_in_sight(shape):
                note = self._note(shape, wish)
                if note is not None:
                    notes.append(note)
        felt = self._seen.felt_mm
        if felt is not None and "felt" not in named:
            notes.append(self._sized(self._felt(felt)))
        return notes

    def _shapes(self) -> Iterator[tuple[DrawnShape, int]]:
        """Return what may be named, with how important that is."""
        chosen = self._seen.chosen
        for shape in self._content.scene.shapes:
            leads_on = _leads_on(shape) and not self._names_knots
            is_shown = shape.layer in self._seen.layers or leads_on
            if not (is_shown or shape is chosen):
                continue
            priority = _priority(shape)
            is_wanted = priority >= self._lowest or shape is chosen
            if is_wanted and not self._content.scene.is_hidden(shape):
                yield shape, priority

    def _note(self, shape: DrawnShape, wish: LabelWish) -> NoteWish | None:
        """Return a thing's label on the body; None if there is no place for one."""
        note = self._sized(wish)
        if shape.shape.outline is not None:
            spots = spots_in(
                self._content.scene,
                shape,
                self._seen.view,
                self._seen.room_px,
                (note.width_px, note.height_px),
            )
            if spots:
                inside = replace(note.wish, has_dot=False)
                return replace(note, wish=inside, spots=spots)
        is_small = shape.kind == "region" and wish.priority < _CHOSEN
        if is_small or not self._sees(shape):
            return None
        is_drawn = shape.kind == "knot" or bool(wish.reach_px)
        dotted = replace(note.wish, has_dot=not is_drawn)
        return replace(note, wish=dotted, is_dot=not wish.reach_px)

    def _sized(self, wish: LabelWish) -> NoteWish:
        rows = note_rows(wish.text, self._metrics)
        width, height = note_size(rows, self._metrics).toTuple()
        return NoteWish(replace(wish, rows=rows), width, height)

    def _sees(self, shape: DrawnShape) -> bool:
        place = self._seen.view.to_px(*shape.anchor_mm)
        return self._seen.room_px.contains(QPointF(*place))

    def _is_in_sight(self, shape: DrawnShape) -> bool:
        left, top, right, bottom = shape.bounds_mm
        start = QPointF(*self._seen.view.to_px(left, top))
        end = QPointF(*self._seen.view.to_px(right, bottom))
        return QRectF(start, end).intersects(self._seen.room_px)

    def _wish(self, shape: DrawnShape, priority: int) -> LabelWish:
        text = label_of(shape.shape)
        x, y = self._seen.view.to_px(*shape.anchor_mm)
        is_signed = shape.id in self._signed
        side = shape.shape.side if shape.shape.side in ("left", "right") else ""
        return LabelWish(
            id=shape.id,
            key=shape.id if self.is_near and shape.kind == "knot" else text,
            text=text,
            width_px=self._metrics.horizontalAdvance(text),
            x_px=x,
            y_px=y,
            priority=priority,
            side=side,
            reach_px=_SIGN_REACH_PX if is_signed else 0.0,
            has_dot=not is_signed,
        )

    def _felt(self, felt_mm: tuple[float, float]) -> LabelWish:
        text = QCoreApplication.translate("BodyMapView", "Felt here")
        x, y = self._seen.view.to_px(*felt_mm)
        width = self._metrics.horizontalAdvance(text)
        left, _, right, _ = self._content.scene.bounds_mm
        side = "left" if felt_mm[0] < (left + right) / 2 else "right"
        return LabelWish("", "felt", text, width, x, y, _FELT, side)


def _has_short_leader(label: PlacedLabel) -> bool:
    x0, y0, x1, y1 = label.leader
    return hypot(x1 - x0, y1 - y0) <= _LONGEST_LEADER_PX


def _box_of(box: QRectF) -> Box:
    return box.left(), box.top(), box.right(), box.bottom()


def _priority(shape: DrawnShape) -> int:
    """Return how important a label is; parts of a layer are named on demand."""
    if shape.shape.label_priority:
        return shape.shape.label_priority
    if shape.kind in ("bone", "muscle"):
        return _LARGE_PART if shape.area_mm2 >= _LARGE_PART_MM2 else _SMALL_PART
    return _KNOT if shape.kind == "knot" else 0


def _leads_on(shape: DrawnShape) -> bool:
    """Say whether a landmark is so well known that it is named on any layer."""
    return shape.kind == "landmark" and shape.shape.label_priority >= _WELL_KNOWN
