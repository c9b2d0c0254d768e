"""Other drugs are named with their range, and nobody is told to give them."""

from unit import profile
from unitprotocol import protocol

from assistant.wording.agents import options


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_drug_stands_with_its_range_and_vasopressin_in_both_units() -> None:
    said = plain(options(protocol()))
    assert said.startswith(
        "The prescriber may consider vasopressin 0.03 to 0.04 units/min, which is 1.8 to 2.4 "
        "units/h (hypotension that persists: added, rather than more norepinephrine alone; over "
        "0.04 units/min only as salvage); epinephrine 0.1 to 0.5 mcg/kg/min ("
    )
    assert "hydrocortisone 50 mg every 6 h, or 200 mg/day as an infusion (" in said


def test_with_poor_perfusion_only_what_the_protocol_names_for_it() -> None:
    said = plain(options(protocol(), flow_only=True))
    assert said.startswith("The prescriber may consider dobutamine 2.5 to 20 mcg/kg/min (")
    assert "vasopressin" not in said


def test_a_profile_without_escalation_names_nothing() -> None:
    assert options(profile("paediatric")) == ""
