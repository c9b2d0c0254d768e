"""Everything the bedside screen says of one infusion at one instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Amount
from assistant.rules.advice import advice
from assistant.rules.orders import order_at
from assistant.views.alerts import Alert, alerts
from assistant.views.banner import BannerView, banner
from assistant.views.board import Stage, stage
from assistant.views.considering import Considering, considering
from assistant.views.dose_tile import DoseTile, dose_tile
from assistant.views.flushing import flush_row
from assistant.views.map_tile import MapTile, map_tile
from assistant.views.next_tile import NextTile, next_tile
from assistant.views.other_agents import agent_rows
from assistant.views.perfusion_row import perfusion_row
from assistant.views.signing import waiting_words
from assistant.views.stopped import StoppedView, stopped_view
from assistant.views.supply import Row, bag_row, facts, line_row
from assistant.wording.numbers import plain, with_unit


@dataclass(frozen=True, slots=True)
class Status:
    """The parts of the screen. `order_brief` is the order's line for a small window.

    `alert` is the one strip, `more` how many wait behind it. `facts` stand beside line and bag
    while the suggestion card is closed. `unsigned` tells how many entries wait for a signature.
    """

    stage: Stage
    banner: BannerView
    order_brief: str
    alert: Alert | None
    more: int
    folded: tuple[Alert, ...]
    dose: DoseTile
    map: MapTile
    next: NextTile | None
    considering: Considering
    line: Row
    bag: Row
    perfusion: Row
    agents: tuple[Row, ...]
    flush: Row | None
    stopped: StoppedView | None
    facts: tuple[Row, ...] = ()
    unsigned: str = ""


def status(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Status:
    """The whole at `now`, with times in `zone`."""
    found = advice(chart, protocol, now)
    asking = alerts(chart, protocol, now, zone, found)
    weighed = considering(chart, protocol, now, zone, found)
    ended = stopped_view(chart, protocol, now, zone)
    return Status(
        stage=stage(chart, now),
        banner=banner(chart, protocol, now, zone),
        order_brief=order_brief(chart, now),
        alert=asking.open[0] if asking.open else None,
        more=max(0, len(asking.open) - 1),
        folded=asking.folded,
        dose=dose_tile(chart, protocol, now, zone),
        map=map_tile(chart, protocol, now, zone),
        next=next_tile(chart, protocol, now, zone),
        considering=weighed,
        line=line_row(chart, protocol, now),
        bag=bag_row(chart, protocol, now, zone),
        perfusion=perfusion_row(chart, protocol, now),
        agents=agent_rows(chart, protocol, now, zone),
        flush=flush_row(chart, protocol, now),
        stopped=ended,
        facts=facts(chart, protocol, now) if weighed.card.closed and ended is None else (),
        unsigned=waiting_words(chart),
    )


def order_brief(chart: Chart, now: datetime) -> str:
    """Step, maximum and interval of the order in few words: "step 0.02, max 0.5 mcg/kg/min"."""
    order = order_at(chart, now)
    if order is None:
        return ""
    doses = [(word, a) for word, a in (("step", order.step), ("max", order.maximum)) if a]
    said = ", ".join(f"{word} {plain(a.exact, 12)}" for word, a in doses)
    parts = [with_unit(said, doses[0][1].unit)] if doses else []
    parts.extend(f"every {_minutes(a)}" for a in (order.interval,) if a)
    return ", ".join(parts)


def _minutes(amount: Amount) -> str:
    return with_unit(plain(amount.exact, 1), amount.unit)
