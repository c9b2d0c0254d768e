"""What the pump did, read once for every part of the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.quantities import Dose
from assistant.record.chart import Chart
from assistant.record.entries import PumpRuns, Stopped
from assistant.rules.running import Setting, Span, setting_at, spans
from assistant.wording.numbers import dose_number


@dataclass(frozen=True, slots=True)
class Pump:
    """The running time so far, and what runs now or ran last.

    `setting` is None before the first start. `stopped` is when it ended, `paused` since when it
    stands still; both None while it runs.
    """

    spans: tuple[Span, ...]
    setting: Setting | None
    started: datetime | None
    stopped: datetime | None
    paused: datetime | None

    @property
    def running(self) -> bool:
        """Whether it runs now."""
        return self.started is not None and self.stopped is None and self.paused is None

    @property
    def ran(self) -> timedelta:
        """All running time."""
        return sum((s.end - s.start for s in self.spans), timedelta())

    @property
    def same_since(self) -> datetime | None:
        """Since when the last dose ran, over bags and pauses at which it stayed the same."""
        since = None
        for span in reversed(self.spans):
            if shown(span.setting) != shown(self.spans[-1].setting):
                break
            since = span.start
        return since


def pump(chart: Chart, now: datetime) -> Pump:
    """The pump of a chart up to `now`."""
    rows = tuple(spans(chart, now))
    setting = setting_at(chart, now)
    first = next((e for e in chart.all(PumpRuns) if _runs(e.what)), None)
    if first is None:
        return Pump((), None, None, None, None)
    if setting.running:
        return Pump(rows, setting, first.at, None, None)
    ran = rows[-1].setting if rows else setting
    gone = chart.event(Stopped, now)
    if setting.stopped and gone is not None:
        return Pump(rows, ran, first.at, gone.at, None)
    return Pump(rows, ran, first.at, None, rows[-1].end if rows else first.at)


def _runs(what: PumpRuns) -> bool:
    amount = what.rate or what.dose
    return amount is not None and amount.exact != 0


def dose_of(setting: Setting) -> Dose | None:
    """The dose as it was typed, else what the rate delivers: per kg, without a weight per min."""
    if setting.meant is not None:
        return setting.meant
    gives = setting.gives
    return (gives.per_kg or gives.per_min) if gives else None


def number_of(setting: Setting) -> str:
    """The dose's number as it is printed: in full as typed, a computed one rounded."""
    dose = dose_of(setting)
    return "" if dose is None else dose_number(dose, typed=setting.meant is not None)


def shown(setting: Setting) -> tuple[str, str]:
    """The number and the unit of a setting's dose; both empty when it is not known."""
    dose = dose_of(setting)
    return (number_of(setting), str(dose.unit)) if dose else ("", "")
