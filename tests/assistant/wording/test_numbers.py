"""H11, H12: every number, unit and time that a person reads is written in one way."""

import re
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.quantities import Concentration, Dose, DoseUnit, Pressure, Rate, Volume
from assistant.wording.numbers import (
    MONTHS,
    age_years,
    ago,
    birth,
    clock,
    clock_seconds,
    countdown,
    day,
    dose,
    dose_number,
    duration,
    moment,
    plain,
    pressure,
    rate,
    rate_number,
    strength,
    volume,
    with_unit,
)

NB = "\u00a0"
NOW = datetime(2025, 8, 14, 14, 6, 12, tzinfo=UTC)
WELL_WRITTEN = re.compile(r"-?(\d{1,3}(,\d{3})*|\d{1,3})(\.\d*[1-9])?", re.ASCII)


def per_kg(text: str) -> Dose:
    return Dose(Fraction(text), DoseUnit.PER_KG)


@given(st.fractions(0, 5_000_000, max_denominator=10_000), st.integers(0, 12))
def test_H11_no_trailing_zero_no_naked_point_and_commas_from_1000(
    amount: Fraction, places: int
) -> None:
    said = plain(amount, places)
    assert WELL_WRITTEN.fullmatch(said), said
    assert abs(Fraction(said.replace(",", "")) - amount) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize(
    ("dose", "said"),
    [("0.0018", "0.0018"), ("0.00449", "0.0045"), ("0.0000312", "0.000031"), ("0", "0")],
)
def test_H11_a_dose_above_0_is_never_written_as_0(dose: str, said: str) -> None:
    """0.01 mcg/kg/min of a 3 kg child is 0.0018 mg/h."""
    assert dose_number(Dose(Fraction(dose), DoseUnit.PER_HOUR)) == said


@pytest.mark.parametrize(
    ("amount", "places", "said"),
    [
        ("5", 1, "5"), ("5.0", 1, "5"), ("0.5", 1, "0.5"), ("999", 0, "999"), ("1000", 0, "1,000"),
        ("12345.5", 1, "12,345.5"), ("1000000", 0, "1,000,000"), ("0.05", 1, "0.1"),
        ("0.04", 1, "0.04"), ("-3", 0, "-3"),
    ],
)  # fmt: skip
def test_H11_plain_numbers(amount: str, places: int, said: str) -> None:
    assert plain(Fraction(amount), places) == said


def test_H11_a_typed_dose_is_shown_in_full_and_a_computed_one_to_3_places() -> None:
    assert dose_number(per_kg("0.025"), typed=True) == "0.025"
    assert dose_number(per_kg("0.0255"), typed=True) == "0.0255"
    assert dose_number(per_kg("0.0255")) == "0.026"
    assert dose_number(Dose(Fraction("3.456"), DoseUnit.PER_MIN)) == "3.46"
    assert dose(per_kg("0.05"), typed=True) == f"0.05{NB}mcg/kg/min"
    assert dose(Dose(Fraction(1, 2), DoseUnit.PER_HOUR)) == f"0.5{NB}mg/h"


@pytest.mark.parametrize(
    ("ml_h", "said"), [("13.125", "13.1"), ("0.95", "0.95"), ("0.996", "1"), ("20", "20")]
)
def test_H11_a_rate_has_one_place_and_two_under_1(ml_h: str, said: str) -> None:
    assert rate_number(Rate(Fraction(ml_h))) == said
    assert rate(Rate(Fraction(ml_h))) == f"{said}{NB}mL/h"


def test_H18_a_strength_is_what_1_mL_holds() -> None:
    assert strength(Concentration(Fraction(16))) == f"16{NB}mcg in 1{NB}mL"
    assert strength(Concentration(Fraction(4000, 254))) == f"15.75{NB}mcg in 1{NB}mL"
    assert volume(Volume(Fraction(2501, 2))) == f"1,251{NB}mL"
    assert pressure(Pressure(Fraction(129, 2))) == f"65{NB}mmHg"
    assert with_unit("30", "mcg") == f"30{NB}mcg"


def test_dates_have_the_month_in_letters_and_times_24_hours() -> None:
    assert (day(NOW), clock(NOW), clock_seconds(NOW)) == ("14-Aug-2025", "14:06", "14:06:12")
    midnight = datetime(2026, 1, 3, 0, 0, tzinfo=UTC)
    assert (day(midnight), clock(midnight)) == ("03-Jan-2026", "00:00")
    assert len(set(MONTHS)) == 12


def test_H40_times_are_written_in_the_zone_that_is_asked_for() -> None:
    zone = ZoneInfo("America/New_York")
    assert clock(NOW, zone) == "10:06"
    assert clock_seconds(NOW, zone) == "10:06:12"
    assert day(datetime(2025, 8, 14, 2, tzinfo=UTC), zone) == "13-Aug-2025"


def test_a_time_of_another_day_has_its_date() -> None:
    assert moment(NOW - timedelta(hours=2), NOW) == "12:06"
    assert moment(NOW - timedelta(days=1), NOW) == "13-Aug-2025 14:06"
    east = timezone(timedelta(hours=10))
    assert moment(NOW, NOW + timedelta(minutes=30), east) == "15-Aug-2025 00:06"[12:]


@pytest.mark.parametrize(
    ("born", "said"),
    [("1958-07-14", "14-Jul-1958"), ("1958", "1958"), ("", ""), ("1958-13-01", "1958-13-01")],
)
def test_a_date_of_birth_has_its_month_in_letters(born: str, said: str) -> None:
    assert birth(born) == said


@pytest.mark.parametrize(
    ("born", "age"),
    [("1958-08-14", 67), ("1958-08-15", 66), ("1958", None), ("", None), ("2025-08-14", 0)],
)
def test_an_age_is_in_completed_years(born: str, age: int | None) -> None:
    assert age_years(born, NOW) == age


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, f"0{NB}min"), (59.9, f"59{NB}min"), (82, f"1{NB}h 22{NB}min"), (6720, f"4{NB}d 16{NB}h")],
)
def test_durations_have_no_decimals(minutes: float, said: str) -> None:
    assert duration(timedelta(minutes=minutes)) == said


def test_how_long_ago_and_how_long_yet() -> None:
    assert ago(NOW, NOW + timedelta(seconds=59)) == "now"
    assert ago(NOW, NOW + timedelta(minutes=3)) == f"3{NB}min ago"
    assert countdown(NOW + timedelta(seconds=228), NOW) == "3\u00a0min"
    assert countdown(NOW - timedelta(seconds=130), NOW) == "2\u00a0min"
    assert countdown(NOW + timedelta(seconds=48), NOW) == "48\u00a0s"
