"""Answers kept for a moment: one picture asks the same chart the same question many times."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import TypeVar

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart

T = TypeVar("T")
MOST = 64


def kept(
    function: Callable[[Chart, Protocol, datetime], T],
) -> Callable[[Chart, Protocol, datetime], T]:
    """The same function of chart, protocol and time, worked out once for the same three.

    Chart and protocol never change, so the same object is the same question. The hour that comes
    twice is told apart, although Python calls its times equal.
    """
    known: OrderedDict[object, tuple[Chart, Protocol, T]] = OrderedDict()

    @wraps(function)
    def asked(chart: Chart, protocol: Protocol, now: datetime) -> T:
        key = (id(chart), id(protocol), now, now.fold, now.tzinfo)
        row = known.get(key)
        if row is None:
            row = (chart, protocol, function(chart, protocol, now))
            known[key] = row
            if len(known) > MOST:
                known.popitem(last=False)
        return row[2]

    return asked
