"""A dose that few patients get asks, one that none gets stops, and a child has its own notes."""

import pytest
from told import BAG, LINE, RUNNING, WEIGHT, charted, fact, finding, found
from unit import profile

from assistant.record.entries import PumpRuns
from assistant.rules.examine.change import change
from assistant.rules.examine.dose import dose_odd

CHILD = ("06:41  weight  12 kg measured", LINE, BAG)


def noted(dose: str, *, name: str = "paediatric") -> dict[str, str]:
    chart = charted(*CHILD)
    what, when = fact(chart, f"07:00  dose  {dose}")
    assert isinstance(what, PumpRuns)
    found = dose_odd(change(chart, profile(name), what, when))
    return {f.code: f.level.value for f in found}


@pytest.mark.parametrize(
    ("dose", "told"),
    [
        ("1 mcg/kg/min", {}),
        ("1.1 mcg/kg/min", {"dose_noted": "note"}),
        ("2 mcg/kg/min", {"dose_noted": "note"}),
        ("2.1 mcg/kg/min", {"dose_named": "caution"}),
        ("5 mcg/kg/min", {"dose_named": "caution"}),
        ("5.1 mcg/kg/min", {"dose_cannot": "stop"}),
        ("24 mcg/min", {"dose_noted": "note"}),
        ("25 mcg/min", {"dose_named": "caution"}),
    ],
)
def test_H28_a_childs_dose_over_1_is_noted_over_2_named_over_5_stopped(
    dose: str, told: dict[str, str]
) -> None:
    assert noted(dose) == told


@pytest.mark.parametrize(
    ("rate", "code", "level"),
    [("263", "value_unusual", "caution"), ("1320", "value_cannot", "stop")],
)
def test_H01_an_adults_dose_over_1_asks_and_over_5_stops(rate: str, code: str, level: str) -> None:
    """Given by its rate: 16 mcg in 1 mL at 70 kg."""
    told = finding(charted(WEIGHT, LINE, BAG), f"07:00  rate  {rate} mL/h", code)
    assert told.level.value == level


def test_H01_a_dose_that_the_field_asks_about_is_not_asked_twice() -> None:
    assert "value_unusual" not in found(charted(WEIGHT, LINE, BAG), "07:00  dose  1.2 mcg/kg/min")


def test_H13_a_rate_that_no_pump_runs_at_stops() -> None:
    told = finding(charted(*RUNNING), "07:10  rate  1000 mL/h", "value_cannot")
    assert (told.level.value, told.fact("value"), told.fact("limit")) == (
        "stop", "1000 mL/h", "999 mL/h",
    )  # fmt: skip
    assert "value_cannot" not in found(charted(LINE, BAG), "07:00  rate  999 mL/h")


def test_the_same_dose_again_is_not_told_again() -> None:
    chart = charted(*CHILD, "07:00  dose  1.1 mcg/kg/min")
    what, when = fact(chart, "07:10  dose  1.1 mcg/kg/min")
    assert isinstance(what, PumpRuns)
    assert dose_odd(change(chart, profile("paediatric"), what, when)) == ()


def test_a_dose_without_a_weight_is_not_judged_per_kg() -> None:
    assert "value_unusual" not in found(charted(LINE, BAG), "07:00  dose  90 mcg/min")


def test_a_note_in_another_unit_is_compared_by_weight() -> None:
    """24 mcg/min are 2 mcg/kg/min at 12 kg."""
    rules = profile("paediatric")
    rows = [
        row.model_copy(update={"above": row.above.model_copy(update=limit)})
        for row, limit in zip(
            rules.start.notes,
            ({"value": "12", "unit": "mcg/min"}, {"value": "24", "unit": "mcg/min"}, {}),
            strict=True,
        )
    ]
    start = rules.start.model_copy(update={"notes": tuple(rows)})
    chart = charted(*CHILD)
    for dose, codes in (("2", ["dose_noted"]), ("2.1", ["dose_named"])):
        what, when = fact(chart, f"07:00  dose  {dose} mcg/kg/min")
        assert isinstance(what, PumpRuns)
        found = dose_odd(change(chart, rules.model_copy(update={"start": start}), what, when))
        assert [f.code for f in found] == codes
