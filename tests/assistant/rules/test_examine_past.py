"""An entry is held against what was there at its own time, also when it is keyed later."""

import pytest
from charting import bag, dose, rate, weight
from charts import random_chart
from infusion import amount, order
from later import and_later, known_by
from unit import profile

from assistant.record.entries import (
    BagLeftRead,
    BaselineMap,
    FluidGiven,
    Informed,
    LineChosen,
    PerfusionRead,
    PressureRead,
    Resumed,
    Stopped,
    What,
)
from assistant.rules.examine import examine

ENTRIES: tuple[What, ...] = (
    dose("0.4"),
    rate("21"),
    Resumed(reason="done"),
    Stopped(reason=""),
    bag("8"),
    BagLeftRead(left=amount("300", "mL")),
    LineChosen(access="peripheral", site="left forearm"),
    order(),
    weight("154"),
    BaselineMap(map=amount("72", "mmHg")),
    PressureRead(map=amount("16", "mmHg")),
    PerfusionRead(sign="urine", amount=amount("900", "mL"), hours=amount("1", "h")),
    FluidGiven(volume=amount("1200", "mL")),
    Informed(
        about=("map_below",), who="registrar", how="phone", told="MAP 58",
        until_dose=amount("0.01", "mcg/kg/min"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("name", ["adult_septic_shock", "hepatorenal_syndrome", "anaphylaxis"])
@pytest.mark.parametrize("seed", [1, 5])
def test_what_comes_later_says_nothing_about_an_entry(seed: int, name: str) -> None:
    made, rules = random_chart(seed, name), profile(name)
    for now in (made.moments[0] - (made.moments[-1] - made.moments[0]), *made.moments[::4]):
        before = known_by(made.chart, now)
        bare = before.until(now.replace(hour=0))
        for chart in (before, bare):
            after = and_later(chart, now)
            for what in ENTRIES:
                found = examine(chart, rules, what, now, now)
                assert examine(after, rules, what, now, now) == found, (what, now)
