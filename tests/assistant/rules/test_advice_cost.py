"""Advice is asked every second for each bed: a long chart may not make it slower."""

import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from types import FrameType

from charting import DAY, bag, dose, mean, recorded, weight
from infusion import amount, order
from unitprotocol import protocol

from assistant.record.chart import Chart, fold
from assistant.record.entries import (
    HeartRead,
    LineChosen,
    PerfusionRead,
    PumpRuns,
    SessionOpened,
    What,
)
from assistant.rules.advice import advice
from assistant.rules.courses import route_prompt
from assistant.rules.reminders import map_check
from assistant.rules.watch import watch

SHORT, LONG = 400, 4000


@cache
def stay(entries: int) -> tuple[Chart, datetime]:
    """A stay with a pressure every 5 minutes, a step every 20, a bag every 5 hours."""
    rows: list[tuple[int, What]] = [
        (0, SessionOpened(protocol_hash="0", training=True)), (0, weight("70")), (1, order()),
        (1, LineChosen(access="peripheral", site="left")), (2, bag()), (3, dose("0.05")),
    ]  # fmt: skip
    minute = 3
    while len(rows) < entries:
        minute += 5
        rows.append((minute, mean(str(60 + minute % 11))))
        rows.append((minute, HeartRead(rate=amount("96", "/min"), rhythm="sinus")))
        if minute % 20 == 3:
            rows.append((minute, PumpRuns(rate=amount(str(13 + minute % 9), "mL/h"))))
        if minute % 60 == 3:
            read = {"amount": amount("60", "mL"), "hours": amount("1", "h")}
            rows.append((minute, PerfusionRead(sign="urine", **read)))
        if minute % 300 == 3:
            rows.append((minute, bag()))
    made = [recorded(n, DAY + timedelta(minutes=m), what) for n, (m, what) in enumerate(rows, 1)]
    return fold(made), DAY + timedelta(minutes=minute + 1)


def calls(ask: Callable[[Chart, datetime], object], entries: int) -> int:
    """How many functions run for one question; what is kept of a chart is kept already."""
    chart, now = stay(entries)
    ask(chart, now)
    count = 0

    def heard(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(heard)
    try:
        ask(chart, now)
    finally:
        sys.setprofile(None)
    return count


def test_the_cost_of_advice_and_of_what_is_due_does_not_grow_with_the_chart() -> None:
    asked: dict[str, Callable[[Chart, datetime], object]] = {
        "advice": lambda chart, now: advice(chart, protocol(), now),
        "map": lambda chart, now: map_check(chart, protocol(), now),
        "watch": lambda chart, now: list(watch(chart, protocol(), now)),
        "route": lambda chart, now: list(route_prompt(chart, protocol(), now)),
    }
    grown = {
        name: (calls(ask, SHORT), calls(ask, LONG))
        for name, ask in asked.items()
        if calls(ask, LONG) > 1.5 * calls(ask, SHORT)
    }
    assert grown == {}
