"""What can be, what is asked about, and what cannot be: the table of each population."""

import pytest
from pydantic import ValidationError
from unit import profile
from unitprotocol import protocol, told

from assistant.protocol.plausible import PLAUSIBLE, PairLimits, Plausible, Strength


def ends(name: str, profile_name: str) -> tuple[str | None, ...]:
    row = profile(profile_name).plausible[name]
    return (row.cannot_below, row.ask_below, row.ask_above, row.cannot_above)


@pytest.mark.parametrize(
    ("name", "adult", "child"),
    [
        ("weight_kg", ("20", "40", "150", "400"), ("0.5", "2", "60", "120")),
        ("map", ("15", "40", "130", "200"), ("10", "25", "110", "200")),
        ("sbp", ("30", "50", "220", "300"), ("20", "40", "160", "250")),
        ("dbp", ("10", "25", "130", "200"), ("5", "20", "110", "180")),
        ("hr", ("10", "40", "170", "300"), ("20", "60", "220", "320")),
        ("lactate", ("0.1", None, "15", "40"), ("0.1", None, "15", "40")),
        ("crt_s", ("0", None, "8", "20"), ("0", None, "8", "20")),
        ("urine_ml", ("0", None, None, "5000"), ("0", None, None, "5000")),
        ("urine_ml_kg_h", (None, None, "10", None), (None, None, "10", None)),
        ("rate_ml_h", ("0", "0.5", "150", "999"), ("0", "0.5", "50", "999")),
        ("conc_mcg_ml", ("1", None, None, "500"), ("1", None, None, "500")),
        ("dose_mcg_kg_min", ("0", "0.01", "1", "5"), ("0", "0.02", "2", "5")),
    ],
)
def test_the_limits_of_adult_and_child(
    name: str, adult: tuple[str | None, ...], child: tuple[str | None, ...]
) -> None:
    assert ends(name, "adult_septic_shock") == adult
    assert ends(name, "paediatric") == child


@pytest.mark.parametrize(
    ("name", "limits"),
    [
        ("cvp", (None, None, "25", "50")),
        ("scvo2", (None, "30", "95", None)),
        ("urine_hours", (None, None, "24", "72")),
        ("phentolamine_mg", (None, None, "10", "100")),
        ("epinephrine_mg", (None, None, "1", "10")),
    ],
)
def test_what_no_field_limits_has_the_units_own_limits_in_every_profile(
    name: str, limits: tuple[str | None, ...]
) -> None:
    for each in ("adult_septic_shock", "paediatric", "hepatorenal_syndrome"):
        assert ends(name, each) == limits


def test_every_kind_of_value_has_its_limits() -> None:
    assert set(protocol().plausible) == set(PLAUSIBLE)


def test_limits_rise() -> None:
    with pytest.raises(ValidationError, match="do not rise"):
        Plausible(unit="kg", cannot_below="20", ask_below="10", source="unit")
    assert Plausible(unit="kg", ask_above="10", source="unit").usual == ()


def test_a_pair_of_pressures_has_its_own_limits() -> None:
    pair = protocol().pair
    assert isinstance(pair, PairLimits)
    found = (pair.pulse_low.whole, pair.pulse_high.whole, pair.formula_off.whole)
    assert found == (15, 120, 10)


def test_H18_strengths_that_are_easily_another_drug_are_named() -> None:
    rows = {row.value.value: row for row in protocol().strengths}
    assert all(isinstance(row, Strength) for row in rows.values())
    assert {name for name, row in rows.items() if row.cannot} == {"1000"}
    assert "epinephrine" in rows["10"].says
    assert "bitartrate" in rows["128"].says


def test_H24_limits_that_cross_are_refused_at_their_line() -> None:
    said = told('ask_below = "40", ask_above = "150"', 'ask_below = "150", ask_above = "40"')
    assert "plausible, weight_kg: the limits do not rise" in said
