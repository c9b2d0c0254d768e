"""What was given or came about, in the quick entry."""

import pytest
from infusion import amount
from unit import profile
from unitprotocol import protocol

from assistant.record.entries import (
    AgentRuns,
    BaselineMap,
    DrugGiven,
    FluidGiven,
    ShockRecognised,
)
from assistant.views.entry_given import GIVEN, read_agent, read_given, same_as
from assistant.views.entry_kinds import MENUS, Mode


def test_the_menu_opens_what_can_be_read() -> None:
    assert set(GIVEN) | {Mode.OTHER_DRUG} == set(MENUS[Mode.GIVEN])


def test_epinephrine_is_charted_with_its_time_alone_or_with_its_dose() -> None:
    bare = read_given(protocol(), Mode.EPINEPHRINE, "")
    assert bare.body == DrugGiven(name="epinephrine")
    assert bare.comment
    dosed = DrugGiven(name="epinephrine", amount=amount("0.5", "mg"), way="im")
    assert read_given(protocol(), Mode.EPINEPHRINE, "0.5 mg im").body == dosed
    micro = DrugGiven(name="epinephrine", amount=amount("50", "mcg"))
    assert read_given(protocol(), Mode.EPINEPHRINE, "50mcg").body == micro


@pytest.mark.parametrize("text", ["0.5", "0.5 im", ".5 mg", "mg", "0.5 mg " + "x" * 2000])
def test_H03_a_dose_without_its_unit_is_no_dose(text: str) -> None:
    for mode in (Mode.EPINEPHRINE, Mode.PHENTOLAMINE):
        read = read_given(protocol(), mode, text)
        assert read.body is None
        assert read.problem


def test_another_drug_has_a_name() -> None:
    body = DrugGiven(name="hydrocortisone", amount=amount("50", "mg"), way="iv")
    assert read_given(protocol(), Mode.DRUG, "hydrocortisone 50 mg iv").body == body
    assert read_given(protocol(), Mode.DRUG, "calcium").body == DrugGiven(name="calcium")
    assert read_given(protocol(), Mode.DRUG, "50 mg").problem


def test_fluid_and_baseline_are_numbers_of_their_fields() -> None:
    assert read_given(protocol(), Mode.FLUID, "500").body == FluidGiven(volume=amount("500", "mL"))
    before = BaselineMap(map=amount("70", "mmHg"))
    assert read_given(protocol(), Mode.BASELINE, "70").body == before
    assert read_given(protocol(), Mode.BASELINE, "30").ask
    for mode in (Mode.FLUID, Mode.BASELINE):
        assert read_given(protocol(), mode, "much").problem


def test_an_agent_needs_name_rate_and_unit_and_shows_the_other_unit() -> None:
    read = read_given(protocol(), Mode.AGENT, "vasopressin 0.03 units/min")
    assert read.body == AgentRuns(name="vasopressin", amount=amount("0.03", "units/min"))
    assert read.comment == "Same as 1.8\u00a0units/h."
    assert same_as(amount("1.8", "units/h")) == "Same as 0.03\u00a0units/min."
    assert same_as(amount("0.1", "mcg/kg/min")) == ""


@pytest.mark.parametrize("text", ["0.03 units/min", "vasopressin", "vasopressin 0.03",
                                  "vasopressin 0.03 units", "vasopressin 0,,3 units/h",
                                  "vasopressin 1 mL/h now"])  # fmt: skip
def test_an_agent_that_lacks_a_part_is_refused(text: str) -> None:
    assert read_agent(text).body is None
    assert read_agent(text).problem


def test_shock_is_a_time_and_says_what_runs_from_it() -> None:
    read = read_given(profile("adult_septic_shock"), Mode.SHOCK, "")
    assert read.body == ShockRecognised()
    assert read.comment == "The 3\u00a0h of the first fluid run from it."
    assert read_given(profile("cardiogenic_shock"), Mode.SHOCK, "").comment == ""
    assert read_given(protocol(), Mode.SHOCK, "in the lift").body == ShockRecognised(
        text="in the lift"
    )
    assert read_given(protocol(), Mode.SHOCK, "x" * 2000).problem
