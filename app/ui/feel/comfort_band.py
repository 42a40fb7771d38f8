"""What felt good to the person, moment by moment: a band behind the chart's lines."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

Moment = tuple[float, tuple[float, float] | None]


def band_path(moments: Iterable[Moment], most_n: float) -> QPainterPath:
    """Return the band over times in s, in N: one closed shape a touch.

    It keeps its past: a later touch, elsewhere, does not judge an earlier one.

    Parameters
    ----------
    moments
        A time, and the least and the most force that felt good then; None where that
        could not be told.
    """
    path = QPainterPath()
    for is_known, run in groupby(moments, lambda moment: moment[1] is not None):
        if is_known:
            edges = [(at_s, band_n) for at_s, band_n in run if band_n is not None]
            low = [QPointF(at_s, min(band_n[0], most_n)) for at_s, band_n in edges]
            high = [QPointF(at_s, min(band_n[1], most_n)) for at_s, band_n in edges]
            path.addPolygon(QPolygonF([*low, *reversed(high)]))
            path.closeSubpath()
    return path
