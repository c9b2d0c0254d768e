"""What is odd about an order or a weight before it is charted."""

from charting import chart_of, clock, weight
from unit import septic_shock

from assistant.record.chart import EMPTY
from assistant.record.entries import Amount, Ordered, Weighed
from assistant.rules.examine.order import ordered, weighed
from assistant.rules.findings import Level

PER_KG = "mcg/kg/min"
WHOLE = Ordered(
    drug="norepinephrine", route="intravenous", start=Amount(text="0.05", unit=PER_KG),
    step=Amount(text="0.02", unit=PER_KG), interval=Amount(text="5", unit="min"),
    maximum=Amount(text="0.5", unit=PER_KG), map_low=Amount(text="65", unit="mmHg"),
    map_high=Amount(text="75", unit="mmHg"), how="written",
)  # fmt: skip


def codes(**changed: object) -> list[tuple[Level, str]]:
    order = WHOLE.model_copy(update=changed)
    return [(f.level, f.code) for f in ordered(septic_shock(), order)]


def test_a_whole_written_order_has_nothing_odd() -> None:
    assert codes() == []


def test_H03_two_units_in_one_order_are_stopped() -> None:
    mixed = codes(maximum=Amount(text="30", unit="mcg/min"))
    assert mixed == [(Level.STOP, "order_units")]
    assert codes(start=None, step=None, maximum=Amount(text="30", unit="mL/h"), notify=None) == [
        (Level.STOP, "order_units")
    ]


def test_an_order_that_contradicts_itself_is_stopped() -> None:
    assert (Level.STOP, "start_over_maximum") in codes(start=Amount(text="0.6", unit=PER_KG))
    reversed_ = codes(map_low=Amount(text="75", unit="mmHg"))
    assert reversed_ == [(Level.STOP, "target_reversed")]


def test_missing_elements_are_told_and_stop_nothing() -> None:
    (finding,) = ordered(septic_shock(), WHOLE.model_copy(update={"maximum": None}))
    assert (finding.level, finding.fact("missing")) == (Level.NOTE, "maximum")


def test_another_drug_is_stopped() -> None:
    assert codes(drug="epinephrine") == [(Level.STOP, "other_drug")]


def test_a_spoken_order_that_was_not_read_back_asks_for_a_reason() -> None:
    assert codes(how="verbal") == [(Level.CAUTION, "not_read_back")]
    assert codes(how="phone", read_back=True) == []


def weighing(kg: str) -> Weighed:
    return Weighed(weight=Amount(text=kg, unit="kg"), how="stated")


def test_a_weight_of_nothing_is_stopped() -> None:
    (finding,) = weighed(EMPTY, weighing("0"), clock("07:00"))
    assert finding.code == "no_weight"


def test_H05_a_weight_in_pounds_stands_out_by_its_ratio() -> None:
    chart = chart_of(("07:00", weight("70")))
    assert weighed(EMPTY, weighing("154"), clock("07:00")) == ()
    assert weighed(chart, weighing("70"), clock("07:10")) == ()
    (finding,) = weighed(chart, weighing("154"), clock("07:10"))
    assert (finding.level, finding.fact("ratio")) == (Level.CAUTION, "2.2")
