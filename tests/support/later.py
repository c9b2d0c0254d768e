"""A chart as it was known by a moment, and the same chart with everything that may come after."""

from __future__ import annotations

from datetime import datetime, timedelta

from charting import rate, recorded, weight
from charts import CODES
from infusion import amount, order

from assistant.record.chart import Chart, fold_events, follow
from assistant.record.entries import (
    Acknowledged,
    Amount,
    BagHung,
    BaselineMap,
    CheckAnswered,
    DrugGiven,
    FluidGiven,
    HeartRead,
    Informed,
    LineChosen,
    Paused,
    PerfusionRead,
    PressureRead,
    Resumed,
    ShockRecognised,
    SiteLooked,
    Stopped,
    Struck,
    What,
)

PER_KG = "mcg/kg/min"


def mmhg(text: str) -> Amount:
    return Amount(text=text, unit="mmHg")


LATER: tuple[What, ...] = (
    order(map_low=mmhg("80"), map_high=mmhg("95"), notify=None, maximum=amount("9", PER_KG)),
    LineChosen(access="intraosseous", site="left tibia", primed=True),
    BagHung(drug=amount("16", "mg"), labelled="base", volume=amount("250", "mL"), tubing="same"),
    BaselineMap(map=mmhg("99")),
    weight("31"),
    SiteLooked(signs=()),
    SiteLooked(signs=("pale", "cold")),
    PressureRead(map=mmhg("121")),
    PressureRead(systolic=mmhg("44"), diastolic=mmhg("22")),
    PressureRead(map=mmhg("70")),
    HeartRead(rate=amount("160", "/min"), rhythm="ventricular tachycardia", new=True),
    PerfusionRead(sign="mental", text="worse"),
    PerfusionRead(sign="digits", text="ischaemic"),
    PerfusionRead(sign="lactate", amount=amount("2", "mmol/L")),
    PerfusionRead(sign="lactate", amount=amount("9", "mmol/L")),
    PerfusionRead(sign="urine", amount=amount("90", "mL"), hours=amount("1", "h")),
    Informed(about=(*CODES, "fluid", "route"), who="registrar", how="phone", told="it"),
    CheckAnswered(check="fluid", outcome="done", answer="given"),
    Acknowledged(code="fluid_target"),
    Acknowledged(code="route_4h"),
    ShockRecognised(),
    FluidGiven(volume=amount("5000", "mL")),
    DrugGiven(name="epinephrine", amount=amount("0.5", "mg")),
    Paused(reason="scan"),
    Resumed(reason="done"),
    rate("3.3"),
    rate("33"),
    Stopped(reason="weaned"),
)
"""All that may be charted later, each thing another than before."""


def known_by(chart: Chart, now: datetime) -> Chart:
    """The chart without what happened later; what was struck stays struck."""
    return fold_events(e for e in chart.log if e.at <= now or isinstance(e.what, Struck))


def and_later(chart: Chart, now: datetime) -> Chart:
    """The same with everything that may come."""
    for minute, what in enumerate(LATER, 1):
        at = now + timedelta(minutes=minute)
        chart = follow(chart, recorded(1000 + minute, at, what))
    return chart
