"""One dose of another drug: named, of something, and of a size that can be."""

import pytest
from charting import clock
from unit import PROTOCOLS, profile, septic_shock

from assistant.acts import Act, Verdict, decide
from assistant.record.chart import EMPTY
from assistant.record.entries import UNSIGNED, Amount, DrugGiven
from assistant.rules.examine.given import IN_MG, MASSES, drug_given, spoken
from assistant.rules.findings import Level
from assistant.wording.findings import finding_sentence

NOW = clock("07:00")


def given(name: str, dose: str | None) -> DrugGiven:
    text, unit = dose.split() if dose else ("", "")
    return DrugGiven(name=name, amount=Amount(text=text, unit=unit) if dose else None)


def codes(name: str, dose: str | None) -> list[tuple[Level, str]]:
    return [(f.level, f.code) for f in drug_given(septic_shock(), given(name, dose))]


@pytest.mark.parametrize(
    ("name", "dose"),
    [
        ("epinephrine", "0.5 mg"), ("epinephrine", None), ("epinephrine", "1 mg"),
        ("Epinephrine", "1000 mcg"), ("phentolamine", "10 mg"), ("phentolamine", "5 mg"),
        ("phentolamine", None), ("hydrocortisone", "50 mg"), ("glucose", "25 g"),
        ("albumin", "2000 mL"), ("heparin", "50000 units"), ("potassium", "200 mmol"),
    ],
)  # fmt: skip
def test_a_named_drug_in_a_size_that_is_given_has_nothing_odd(name: str, dose: str | None) -> None:
    assert codes(name, dose) == []


def test_a_drug_without_a_name_or_of_nothing_is_stopped() -> None:
    assert codes(" ", "0.5 mg") == [(Level.STOP, "drug_unnamed")]
    assert codes("epinephrine", "0 mg") == [(Level.STOP, "drug_of_nothing")]


@pytest.mark.parametrize(
    ("name", "dose", "code"),
    [
        ("phentolamine", "5000 mg", "value_cannot"), ("phentolamine", "50 mg", "value_unusual"),
        ("phentolamine", "5 g", "value_cannot"), ("Phentolamine", "10.1 mg", "value_unusual"),
        ("phentolamine", "5 units", "agent_unit"), ("phentolamine", "5 mL", "agent_unit"),
        ("epinephrine", "99999 g", "value_cannot"), ("EPINEPHRINE", "5 mg", "value_unusual"),
        ("adrenaline", "50 mg", "value_cannot"), ("epinephrine", "1 mmol", "agent_unit"),
        ("hydrocortisone", "99999 g", "value_cannot"), ("albumin", "99999 mL", "value_cannot"),
        ("heparin", "99999 units", "value_unusual"), ("potassium", "9999 mmol", "value_cannot"),
    ],
)  # fmt: skip
def test_a_slip_of_size_or_unit_is_asked_about_and_a_fact_is_charted_with_a_reason(
    name: str, dose: str, code: str
) -> None:
    assert codes(name, dose) == [(Level.CAUTION, code)]
    act = Act(given(name, dose), NOW, UNSIGNED)
    assert decide(EMPTY, septic_shock(), act, NOW).verdict is Verdict.ASK_REASON
    said = Act(given(name, dose), NOW, UNSIGNED, reason="read off the ampoule")
    decision = decide(EMPTY, septic_shock(), said, NOW)
    assert decision.verdict is Verdict.CHART
    assert decision.what == given(name, dose).model_copy(update={"reason": "read off the ampoule"})


def test_the_question_names_the_drug_its_size_and_the_limit() -> None:
    (found,) = drug_given(septic_shock(), given("phentolamine", "5000 mg"))
    assert finding_sentence(found) == (
        "Phentolamine 5000 mg is over 100 mg, which hardly can be. Real, or a slip?"
    )
    (unit,) = drug_given(septic_shock(), given("phentolamine", "5 units"))
    assert finding_sentence(unit) == (
        "Phentolamine is known in mg, not in units. Read the unit again."
    )
    assert unit.source == "unit"
    (much,) = drug_given(septic_shock(), given("heparin", "60000 units"))
    assert finding_sentence(much) == (
        "Heparin 60000 units is over the usual 50000 units. Real, or a slip?"
    )
    (ours,) = drug_given(septic_shock(), given("noradrenaline", None))
    assert finding_sentence(ours) == (
        "Noradrenaline is the drug of this session: Dose or Rate charts it. Beside it?"
    )
    assert spoken("  nitric  oxide") == "Nitric oxide"


@pytest.mark.parametrize("name", ["norepinephrine", "NorEpinephrine", "noradrenaline"])
def test_a_push_of_the_drug_of_the_infusion_is_asked_about(name: str) -> None:
    assert codes(name, "10 mcg") == [(Level.CAUTION, "agent_is_ours")]
    assert codes(name, None) == [(Level.CAUTION, "agent_is_ours")]


@pytest.mark.parametrize("name", [path.stem for path in sorted(PROTOCOLS.glob("*.toml"))])
def test_every_profile_limits_what_is_named_here_in_mg(name: str) -> None:
    assert {profile(name).plausible[row].unit for row in IN_MG.values()} == {"mg"}
    assert MASSES["mg"] == 1
