"""Each case is worked under the profile of its patient."""

import pytest
from casework import profiles

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_people import Population, population, profile_of


def profile(kind: str, **given: object) -> str:
    return profile_of(kind, Given(given), profiles()).protocol.id


@pytest.mark.parametrize(
    ("who", "ident"),
    [("adult", "NE-ADULT-SEPTIC"), ("child", "NE-PAEDIATRIC"), ("pregnant", "NE-PREGNANCY")],
)
def test_H28_a_population_has_its_own_profile(who: str, ident: str) -> None:
    for kind in ("titrate", "fluid_target", "emergency_start", "validate_input"):
        assert profile(kind, population=who) == ident


@pytest.mark.parametrize(
    ("kind", "ident"),
    [
        ("rule_of_6", "NE-PAEDIATRIC"),
        ("hrs_step", "NE-HEPATORENAL"),
        ("anaphylaxis_gate", "NE-ANAPHYLAXIS"),
        ("titrate", "NE-ADULT-SEPTIC"),
        ("typed", "NE-ADULT-SEPTIC"),
    ],
)
def test_H27_some_kinds_belong_to_one_profile(kind: str, ident: str) -> None:
    assert profile(kind) == ident


def test_what_is_typed_goes_by_the_population_of_its_context() -> None:
    assert profile("typed", context={"population": "child"}) == "NE-PAEDIATRIC"
    assert profile("typed", context={"previous": "70"}) == "NE-ADULT-SEPTIC"
    assert profile("typed", context=None) == "NE-ADULT-SEPTIC"


def test_nobody_named_is_an_adult_and_somebody_unknown_is_refused() -> None:
    assert population(Given({})) is Population.ADULT
    with pytest.raises(Refused, match="population 'cat' is not known"):
        population(Given({"population": "cat"}))


@pytest.mark.parametrize(
    "kind", ["emergency_start", "fluid_target", "phentolamine", "validate_input"]
)
def test_H28_no_population_is_guessed_where_it_changes_the_answer(kind: str) -> None:
    with pytest.raises(Refused, match="population is missing"):
        profile(kind)


def test_a_profile_that_is_not_there_is_refused() -> None:
    adult = {"NE-ADULT-SEPTIC": profiles()["NE-ADULT-SEPTIC"]}
    with pytest.raises(Refused, match="NE-PAEDIATRIC is not among the protocols"):
        profile_of("titrate", Given({"population": "child"}), adult)


def test_a_profile_with_faults_works_no_case_under_the_text_that_stands_in_for_it() -> None:
    lent = profiles()["NE-ADULT-SEPTIC"].model_copy(update={"record_only": "a.toml has 1 fault"})
    with pytest.raises(Refused, match=r"cannot be used: a\.toml has 1 fault"):
        profile_of("titrate", Given({}), {"NE-ADULT-SEPTIC": lent})
