"""Everything the bedside screen says of one infusion at one instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.views.alerts import Alert, alerts
from assistant.views.banner import BannerView, banner
from assistant.views.board import Stage, stage
from assistant.views.considering import Considering, considering
from assistant.views.dose_tile import DoseTile, dose_tile
from assistant.views.map_tile import MapTile, map_tile
from assistant.views.next_tile import NextTile, next_tile
from assistant.views.stopped import StoppedView, stopped_view
from assistant.views.supply import Row, bag_row, line_row


@dataclass(frozen=True, slots=True)
class Status:
    """The parts of the screen. `alert` is the one strip, `more` how many wait behind it."""

    stage: Stage
    banner: BannerView
    alert: Alert | None
    more: int
    folded: tuple[Alert, ...]
    dose: DoseTile
    map: MapTile
    next: NextTile | None
    considering: Considering
    line: Row
    bag: Row
    stopped: StoppedView | None


def status(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Status:
    """The whole at `now`, with times in `zone`."""
    asking = alerts(chart, protocol, now, zone)
    return Status(
        stage=stage(chart, now),
        banner=banner(chart, protocol, now, zone),
        alert=asking.open[0] if asking.open else None,
        more=max(0, len(asking.open) - 1),
        folded=asking.folded,
        dose=dose_tile(chart, protocol, now, zone),
        map=map_tile(chart, protocol, now, zone),
        next=next_tile(chart, protocol, now, zone),
        considering=considering(chart, protocol, now, zone),
        line=line_row(chart, protocol, now),
        bag=bag_row(chart, protocol, now, zone),
        stopped=stopped_view(chart, protocol, now, zone),
    )
