"""The crystalloid that belongs to a start: how much, by when, for whom."""

from datetime import datetime
from fractions import Fraction

import pytest
from proving import KG70
from told import RUNNING, at, charted
from unit import profile, septic_shock
from wizard import Wizard

from assistant.protocol.model import Fluids
from assistant.quantities import Volume
from assistant.record.entries import Amount, Weighed
from assistant.rules.fluid import fluid_given, fluid_target
from assistant.rules.reminders import Kind, agenda
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_fluids import view
from assistant.views.setup_form import Charting


def fluids(name: str = "adult_septic_shock") -> Fluids:
    found = profile(name).fluids
    assert found is not None
    return found


def test_S031_S056_S059_S060_30_ml_for_each_kg_is_2100_ml_at_70_kg() -> None:
    target = fluid_target(fluids(), KG70)
    assert (target.low.ml, target.high) == (2100, None)
    assert fluid_given(fluids(), KG70, Volume(Fraction(2100))).at_low
    short = fluid_given(fluids(), KG70, Volume(Fraction(2099)))
    assert not short.at_low
    assert short.remaining.ml == 1


def page(name: str, kg: str = "70") -> str:
    """The volume that the page of the fluids names for a patient of that weight."""
    wizard = Wizard(protocol=profile(name))
    wizard.chart_it(Charting(Weighed(weight=Amount(text=kg, unit="kg"), how="measured")))
    shown = view(setup.form_of(wizard.place, Page.FLUIDS, {}))
    return shown.target.replace("\u00a0", " ")


def test_S031_S056_S059_S060_the_page_works_it_out_for_this_patient() -> None:
    assert page("adult_septic_shock") == "2,100 mL is 30 mL/kg at 70 kg"
    assert page("adult_septic_shock", "50") == "1,500 mL is 30 mL/kg at 50 kg"


def test_S092_the_page_names_1_to_2_litres_in_pregnancy() -> None:
    assert page("pregnancy") == "The sources name 1,000 to 2,000 mL"


def test_S061_within_3_hours() -> None:
    within = fluids().within
    assert within is not None
    assert (within.value, within.unit) == ("3", "h")
    assert "within 3 h" in fluids().says


@pytest.mark.parametrize("name", ["chronic_hypertension", "older_age"])
def test_S031_the_same_fluid_holds_for_every_adult_in_septic_shock(name: str) -> None:
    assert fluid_target(fluids(name), KG70).low.ml == 2100


def test_S092_in_pregnancy_1_to_2_litres() -> None:
    target = fluid_target(fluids("pregnancy"), None)
    assert target.high is not None
    assert (target.low.ml, target.high.ml) == (1000, 2000)
    assert not fluid_given(fluids("pregnancy"), KG70, Volume(Fraction(2000))).over_high
    assert fluid_given(fluids("pregnancy"), KG70, Volume(Fraction(2001))).over_high
    assert target.high.ml < fluid_target(fluids(), KG70).low.ml


def test_S010_S160_for_a_child_40_to_60_ml_for_each_kg_are_shown_and_are_no_goal() -> None:
    child = fluids("paediatric")
    target = fluid_target(child, KG70)
    assert target.high is not None
    assert (target.low.ml, target.high.ml) == (40 * 70, 60 * 70)
    assert child.within is not None
    assert (child.within.value, child.within.unit) == ("1", "h")
    assert "no goal here" in child.says


@pytest.mark.parametrize("name", ["cardiogenic_shock", "hepatorenal_syndrome", "anaphylaxis"])
def test_S046_where_the_articles_name_no_fluid_none_is_shown(name: str) -> None:
    assert profile(name).fluids is None


def test_S032_S062_the_words_beside_the_fluid_say_before_or_with_the_pressor() -> None:
    shown = septic_shock().fluids
    assert shown is not None
    assert "before or with the pressor" in shown.says


def fluid_due(*lines: str, now: str = "08:00") -> list[tuple[str, datetime]]:
    """What is due of the fluid while the infusion runs, at 70 kg."""
    chart = charted(*lines, rules=septic_shock())
    rows = agenda(chart, septic_shock(), at(now))
    return [(row.code, row.at) for row in rows if row.kind is Kind.FLUID]


def test_S061_the_3_hours_run_from_shock_recognised() -> None:
    assert fluid_due("06:30  shock", *RUNNING) == [("fluid_hours", at("09:30"))]


def test_S149_at_30_ml_for_each_kg_it_is_looked_at_again_before_more() -> None:
    lines = ("06:30  shock", *RUNNING, "07:10  fluid  2099 mL")
    assert fluid_due(*lines) == [("fluid_hours", at("09:30"))]
    assert fluid_due(*lines, "07:20  fluid  1 mL") == [("fluid_target", at("07:20"))]
