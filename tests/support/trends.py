"""The trend of the made-up infusion, with further entries."""

from datetime import UTC

from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.record.entries import What
from assistant.views.trend import TrendView, trend
from assistant.views.trend_axes import Window


def trend_of(time: str, *more: tuple[str, What], window: Window = Window.HOUR) -> TrendView:
    """Its window at that time."""
    return trend(chart([*titrating(), *more]), protocol(), clock(time), UTC, window)


def seconds(time: str) -> float:
    """A time of the made-up day on the axis."""
    return clock(time).timestamp()
