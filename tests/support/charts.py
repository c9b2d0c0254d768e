"""Random charts of one infusion, as a nurse may key them on a bad day: seeded, plain, fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from charting import recorded

from assistant.quantities import DoseUnit
from assistant.record.chart import Chart, fold
from assistant.record.entries import (
    Amount,
    BagHung,
    BaselineMap,
    HeartRead,
    Informed,
    LineChosen,
    Ordered,
    Paused,
    PerfusionRead,
    PressureRead,
    PumpRuns,
    Resumed,
    SessionOpened,
    SiteLooked,
    Stopped,
    Weighed,
    What,
)

START = datetime(2026, 11, 21, 7, tzinfo=UTC)
ACCESS = ("central", "peripheral", "intraosseous")
CODES = (
    "CALL_BEFORE_NEXT_INCREASE", "ROUTE_TIME_LIMIT", "CALL_CENTRAL_ACCESS_NO_INCREASE",
    "HOLD_AND_CALL_NOW", "CALL_NOW_MAX_REACHED",
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A chart and moments to ask it at."""

    chart: Chart
    moments: tuple[datetime, ...]


def random_chart(seed: int, profile: str) -> Made:
    """A chart of some hours, from nothing but a seed."""
    dice = Random(seed)
    unit = DoseUnit.PER_HOUR if profile == "hepatorenal_syndrome" else _unit(dice)
    rows: list[tuple[datetime, What]] = [
        (START - timedelta(minutes=30), SessionOpened(protocol_hash="0", training=True)),
        (START - timedelta(minutes=29), _weight(dice)),
        (START - timedelta(minutes=20), _order(dice, unit)),
        (START - timedelta(minutes=10), _line(dice)),
        (START - timedelta(minutes=5), _bag(dice)),
    ]
    if dice.random() < 0.8:
        rows.append((START - timedelta(minutes=25), BaselineMap(map=_mmhg(dice.randint(55, 70)))))
    moment, moments = START, []
    for number in range(dice.randint(3, 30)):
        what = _runs(dice, unit) if number == 0 else _anything(dice, unit)
        rows.append((moment, what))
        moments.append(moment + timedelta(seconds=dice.randint(0, 480)))
        moment += timedelta(seconds=dice.choice((0, 60, 150, 300, 300, 420, 600, 900, 5400)))
    dice.shuffle(rows)
    journal = [recorded(n, at, what) for n, (at, what) in enumerate(rows, 1)]
    return Made(fold(journal), tuple(moments))


def _anything(dice: Random, unit: DoseUnit) -> What:
    makers: tuple[tuple[float, Callable[[], What]], ...] = (
        (0.45, lambda: _pressure(dice)),
        (0.20, lambda: _runs(dice, unit)),
        (0.04, lambda: _line(dice)),
        (0.04, lambda: _bag(dice)),
        (0.03, lambda: _order(dice, unit)),
        (0.08, lambda: _informed(dice, unit)),
        (0.03, lambda: _seen(dice)),
        (
            0.02,
            lambda: HeartRead(rate=_amount(140, "/min"), rhythm="flutter", new=_one_in(dice, 4)),
        ),
        (0.02, lambda: SiteLooked(signs=("pale",) if _one_in(dice, 8) else ())),
        (0.03, lambda: Paused(reason="scan")),
        (0.04, lambda: Resumed(reason="done")),
        (0.02, lambda: Stopped(reason="weaned")),
    )
    return dice.choices([make for _, make in makers], [part for part, _ in makers])[0]()


def _one_in(dice: Random, count: int) -> bool:
    return dice.randrange(count) == 0


def _unit(dice: Random) -> DoseUnit:
    return dice.choices(list(DoseUnit), [8, 2, 1])[0]


def _amount(value: float, unit: str, places: int = 3) -> Amount:
    return Amount(text=f"{value:.{places}f}", unit=unit)


def _mmhg(value: int) -> Amount:
    return Amount(text=str(value), unit="mmHg")


def _dose(dice: Random, unit: DoseUnit, low: float, high: float) -> Amount:
    scale = {DoseUnit.PER_KG: 1.0, DoseUnit.PER_MIN: 70.0, DoseUnit.PER_HOUR: 4.2}[unit]
    return _amount(dice.uniform(low, high) * scale, unit)


def _weight(dice: Random) -> Weighed:
    return Weighed(weight=_amount(dice.choice((3, 12, 45, 70, 120)), "kg", 1), how="measured")


def _order(dice: Random, unit: DoseUnit) -> Ordered:
    low = dice.choice((60, 65, 70))
    return Ordered(
        drug="norepinephrine",
        route="intravenous",
        start=_dose(dice, unit, 0.02, 0.1),
        step=_dose(dice, unit, 0.01, 0.1),
        interval=_amount(dice.choice((1, 5, 10, 240)), "min", 0),
        maximum=_dose(dice, unit, 0.1, 1.0),
        map_low=_mmhg(low),
        map_high=_mmhg(low + 10) if _one_in(dice, 2) else None,
        notify=_dose(dice, unit, 0.1, 0.5) if _one_in(dice, 2) else None,
        step_down=_dose(dice, unit, 0.01, 0.05) if _one_in(dice, 3) else None,
        interval_down=_amount(15, "min", 0) if _one_in(dice, 3) else None,
        may_wean_off=_one_in(dice, 3),
        expires=START + timedelta(hours=dice.randint(1, 9)) if _one_in(dice, 9) else None,
    )


def _line(dice: Random) -> LineChosen:
    return LineChosen(
        access=dice.choice(ACCESS),
        site=dice.choice(("left", "right")),
        dead_space=_amount(dice.choice((0.4, 1.5, 2.2)), "mL", 1) if _one_in(dice, 2) else None,
        primed=_one_in(dice, 2),
    )


def _bag(dice: Random) -> BagHung:
    return BagHung(
        drug=_amount(dice.choice((4, 8, 16)), "mg", 0),
        labelled="base",
        volume=_amount(250, "mL", 0),
        tubing=dice.choice(("new", "same", "unknown")),
    )


def _runs(dice: Random, unit: DoseUnit) -> PumpRuns:
    if _one_in(dice, 3):
        return PumpRuns(rate=_amount(dice.uniform(0, 40), "mL/h", 1))
    return PumpRuns(dose=_dose(dice, unit, 0.01, 0.6))


def _pressure(dice: Random) -> PressureRead:
    if _one_in(dice, 4):
        high = dice.randint(60, 150)
        return PressureRead(systolic=_mmhg(high), diastolic=_mmhg(dice.randint(30, high - 5)))
    return PressureRead(map=_mmhg(dice.choices((dice.randint(45, 64), dice.randint(60, 100)))[0]))


def _seen(dice: Random) -> PerfusionRead:
    if _one_in(dice, 2):
        return PerfusionRead(sign="extremities", text=dice.choice(("cold", "warm")))
    return PerfusionRead(
        sign="urine", amount=_amount(dice.uniform(0, 90), "mL"), hours=_amount(1, "h", 0)
    )


def _informed(dice: Random, unit: DoseUnit) -> Informed:
    return Informed(
        about=(dice.choice(CODES),),
        who="registrar",
        how="phone",
        told="it",
        until_dose=_dose(dice, unit, 0.1, 0.8) if _one_in(dice, 2) else None,
        until=START + timedelta(hours=dice.randint(1, 12)) if _one_in(dice, 3) else None,
    )
