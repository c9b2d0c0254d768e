"""What is odd about a check or a correction before it is charted."""

import pytest
from charting import bag, clock, entry_id, mean, recorded, strike
from unit import profile, septic_shock

from assistant.record.chart import EMPTY, Chart, fold
from assistant.record.entries import (
    By,
    CheckAnswered,
    Hand,
    SecondChecked,
    SessionOpened,
    Struck,
    What,
)
from assistant.rules.examine.checks import check_answered, second_checked, struck
from assistant.rules.findings import Level

MENSAH = By(hand=Hand.PERSON, person="mensah", name="RN A Mensah")
ITO = By(hand=Hand.PERSON, person="ito", name="RN K Ito")


def answered(check: str = "wristband", **more: object) -> list[tuple[Level, str]]:
    what = CheckAnswered.model_validate({"check": check, "outcome": "done", **more})
    return [(f.level, f.code) for f in check_answered(septic_shock(), what)]


def about(check: str = "wristband", **more: object) -> str:
    """The check that the one finding names."""
    what = CheckAnswered.model_validate({"check": check, "outcome": "done", **more})
    (found,) = check_answered(septic_shock(), what)
    return found.fact("check")


@pytest.mark.parametrize("outcome", ["deferred", "waived", "not_applicable"])
def test_a_check_that_is_left_takes_a_reason(outcome: str) -> None:
    assert answered(outcome=outcome) == [(Level.CAUTION, "check_reason")]
    assert about(outcome=outcome) == "wristband"
    assert answered(outcome=outcome, reason="asleep") == []


def test_an_answer_the_protocol_does_not_want_is_told() -> None:
    assert answered(answer="yes") == []
    assert answered(answer="no") == [(Level.CAUTION, "check_not_good")]
    assert about(answer="no") == "wristband"
    assert answered(outcome="failed", answer="no") == []


def test_a_check_of_another_protocol_is_told() -> None:
    assert answered("no_such_check") == [(Level.NOTE, "unknown_check")]
    assert about("no_such_check") == "no_such_check"
    assert answered("order_signed") == answered("strength_confirmed") == []


def of(*rows: tuple[What, By]) -> Chart:
    return fold(
        recorded(n, clock("07:00"), what, by=by) for n, (what, by) in enumerate(rows, start=1)
    )


def checked(checker: str, *differs: str) -> SecondChecked:
    return SecondChecked(readings=(), differs=differs, checker=checker, checker_name=checker)


def found(chart: Chart, what: SecondChecked) -> list[tuple[Level, str]]:
    told = second_checked(chart, septic_shock(), what, clock("08:00"))
    return [(f.level, f.code) for f in told]


def test_what_the_second_reading_differs_in_is_named() -> None:
    differs = checked("costa", "rate", "dose")
    (told,) = second_checked(EMPTY, septic_shock(), differs, clock("08:00"))
    assert told.fact("fields") == "rate, dose"


OPENED = SessionOpened(protocol_hash="x", training=False)


def test_H36_the_same_person_is_refused_as_checker() -> None:
    chart = of((OPENED, ITO), (bag(), MENSAH))
    assert found(chart, checked("mensah")) == [(Level.STOP, "same_person")]


def test_H36_before_a_bag_it_is_the_one_who_opened_the_session() -> None:
    assert found(of((OPENED, ITO)), checked("ito")) == [(Level.STOP, "same_person")]
    assert found(EMPTY, checked("ito")) == []


def test_a_checker_who_charted_before_is_told_and_not_refused() -> None:
    chart = of((OPENED, ITO), (bag(), MENSAH))
    assert found(chart, checked("ito")) == [(Level.NOTE, "checker_took_part")]
    assert found(chart, checked("costa")) == []


def test_differences_take_a_reason() -> None:
    assert found(EMPTY, checked("costa", "weight", "rate")) == [(Level.CAUTION, "check_differs")]


def striking(chart: Chart, what: Struck) -> list[tuple[Level, str]]:
    return [(f.level, f.code) for f in struck(chart, what)]


def test_only_what_is_there_and_counts_is_struck_with_a_reason() -> None:
    chart = of((mean("65"), MENSAH))
    assert striking(chart, strike(1)) == []
    assert striking(chart, strike(1, "")) == [(Level.CAUTION, "strike_reason")]
    assert striking(chart, strike(9)) == [(Level.STOP, "nothing_to_strike")]


def test_a_correction_is_not_corrected_nor_made_twice() -> None:
    chart = of((mean("65"), MENSAH), (strike(1), MENSAH))
    assert striking(chart, strike(1)) == [(Level.STOP, "struck_already")]
    again = Struck(entry=entry_id(2), reason="slip")
    assert striking(chart, again) == [(Level.STOP, "strike_of_strike")]


def test_H28_cold_shock_in_a_child_is_told_to_be_confirmed_with_the_prescriber() -> None:
    what = CheckAnswered(
        check="indication", outcome="done", answer="septic shock, cold", reason="ordered"
    )
    (finding,) = check_answered(profile("paediatric"), what)
    assert (finding.level, finding.code) == (Level.CAUTION, "check_not_good")
    assert "epinephrine" in finding.fact("why")
    warm = what.model_copy(update={"answer": "septic shock, warm"})
    assert check_answered(profile("paediatric"), warm) == ()
