"""Beside the typed order: start doses, the MAP that sources name, a child's low pressure."""

from fractions import Fraction

import pytest
from unit import profile
from wizard import PATIENT, Wizard, septic

from assistant.quantities import Dose, DoseUnit, Weight
from assistant.rules.setup import Page
from assistant.views.setup_sources import child_pressure, map_said, source_line, start_bands

NB = "\u00a0"
KG = Weight(Fraction(70))
PROFILES = (
    "adult_septic_shock", "anaphylaxis", "cardiogenic_shock", "chronic_hypertension",
    "hepatorenal_syndrome", "older_age", "paediatric", "pregnancy",
)  # fmt: skip


def _dose(amount: str, unit: DoseUnit = DoseUnit.PER_KG) -> Dose:
    return Dose(Fraction(amount), unit)


def test_a_typed_start_dose_ticks_the_ranges_that_hold_it() -> None:
    assert [band.holds for band in start_bands(septic(), _dose("0.05"), KG)] == [True, True, False]
    per_min = start_bands(septic(), _dose("3.5", DoseUnit.PER_MIN), KG)
    assert [band.holds for band in per_min] == [True, True, False]
    alone = start_bands(septic(), _dose("0.05"), None)
    assert [band.holds for band in alone] == [True, True, False]
    unknown = start_bands(septic(), _dose("3.5", DoseUnit.PER_MIN), None)
    assert not any(band.holds for band in unknown)
    assert not any(band.holds for band in start_bands(septic(), None, KG))


def test_each_range_names_its_source_with_the_date() -> None:
    sources = {band.source for band in start_bands(septic(), None, None)}
    assert "How to start a norepinephrine drip (article), 11-Feb-2026" in sources
    assert source_line(profile("paediatric"), "pals") == (
        "AHA cards for paediatric advanced life support"
    )


@pytest.mark.parametrize("name", PROFILES)
def test_one_figure_is_never_printed_as_a_range(name: str) -> None:
    for band in start_bands(profile(name), None, None):
        low, _, high = band.doses.partition(" to ")
        assert low != high.partition(NB)[0], band


def test_a_range_of_one_figure_prints_it_once() -> None:
    rules = septic()
    band = rules.start.bands[0].model_copy(update={"high": rules.start.bands[0].low})
    one = rules.model_copy(update={"start": rules.start.model_copy(update={"bands": (band,)})})
    assert start_bands(one, None, None)[0].doses == f"{band.low.value}{NB}mcg/kg/min"


def test_profiles_without_a_source_have_no_ranges() -> None:
    assert start_bands(profile("cardiogenic_shock"), _dose("0.05"), KG) == ()


def test_what_sources_say_of_the_map_is_told_with_its_source() -> None:
    high, older = map_said(profile("chronic_hypertension")), map_said(profile("older_age"))
    assert high.says.startswith("Sources: 70 to 75 with chronic hypertension; 85 brings no benefit")
    assert high.source == "How to start a norepinephrine drip (article), 11-Feb-2026"
    assert older.says.startswith("Sources: 60 to 65 from 65 years on")
    assert map_said(profile("paediatric")) == ("", "")


def test_a_childs_low_pressure_is_told_with_the_age() -> None:
    wizard = Wizard(protocol=profile("paediatric"))
    assert child_pressure(wizard.place) == ("", "")
    child = {**PATIENT, "why:born": "a child", "born": "01-Mar-2021", "weight": "18"}
    wizard.chart_page(Page.PATIENT, child)
    told = child_pressure(wizard.place)
    assert told.says.startswith("Age 5 years. From 1 to 10 years a systolic under 70 plus twice")
    assert told.source == "AHA cards for paediatric advanced life support"
    wizard.chart_page(Page.PATIENT, {**child, "born": "20-Nov-2025"})
    assert child_pressure(wizard.place).says.startswith("Age 1 year. ")


def test_an_adult_profile_tells_no_childs_pressure() -> None:
    assert child_pressure(Wizard().until(Page.ORDER).place) == ("", "")
