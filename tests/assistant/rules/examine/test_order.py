"""What is odd about an order or a weight before it is charted."""

import pytest
from charting import chart_of, clock, weight
from unit import profile, septic_shock

from assistant.protocol.model import Protocol
from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import Amount, BaselineMap, Ordered, PressureRead
from assistant.rules.examine.order import ordered
from assistant.rules.findings import Finding, Level

PER_KG = "mcg/kg/min"
WHOLE = Ordered(
    drug="norepinephrine", route="intravenous", start=Amount(text="0.05", unit=PER_KG),
    step=Amount(text="0.02", unit=PER_KG), interval=Amount(text="5", unit="min"),
    maximum=Amount(text="0.5", unit=PER_KG), map_low=Amount(text="65", unit="mmHg"),
    map_high=Amount(text="75", unit="mmHg"), how="written",
)  # fmt: skip


def found(
    order: Ordered, protocol: Protocol | None = None, chart: Chart = EMPTY
) -> tuple[Finding, ...]:
    return ordered(chart, protocol or septic_shock(), order, clock("07:00"))


def codes(**changed: object) -> list[tuple[Level, str]]:
    return [(f.level, f.code) for f in found(WHOLE.model_copy(update=changed))]


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
    (finding,) = found(WHOLE.model_copy(update={"maximum": None}))
    assert (finding.level, finding.fact("missing")) == (Level.NOTE, "maximum")


def test_another_drug_is_stopped() -> None:
    assert codes(drug="epinephrine") == [(Level.STOP, "other_drug")]


def test_a_spoken_order_that_was_not_read_back_asks_for_a_reason() -> None:
    assert codes(how="verbal") == [(Level.CAUTION, "not_read_back")]
    assert codes(how="phone", read_back=True) == []


@pytest.mark.parametrize("target", ["55", "86", "90"])
def test_a_target_that_is_rare_is_asked_about_once(target: str) -> None:
    """The field that reads it asks already, as soon as it is typed: no second question."""
    low = {"map_low": Amount(text=target, unit="mmHg"), "map_high": None}
    assert codes(**low) == []
    fields = {**septic_shock().fields}
    fields["map_target_mmhg"] = fields["map_target_mmhg"].model_copy(update={"soft": None})
    unasked = septic_shock().model_copy(update={"fields": fields})
    (finding,) = found(WHOLE.model_copy(update=low), unasked)
    assert (finding.level, finding.code) == (Level.CAUTION, "target_unusual")
    assert (finding.fact("map"), finding.fact("low"), finding.fact("high")) == (target, "60", "85")
    bare = unasked.model_copy(update={"target": None})
    assert found(WHOLE.model_copy(update=low), bare) == ()


def test_H27_the_hepatorenal_interval_in_another_order_asks_for_the_prescriber() -> None:
    slow = codes(interval=Amount(text="240", unit="min"))
    assert slow == [(Level.CAUTION, "hepatorenal_interval")]
    assert codes(interval=Amount(text="239", unit="min")) == []
    assert codes(interval=None) == [(Level.NOTE, "order_incomplete")]


def test_an_order_that_ended_before_it_was_given_takes_a_reason() -> None:
    assert codes(expires=clock("07:00")) == [(Level.CAUTION, "order_over")]
    assert codes(expires=clock("07:01")) == []


LADDER = Ordered(
    drug="norepinephrine", route="intravenous", start=Amount(text="0.5", unit="mg/h"),
    step=Amount(text="0.5", unit="mg/h"), interval=Amount(text="240", unit="min"),
    maximum=Amount(text="3", unit="mg/h"), map_low=Amount(text="75", unit="mmHg"),
)  # fmt: skip
BASELINE = ("06:00", BaselineMap(map=Amount(text="65", unit="mmHg")))


def laddered(chart: Chart, **changed: object) -> list[str]:
    order = LADDER.model_copy(update=changed)
    return [f.code for f in found(order, profile("hepatorenal_syndrome"), chart)]


def test_H27_a_hepatorenal_order_wants_a_baseline_and_keeps_its_interval() -> None:
    assert laddered(EMPTY) == ["no_baseline"]
    assert laddered(chart_of(BASELINE)) == []


def test_H27_over_the_ladder_and_in_shock_it_asks() -> None:
    known = chart_of(BASELINE, ("06:10", weight("70")))
    assert laddered(known, maximum=Amount(text="3.5", unit="mg/h")) == ["over_ladder"]
    per_kg = {
        name: Amount(text=text, unit=PER_KG)
        for name, text in (("start", "0.05"), ("step", "0.02"), ("maximum", "0.72"))
    }
    assert laddered(known, **per_kg) == ["over_ladder"]
    assert laddered(chart_of(BASELINE), **per_kg) == []
    assert laddered(known, maximum=None) == ["order_incomplete"]
    for systolic, told in (("89", ["ladder_in_shock"]), ("90", [])):
        pair = {"systolic": systolic, "diastolic": "50"}
        amounts = {name: Amount(text=text, unit="mmHg") for name, text in pair.items()}
        read = PressureRead.model_validate(amounts)
        assert laddered(chart_of(BASELINE, ("06:50", read))) == told


def test_H28_a_childs_order_is_asked_for_its_maximum() -> None:
    bare = WHOLE.model_copy(update={"maximum": None})
    told = [(f.level, f.code) for f in found(bare, profile("paediatric"))]
    assert (Level.CAUTION, "child_without_maximum") in told
    assert (Level.NOTE, "order_incomplete") in told


def test_a_target_that_the_field_did_not_ask_about_is_told_with_its_ends() -> None:
    rules = septic_shock()
    fields = {name: rule for name, rule in rules.fields.items() if name != "map_target_mmhg"}
    bare = rules.model_copy(update={"fields": fields})

    def told(low: str, high: str) -> list[tuple[str, str]]:
        ends = {
            "map_low": Amount(text=low, unit="mmHg"), "map_high": Amount(text=high, unit="mmHg"),
        }  # fmt: skip
        return [
            (f"{f.fact('map')} not {f.fact('low')} to {f.fact('high')}", f.source)
            for f in found(WHOLE.model_copy(update=ends), bare)
        ]

    assert told("60", "85") == []
    assert told("59", "75") == [("59 not 60 to 85", "unit")]
    assert told("65", "86") == [("86 not 60 to 85", "unit")]
    assert len(told("59", "86")) == 2
