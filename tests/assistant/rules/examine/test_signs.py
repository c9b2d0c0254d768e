"""Signs that are measured are asked about when few patients have them, and kept all the same."""

import pytest
from charting import chart_of, clock, weight
from unit import profile, septic_shock

from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import Amount, HeartRead, PerfusionRead
from assistant.rules.examine.signs import heart_read, perfusion_read
from assistant.rules.findings import Finding, Level

WEIGHED = chart_of(("06:00", weight("70")))
UNITS = {"lactate": "mmol/L", "cap_refill": "s", "urine": "mL", "cvp": "mmHg"}


def read(
    sign: str, amount: str | None, chart: Chart = EMPTY, **more: object
) -> tuple[Finding, ...]:
    given = Amount(text=amount, unit=UNITS[sign]) if amount else None
    what = PerfusionRead.model_validate({"sign": sign, "amount": given, **more})
    return perfusion_read(chart, septic_shock(), what, clock("07:00"))


def codes(sign: str, amount: str | None, chart: Chart = EMPTY, **more: object) -> list[str]:
    return [f.code for f in read(sign, amount, chart, **more)]


def heart(rate: str, name: str = "") -> list[str]:
    protocol = profile(name) if name else septic_shock()
    return [f.code for f in heart_read(protocol, HeartRead(rate=Amount(text=rate, unit="/min")))]


@pytest.mark.parametrize(
    ("rate", "told"),
    [
        ("104", []), ("40", []), ("170", []), ("9", ["value_cannot"]), ("301", ["value_cannot"]),
        ("39", []), ("171", []),
    ],
)  # fmt: skip
def test_a_heart_rate_that_cannot_be_is_asked_about_and_a_rare_one_where_it_is_typed(
    rate: str, told: list[str]
) -> None:
    assert heart(rate) == told


def test_H28_a_childs_heart_has_its_own_limits() -> None:
    assert heart("310", "paediatric") == []
    assert heart("321", "paediatric") == ["value_cannot"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2.4", []), ("15", []), ("15.1", ["value_unusual"]), ("20", ["value_unusual"]),
        ("0.05", ["value_cannot"]),
    ],
)  # fmt: skip
def test_a_lactate_that_is_rare_is_asked_about(value: str, told: list[str]) -> None:
    assert codes("lactate", value) == told


def test_a_lactate_over_20_is_asked_for_its_unit() -> None:
    (finding,) = read("lactate", "24")
    assert (finding.level, finding.code, finding.fact("meant")) == (
        Level.CAUTION, "lactate_mg_dl", "2.7",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "told"),
    [("2", []), ("8", []), ("20", []), ("20.1", ["value_cannot"])],
)
def test_a_capillary_refill_that_hardly_can_be_is_asked_about(value: str, told: list[str]) -> None:
    assert [c for c in codes("cap_refill", value) if c == "value_cannot"] == told


def test_no_urine_is_confirmed_and_blank_is_not_0() -> None:
    (finding,) = read("urine", "0", hours=Amount(text="2", unit="h"))
    assert (finding.level, finding.code, finding.fact("hours")) == (
        Level.CAUTION, "urine_zero", "2",
    )  # fmt: skip
    assert codes("urine", None) == ["sign_empty"]
    assert read("urine", None)[0].level is Level.STOP
    assert codes("urine", "30", hours=Amount(text="0", unit="h")) == ["urine_hours"]


def test_more_urine_than_10_ml_per_kg_in_an_hour_is_asked_about() -> None:
    assert codes("urine", "700", WEIGHED) == []
    (finding,) = read("urine", "701", WEIGHED)
    assert (finding.code, finding.fact("limit")) == ("value_unusual", "10 mL/kg/h")
    assert codes("urine", "1400", WEIGHED, hours=Amount(text="2", unit="h")) == []
    assert codes("urine", "701", EMPTY) == []
    assert "value_cannot" in codes("urine", "5001", EMPTY)
    assert "value_cannot" in codes("urine", "5001", WEIGHED, hours=Amount(text="24", unit="h"))


def test_what_is_seen_needs_its_words_and_other_measures_are_taken_as_they_are() -> None:
    assert codes("mental", None, text="worse") == []
    assert codes("mental", None, text=" ") == ["sign_empty"]
    assert codes("cvp", "12") == []


@pytest.mark.parametrize(
    ("sign", "text", "unit", "code"),
    [
        ("cvp", "99999", "mmHg", "value_cannot"), ("cvp", "30", "mmHg", "value_unusual"),
        ("cvp", "0", "mmHg", ""), ("cvp", "25", "mmHg", ""), ("scvo2", "70", "%", ""),
        ("scvo2", "0", "%", "value_unusual"), ("scvo2", "99", "%", "value_unusual"),
    ],
)  # fmt: skip
def test_a_central_value_that_hardly_can_be_is_asked_about(
    sign: str, text: str, unit: str, code: str
) -> None:
    what = PerfusionRead.model_validate({"sign": sign, "amount": {"text": text, "unit": unit}})
    found = perfusion_read(EMPTY, septic_shock(), what, clock("07:00"))
    assert [f.code for f in found] == ([code] if code else [])


@pytest.mark.parametrize(
    ("hours", "code"),
    [("9999", "value_cannot"), ("24.333", "value_unusual"), ("24", ""), ("1", "")],
)
def test_urine_over_a_time_that_nobody_waits_is_asked_about(hours: str, code: str) -> None:
    what = PerfusionRead.model_validate(
        {"sign": "urine", "amount": {"text": "80", "unit": "mL"},
         "hours": {"text": hours, "unit": "h"}}
    )  # fmt: skip
    found = perfusion_read(EMPTY, septic_shock(), what, clock("07:00"))
    assert [f.code for f in found] == ([code] if code else [])
    assert [f.fact("value") for f in found] == ([f"{hours[:5]} h"] if code else [])
