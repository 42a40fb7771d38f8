"""What is painted on the body: how well each region is known, and all clicks."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath

from app.geometry.atlas import Atlas
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.practice import Outcome
from app.model.safety import Side
from app.practice.bias import Bias
from app.practice.memory import NAME_RETENTION
from app.practice.retention import AreaRetention
from app.practice.statistics import Click
from app.ui.map.easel import Easel, line_pen
from app.ui.map.paths import path_of
from app.ui.map.signs import paint_no_entry
from app.ui.map.theme import MapTheme, tinted

WEAKEST = 0.5
"""From here down a region is as strongly tinted as it gets."""

WEAK_ALPHA, KNOWN_ALPHA = (0.2, 0.72), 0.5
LEAST_WORDS_PX = 26.0
DOT_PX, CROSS_PX, SIGN_PX = 4.0, 4.5, 7.0
HEAD_PX, RIGHT_PX = 8.0, 5.0

ROOM_FOR, SMALLEST = 150, 0.5
"""So many clicks have full-size signs; of more each is smaller, but not below half."""


@dataclass(frozen=True, slots=True)
class Known:
    """A region, and how well it is known."""

    area_mm: QPainterPath
    middle: MapPoint
    chance: float


@dataclass(frozen=True, slots=True)
class Leaning:
    """A leaning, and where on the body it is drawn: at the middle of what was asked."""

    bias: Bias
    at: MapPoint


def known_areas(
    areas: Sequence[AreaRetention], atlas: Atlas, edge_mm: QPainterPath
) -> tuple[Known, ...]:
    """Return what to paint of each region, the largest first."""
    found = []
    for area in areas:
        region = atlas.body_map.features[area.region_id]
        if isinstance(region, Region):
            path = path_of(region.outline)
            seen = path if edge_mm.isEmpty() else path.intersected(edge_mm)
            found.append(Known(seen, atlas.point_of(region.id), area.chance))
    return tuple(sorted(found, key=lambda known: -_extent_mm2(known)))


def leanings_of(biases: Sequence[Bias], clicks: Sequence[Click]) -> tuple[Leaning, ...]:
    """Return where to draw the leaning of each side."""
    found = []
    for bias in biases:
        places = [
            click.right_at
            for click in clicks
            if click.right_at is not None and click.card.side is bias.side
        ]
        if places:
            x_mm, y_mm = fmean(p.x_mm for p in places), fmean(p.y_mm for p in places)
            found.append(Leaning(bias, MapPoint(x_mm, y_mm)))
    return tuple(found)


def paint_known(easel: Easel, areas: Sequence[Known], font: QFont) -> None:
    """Paint each region, known or the weaker the stronger, with its percentage."""
    for known in areas:
        path = easel.mapped(known.area_mm)
        easel.painter.fillPath(path, _tint(known.chance, easel.theme))
        easel.painter.strokePath(path, line_pen("#ffffff", 0.55, 1.0))
    for known in areas:
        box = easel.mapped(known.area_mm).boundingRect()
        if min(box.width(), box.height()) >= LEAST_WORDS_PX:
            _paint_share(easel, known, font)


def paint_clicks(
    easel: Easel, clicks: Sequence[Click], leanings: Sequence[Leaning]
) -> None:
    """Paint every click with its sign, and the ellipse of each side."""
    scale = max(SMALLEST, min(1.0, math.sqrt(ROOM_FOR / max(1, len(clicks)))))
    for click in clicks:
        if click.right_at is not None and click.outcome is not Outcome.RIGHT:
            start, end = _px(easel, click.right_at), _px(easel, click.point)
            # Light beside dark: on hair as on skin one of both is seen.
            for color, width in (("#ffffff", 2.8), (easel.theme.marker, 1.2)):
                easel.painter.setPen(line_pen(color, 0.45 * scale, width))
                easel.painter.drawLine(start, end)
    for click in sorted(clicks, key=lambda one: -one.outcome):
        _paint_click(easel, _px(easel, click.point), click.outcome, scale)
    for leaning in leanings:
        _paint_leaning(easel, leaning)


def _paint_click(easel: Easel, at: QPointF, outcome: Outcome, scale: float) -> None:
    """Paint a click: a full dot, a ring, a cross, or the sign of a no-go."""
    painter, theme = easel.painter, easel.theme
    if outcome is Outcome.HARM:
        paint_no_entry(easel, at, SIGN_PX * scale)
        return
    if outcome is Outcome.MISS:
        reach_px = CROSS_PX * scale
        arm, other = QPointF(reach_px, reach_px), QPointF(reach_px, -reach_px)
        for color, width in (("#ffffff", 4.0), (theme.marker, 2.0)):
            painter.setPen(line_pen(color, 0.95, width * scale))
            painter.drawLine(at - arm, at + arm)
            painter.drawLine(at - other, at + other)
        return
    is_right = outcome is Outcome.RIGHT
    ink = theme.work_line if is_right else theme.caution_line
    painter.setPen(line_pen("#ffffff" if is_right else ink, 0.95, 1.6 * scale))
    painter.setBrush(QColor(ink if is_right else "#ffffff"))
    painter.drawEllipse(at, DOT_PX * scale, DOT_PX * scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_leaning(easel: Easel, leaning: Leaning) -> None:
    """Paint the ellipse around the mean, and the way to it from the right place."""
    bias, painter, scale = leaning.bias, easel.painter, easel.view.px_per_mm
    sign = -1.0 if bias.side is Side.LEFT else 1.0
    right = _px(easel, leaning.at)
    mean = right + QPointF(sign * bias.outwards_mm * scale, bias.down_mm * scale)
    painter.save()
    painter.translate(mean)
    painter.rotate(sign * bias.angle_deg)
    painter.setBrush(tinted("#ffffff", 0.18))
    for color, width in (("#ffffff", 4.4), (easel.theme.knot_dot, 2.2)):
        painter.setPen(line_pen(color, 0.95, width))
        painter.drawEllipse(QPointF(), bias.major_mm * scale, bias.minor_mm * scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.restore()
    for color, width in (("#ffffff", 4.4), (easel.theme.knot_dot, 2.2)):
        painter.setPen(line_pen(color, 0.95, width))
        painter.drawLine(right - QPointF(RIGHT_PX, 0), right + QPointF(RIGHT_PX, 0))
        painter.drawLine(right - QPointF(0, RIGHT_PX), right + QPointF(0, RIGHT_PX))
        if bias.is_clear:
            _paint_arrow(easel, right, mean)


def _paint_arrow(easel: Easel, start: QPointF, end: QPointF) -> None:
    way = end - start
    angle = math.atan2(way.y(), way.x())
    head_px = min(HEAD_PX, 0.6 * math.hypot(way.x(), way.y()))
    easel.painter.drawLine(start, end)
    for turn in (0.8 * math.pi, -0.8 * math.pi):
        tip = QPointF(math.cos(angle + turn), math.sin(angle + turn)) * head_px
        easel.painter.drawLine(end, end + tip)


def _tint(chance: float, theme: MapTheme) -> QColor:
    if chance >= NAME_RETENTION:
        return tinted(theme.work, KNOWN_ALPHA)
    faint, strong = WEAK_ALPHA
    short = (NAME_RETENTION - chance) / (NAME_RETENTION - WEAKEST)
    return tinted(theme.caution, faint + (strong - faint) * min(1.0, short))


def _paint_share(easel: Easel, known: Known, font: QFont) -> None:
    text = f"{round(100 * known.chance)}"
    metrics = QFontMetricsF(font)
    middle = _px(easel, known.middle)
    path = QPainterPath()
    path.addText(
        middle.x() - metrics.horizontalAdvance(text) / 2,
        middle.y() + metrics.capHeight() / 2,
        font,
        text,
    )
    easel.painter.strokePath(path, line_pen("#ffffff", 0.9, 3.0))
    easel.painter.fillPath(path, QColor(easel.theme.marker))


def _px(easel: Easel, point: MapPoint) -> QPointF:
    return QPointF(*easel.view.to_px(point.x_mm, point.y_mm))


def _extent_mm2(known: Known) -> float:
    box = known.area_mm.boundingRect()
    return box.width() * box.height()
