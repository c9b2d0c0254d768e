"""Another agent is recorded as it runs; a slip of its unit is asked about."""

import pytest
from charting import chart_of, clock, weight
from unit import profile, septic_shock

from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import AgentRuns, Amount, DrugGiven
from assistant.rules.examine import examine
from assistant.rules.examine.agent import spoken_of
from assistant.rules.findings import Finding, Level
from assistant.wording.findings import finding_sentence

NOW = clock("07:00")
WEIGHED = chart_of(("06:00", weight("70")))


def findings(name: str, rate: str, chart: Chart = EMPTY, rules: str = "") -> tuple[Finding, ...]:
    text, unit = rate.split()
    what = AgentRuns(name=name, amount=Amount(text=text, unit=unit))
    return examine(chart, profile(rules) if rules else septic_shock(), what, NOW, NOW)


def said(name: str, rate: str, chart: Chart = EMPTY, rules: str = "") -> list[tuple[Level, str]]:
    found = findings(name, rate, chart, rules)
    return [(f.level, finding_sentence(f).replace("\u00a0", " ")) for f in found]


@pytest.mark.parametrize(
    ("name", "rate"),
    [
        ("vasopressin", "0.04 units/min"), ("Vasopressin", "2.4 units/h"),
        ("vasopressin", "0 units/min"), ("epinephrine", "0.5 mcg/kg/min"),
        ("hydrocortisone", "300 mg/h"), ("milrinone", "0.5 mcg/kg/min"),
    ],
)  # fmt: skip
def test_what_the_protocol_names_or_does_not_know_is_not_asked_about(name: str, rate: str) -> None:
    assert said(name, rate) == []


def test_units_an_hour_typed_as_units_a_minute_are_asked_about() -> None:
    assert said("vasopressin", "2 units/min") == [
        (Level.CAUTION, "Vasopressin 2 units/min is 50 times 0.04 units/min. Units per hour?")
    ]
    ((_, sentence),) = said("vasopressin", "2.03 units/min")
    assert "is 50.8 times" in sentence


@pytest.mark.parametrize("rate", ["0.06 units/min", "2.5 units/h"])
def test_more_than_the_protocol_names_is_a_caution_with_its_words(rate: str) -> None:
    ((level, sentence),) = said("vasopressin", rate)
    assert level is Level.CAUTION
    assert sentence.startswith(f"Vasopressin {rate} is over 0.04 units/min. ")
    assert sentence.endswith("over 0.04 units/min only as salvage.")


def test_a_dose_per_minute_is_held_against_one_per_kg_where_the_weight_is_known() -> None:
    assert said("epinephrine", "50 mcg/min") == []
    ((level, sentence),) = said("epinephrine", "50 mcg/min", WEIGHED)
    assert (level, "over 0.5 mcg/kg/min" in sentence) == (Level.CAUTION, True)


@pytest.mark.parametrize(
    ("name", "rate"),
    [("epinephrine", "10 mL/h"), ("dobutamine", "5 mL/h"), ("hydrocortisone", "300 mg/h")],
)
def test_a_rate_that_no_weight_turns_into_the_protocols_unit_is_charted(
    name: str, rate: str
) -> None:
    assert said(name, rate, WEIGHED) == []
    unweighed = chart_of(("06:00", weight("0")))
    assert said("epinephrine", "50 mcg/min", unweighed) == []


@pytest.mark.parametrize(
    ("name", "rate", "source"),
    [
        ("vasopressin", "2 units/min", "agents"), ("vasopressin", "0.06 units/min", "agents"),
        ("vasopressin", "2 mcg/min", "agents"), ("milrinone", "200 mL/h", "unit"),
        ("dopamine", "5 mcg/kg/min", "pitfalls"), ("sodium bicarbonate", "50 mL/h", "pitfalls"),
    ],
)  # fmt: skip
def test_each_finding_on_an_agent_names_where_it_comes_from(
    name: str, rate: str, source: str
) -> None:
    assert {f.source for f in findings(name, rate)} == {source}


def test_dopamine_and_phenylephrine_come_with_what_is_said_of_them() -> None:
    assert said("Dopamine", "5 mcg/kg/min") == [
        (Level.NOTE, "Dopamine is not the first agent."),
        (
            Level.NOTE,
            "Dopamine in a low dose does not protect the kidney, and is advised against for it.",
        ),
    ]
    ((level, sentence),) = said("phenylephrine", "0.5 mcg/kg/min")
    assert (level, "not the first agent" in sentence) == (Level.NOTE, True)


def test_bicarbonate_goes_by_another_line_as_a_rate_and_as_one_dose() -> None:
    ((level, sentence),) = said("sodium bicarbonate", "50 mL/h")
    assert level is Level.NOTE
    assert sentence.endswith("they inactivate the drug. Another line for it.")
    given = examine(EMPTY, septic_shock(), DrugGiven(name="Bicarbonate"), NOW, NOW)
    assert [f.code for f in given] == ["agent_line"]
    assert spoken_of(septic_shock(), " ") == ()


def test_H28_a_profile_without_escalation_holds_no_agent_against_it() -> None:
    assert said("vasopressin", "2 units/min", rules="paediatric") == []


@pytest.mark.parametrize(
    ("name", "rate"),
    [
        ("dopamine", "99999 mcg/kg/min"), ("phenylephrine", "99999 mcg/min"),
        ("propofol", "99999 mg/h"), ("oxytocin", "50 units/min"), ("heparin", "99999 units/h"),
        ("milrinone", "99999 mL/h"),
    ],
)  # fmt: skip
def test_a_rate_that_no_agent_runs_at_is_asked_about(name: str, rate: str) -> None:
    levels = [level for level, sentence in said(name, rate) if sentence.startswith(name.title())]
    assert Level.CAUTION in levels


def test_a_rate_in_ml_is_asked_about_like_that_of_the_pump_itself() -> None:
    assert said("milrinone", "150 mL/h") == []
    assert said("milrinone", "200 mL/h") == [
        (Level.CAUTION, "Milrinone 200 mL/h is over the usual 150 mL/h. Real, or a slip?")
    ]


def test_a_low_rate_of_another_agent_is_not_asked_about() -> None:
    assert said("milrinone", "0.2 mL/h") == []


@pytest.mark.parametrize(
    ("name", "rate", "unit"),
    [("vasopressin", "2 mcg/min", "units/min"), ("epinephrine", "2 units/h", "mcg/kg/min")],
)
def test_an_agent_in_units_that_are_not_its_own_is_asked_about(
    name: str, rate: str, unit: str
) -> None:
    ((level, sentence),) = said(name, rate)
    assert (level, f"known in {unit}, not in" in sentence) == (Level.CAUTION, True)
    assert said(name, "10 mL/h") == []


@pytest.mark.parametrize("name", ["norepinephrine", "NOREPINEPHRINE", "Noradrenaline"])
def test_the_drug_of_the_infusion_is_asked_about_as_another_agent(name: str) -> None:
    (level, sentence), *_ = said(name, "0.1 mcg/kg/min")
    called = f"{name[:1].upper()}{name[1:]}"
    assert level is Level.CAUTION
    assert sentence == (f"{called} is the drug of this session: Dose or Rate charts it. Beside it?")


def test_H04_units_a_minute_typed_as_units_an_hour_are_asked_about() -> None:
    ((level, sentence),) = said("vasopressin", "0.03 units/h")
    assert level is Level.CAUTION
    assert sentence == (
        "Vasopressin 0.03 units/h is 0.0005 units/min, under 0.03 units/min. Units per minute?"
    )
    assert said("vasopressin", "1.2 units/h") == []
