"""Where sources differ about an answer or a limit, the record in the library is named."""

import pytest
from unit import profile

from assistant.rules.table import Action, Also, Decided, Rule
from assistant.wording.differing import ALSO, LIMITED, RULES, differ, of_answer

PROFILES = ("adult_septic_shock", "anaphylaxis", "cardiogenic_shock", "chronic_hypertension",
            "hepatorenal_syndrome", "older_age", "paediatric", "pregnancy")  # fmt: skip


def test_a_call_before_the_next_step_names_the_record_of_that_dose() -> None:
    rules = profile("adult_septic_shock")
    said = of_answer(Decided(Rule.NOTIFY, Action.CALL_FIRST), rules)
    assert said == "sources differ: C18, C19 in F5"
    inform = Decided(Rule.STEP_UP, Action.INCREASE, also=(Also.INFORM,))
    assert of_answer(inform, rules) == "sources differ: C04, C18 in F5"


def test_an_answer_that_no_record_touches_says_nothing() -> None:
    rules = profile("adult_septic_shock")
    assert of_answer(Decided(Rule.IN_RANGE, Action.CONTINUE), rules) == ""
    assert differ(LIMITED, rules.model_copy(update={"disagreements": ()})) == ""


@pytest.mark.parametrize("name", PROFILES)
def test_only_records_of_that_profile_are_named(name: str) -> None:
    rules = profile(name)
    known = {row.id for row in rules.disagreements}
    for ids in (*RULES.values(), *ALSO.values(), LIMITED):
        said = differ(ids, rules)
        assert all((ident in said) == (ident in known) for ident in ids)


def test_every_record_that_is_pointed_at_is_in_some_profile() -> None:
    known = {row.id for name in PROFILES for row in profile(name).disagreements}
    assert {i for ids in (*RULES.values(), *ALSO.values(), LIMITED) for i in ids} <= known
