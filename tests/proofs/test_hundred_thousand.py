"""H26, H32: a hundred thousand random states of the table, and hundreds of random charts."""

from fractions import Fraction
from random import Random

from charts import random_chart
from suggested import broken_rules
from unit import profile

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Pressure, Weight
from assistant.rules.table import TitrationOrder, TitrationState
from assistant.rules.titration import titrate

STATES, CHARTS = 100_000, 300
PROFILES = ("adult_septic_shock", "paediatric", "hepatorenal_syndrome")
UNITS = {DoseUnit.PER_KG: 1000, DoseUnit.PER_MIN: 20, DoseUnit.PER_HOUR: 200}
"""How finely a dose of each unit is cut: the lower, the larger the doses."""


def a_dose(dice: Random, unit: DoseUnit, least: int, most: int) -> Dose:
    return Dose(Fraction(dice.randint(least, most), UNITS[unit]), unit)


def an_order(dice: Random, unit: DoseUnit, low: int) -> TitrationOrder:
    return TitrationOrder(
        drug="norepinephrine" if dice.random() < 0.98 else "",
        route="intravenous",
        start=a_dose(dice, unit, 10, 100),
        step=a_dose(dice, unit, 1, 100) if dice.random() < 0.98 else None,
        interval=Fraction(dice.randint(1, 480)),
        maximum=a_dose(dice, unit, 50, 1500),
        map_low=Pressure(Fraction(low)),
        map_high=Pressure(Fraction(low + dice.randint(1, 20))) if dice.random() < 0.5 else None,
        notify=a_dose(dice, unit, 50, 600) if dice.random() < 0.5 else None,
        step_down=a_dose(dice, unit, 1, 100) if dice.random() < 0.3 else None,
        interval_down=Fraction(15) if dice.random() < 0.3 else None,
        may_wean_off=dice.random() < 0.3,
        expired=dice.random() < 0.02,
    )


def a_state(dice: Random, protocol: Protocol) -> TitrationState:
    unit = dice.choice(tuple(DoseUnit))
    low = dice.randint(55, 75)
    mean = dice.randint(low - 20, low + 40)
    pair = dice.random() < 0.3
    return TitrationState(
        order=an_order(dice, unit, low),
        dose=a_dose(dice, unit, 1, 1500),
        mean=Pressure(Fraction(mean * 10 + dice.randint(0, 9), 10))
        if dice.random() < 0.97
        else None,
        since_change=Fraction(dice.randint(0, 500)),
        since_reading=Fraction(dice.randint(0, 17)),
        systolic=Pressure(Fraction(mean + dice.randint(1, 110))) if pair else None,
        diastolic=Pressure(Fraction(mean - dice.randint(1, 40))) if pair else None,
        access=dice.choice(("central", "peripheral", "intraosseous", "")),
        route_hours=Fraction(dice.randint(0, 30)),
        readings_above=dice.randint(0, 3),
        site_signs=dice.random() < 0.02,
        perfusion_poor=dice.random() < 0.1,
        vasoconstriction=dice.random() < 0.1,
        new_arrhythmia=dice.random() < 0.05,
        ischaemia=dice.random() < 0.05,
        adult=protocol.adult,
        weight=Weight(Fraction(dice.randint(2, 150))) if dice.random() < 0.97 else None,
        arriving=Fraction(dice.choice((0, 0, 0, 4, 90))),
        wrong_for=Fraction(dice.choice((0, 0, 0, 4))),
        go_on=a_dose(dice, unit, 50, 1500) if dice.random() < 0.3 else None,
        stay_on_line=dice.random() < 0.3,
        baseline=Pressure(Fraction(low)) if dice.random() < 0.9 else None,
        urine_hours=Fraction(dice.randint(0, 6)),
    )


def broken(s: TitrationState, protocol: Protocol) -> str:
    """The rule that an answer breaks, "" when it breaks none."""
    found, o = titrate(s, protocol), s.order
    for new in (found.new_dose, found.room):
        if new is None:
            continue
        if s.site_signs or s.mean is None or o.maximum is None or o.map_low is None:
            return "a step without what it needs"
        if new.amount > s.dose.amount:
            if said := _up(s, new, protocol):
                return said
        elif o.step is None or s.dose.amount - new.amount != (o.step_down or o.step).amount:
            return "down by another step"
        elif new.amount < 0 or (new.amount == 0 and not o.may_wean_off):
            return "down to nothing"
    return ""


def _up(s: TitrationState, new: Dose, protocol: Protocol) -> str:
    o, weight = s.order, s.weight
    assert o.maximum is not None
    assert o.map_low is not None
    assert o.interval is not None
    assert s.mean is not None
    goal = o.map_low.shown
    if protocol.hepatorenal is not None and s.baseline is not None:
        goal = s.baseline.shown + int(protocol.hepatorenal.map_rise.exact)
    route = protocol.routes.get(s.access)
    wall = route.dose_below if route else None
    rules = {
        "over the maximum": new.amount > o.maximum.amount,
        "at or over the target": s.mean.shown >= goal,
        "inside the interval": s.since_change < o.interval,
        "before the drug": s.arriving > 0,
        "an old pressure": s.since_reading > protocol.titration.reading_age.exact,
        "the limit of the line": wall is not None
        and new.to(wall.dose.unit, weight).amount >= wall.exact,
    }
    return next((rule for rule, is_broken in rules.items() if is_broken), "")


def test_H26_a_hundred_thousand_states_and_no_step_that_must_not_be() -> None:
    dice, found, steps = Random(20261121), [], 0
    for number in range(STATES):
        protocol = profile(PROFILES[number % len(PROFILES)])
        state = a_state(dice, protocol)
        if said := broken(state, protocol):
            found.append((said, state))
        steps += titrate(state, protocol).new_dose is not None
    assert found[:3] == []
    assert steps > STATES // 20


def test_H32_hundreds_of_charts_and_no_suggestion_that_must_not_be() -> None:
    found = []
    for seed in range(CHARTS):
        for name in PROFILES:
            made = random_chart(seed, name)
            for moment in made.moments:
                found += [
                    (seed, name, said) for said in broken_rules(made.chart, profile(name), moment)
                ]
    assert found[:3] == []
