"""What an order allows, and which of its seven elements are missing."""

import pytest
from charting import chart_of, clock
from unit import septic_shock

from assistant.quantities import Dose, DoseUnit, Pressure, exact
from assistant.record.chart import EMPTY
from assistant.record.entries import Amount, Ordered
from assistant.rules.orders import (
    ELEMENTS,
    dose_of,
    interval_min,
    missing,
    order_at,
    target,
    unit_of,
)


def mmhg(text: str) -> Amount:
    return Amount(text=text, unit="mmHg")


def test_seven_elements_make_an_order_whole() -> None:
    assert len(ELEMENTS) == 7
    assert missing(Ordered()) == ELEMENTS
    step = Amount(text="0.02", unit="mcg/kg/min")
    whole = Ordered(
        drug="norepinephrine", route="intravenous", start=step, step=step, maximum=step,
        interval=Amount(text="5", unit="min"), map_low=mmhg("65"),
    )  # fmt: skip
    assert missing(whole) == ()


def test_the_order_in_force_is_the_last_one_given_by_then() -> None:
    first, second = Ordered(prescriber="Dr Lind"), Ordered(prescriber="Dr Ito")
    chart = chart_of(("07:00", first), ("09:00", second))
    assert order_at(chart, clock("08:00")) == first
    assert order_at(chart) == second
    assert order_at(EMPTY) is None


def test_a_range_has_both_ends_the_upper_made_by_the_protocol_when_not_ordered() -> None:
    protocol = septic_shock()
    assert target(None, protocol) is None
    assert target(Ordered(), protocol) is None
    given = target(Ordered(map_low=mmhg("65"), map_high=mmhg("80")), protocol)
    assert given is not None
    assert (given.high, given.assumed_high) == (Pressure(exact("80")), False)
    made = target(Ordered(map_low=mmhg("65")), protocol)
    assert made is not None
    assert made.high.mmhg == 65 + protocol.titration.range_width.exact
    assert made.assumed_high


@pytest.mark.parametrize("name", ["start", "step", "maximum"])
def test_the_unit_is_that_of_any_dose_the_order_names(name: str) -> None:
    order = Ordered.model_validate({name: Amount(text="5", unit="mcg/min")})
    assert unit_of(order) is DoseUnit.PER_MIN
    assert unit_of(Ordered()) is DoseUnit.PER_KG


def test_a_dose_that_was_not_given_is_none() -> None:
    assert dose_of(None) is None
    assert dose_of(Amount(text="0.5", unit="mg/h")) == Dose(exact("0.5"), DoseUnit.PER_HOUR)


def test_the_interval_is_the_orders_own() -> None:
    assert interval_min(None) is None
    assert interval_min(Ordered()) is None
    assert interval_min(Ordered(interval=Amount(text="240", unit="min"))) == 240
