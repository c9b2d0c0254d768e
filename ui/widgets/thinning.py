"""Thinning: as many points as there are pixels, with no peak and no valley lost."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF

from ui.widgets.trend_words import Point


def thinned(places: Sequence[QPointF]) -> list[QPointF]:
    """Of the points in each pixel column keep the first, the lowest, the highest and the last.

    `places` are in order of x. At most four points a column come back, in order.
    """
    kept: list[QPointF] = []
    column: list[QPointF] = []
    here: int | None = None
    for place in places:
        x = int(place.x())
        if x != here and column:
            kept.extend(_corners(column))
            column = []
        here = x
        column.append(place)
    kept.extend(_corners(column))
    return kept


def in_window(points: Sequence[Point], start: float, end: float) -> Sequence[Point]:
    """The points of a window and one on each side, so lines run on to its edges."""
    first = bisect_left(points, start, key=lambda point: point.seconds)
    last = bisect_right(points, end, key=lambda point: point.seconds)
    return points[max(0, first - 1) : last + 1]


def _corners(column: list[QPointF]) -> list[QPointF]:
    if len(column) <= 4:
        return column
    inner = range(len(column))
    low = min(inner, key=lambda at: column[at].y())
    high = max(inner, key=lambda at: column[at].y())
    return [column[at] for at in sorted({0, low, high, len(column) - 1})]
