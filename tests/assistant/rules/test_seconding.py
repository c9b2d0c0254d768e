"""Who is a second person, and what one who is alone can do meanwhile: it pays nothing."""

from datetime import timedelta

import pytest
from charting import bag, chart_of, clock, recorded
from unit import septic_shock

from assistant.record.chart import EMPTY, fold
from assistant.record.entries import (
    UNSIGNED,
    Amount,
    By,
    CheckAnswered,
    Hand,
    PumpProgrammed,
    PumpRuns,
    Recorded,
    SecondChecked,
    SessionOpened,
    SignedFor,
    What,
)
from assistant.rules.checks import OWN_AGAIN, debts, is_paid
from assistant.rules.examine.checks import second_checked
from assistant.rules.findings import Level
from assistant.rules.seconding import SECOND, alone, by_another, makers, own_again, own_from
from assistant.rules.setup import second_done
from assistant.wording.entries import sentence
from assistant.wording.reminders import debt as debt_words

PROTOCOL = septic_shock()
ALONE = timedelta(minutes=PROTOCOL.debts.alone.whole)
MENSAH = By(hand=Hand.PERSON, person="mensah", name="RN A Mensah")
ITO = By(hand=Hand.PERSON, person="ito", name="RN K Ito")
RATE, DOSE = Amount(text="13.1", unit="mL/h"), Amount(text="0.05", unit="mcg/kg/min")
SET = PumpProgrammed(rate=RATE, dose=DOSE)
RUNS = PumpRuns(rate=RATE, dose=DOSE)
OPENED = SessionOpened(protocol_hash="x", training=False)


def put_off(reason: str = "alone at night") -> CheckAnswered:
    return CheckAnswered(check=SECOND, outcome="deferred", reason=reason, due=clock("08:05"))


def checked(who: str, *, delayed: bool = False) -> SecondChecked:
    return SecondChecked(readings=(), checker=who, checker_name=f"RN {who}", delayed=delayed)


def by(*rows: tuple[What, By]) -> frozenset[str]:
    numbered = enumerate(rows, start=1)
    return makers(fold(recorded(n, clock("07:00"), what, by=who) for n, (what, who) in numbered))


def test_H36_who_made_the_bag_and_who_set_the_pump_are_both_no_second_person() -> None:
    assert by((OPENED, ITO)) == {"ito"}
    assert by((OPENED, ITO), (bag(), MENSAH)) == {"mensah"}
    assert by((bag(), MENSAH), (SET, ITO)) == {"mensah", "ito"}
    assert by((SET, ITO), (bag(), MENSAH)) == {"mensah"}
    assert makers(EMPTY) == frozenset()


def test_H36_a_check_by_the_maker_under_another_id_is_stopped() -> None:
    chart = fold([recorded(1, clock("07:00"), bag(), by=MENSAH)])
    again = SecondChecked(readings=(), checker="temp-1", checker_name="RN A  MENSAH")
    (found,) = second_checked(chart, PROTOCOL, again, clock("07:10"))
    assert (found.level, found.code) == (Level.STOP, "same_person")
    other = again.model_copy(update={"checker_name": "RN K Ito"})
    assert second_checked(chart, PROTOCOL, other, clock("07:10")) == ()
    nobody = fold([recorded(1, clock("07:00"), bag())])
    assert second_checked(nobody, PROTOCOL, again, clock("07:10")) == ()


@pytest.mark.parametrize(
    ("reason", "is_alone"),
    [
        ("Alone on the unit", True), (" alone", True), ("nobody free", False), ("", False),
        ("not alone, colleague busy", False), ("standalone pump being fetched", False),
    ],
)  # fmt: skip
def test_alone_is_the_first_word_of_the_reason(reason: str, is_alone: bool) -> None:
    assert alone(reason) is is_alone


def test_H36_one_who_is_alone_reads_again_after_the_protocols_minutes() -> None:
    chart = chart_of(("07:00", put_off()))
    assert own_from(chart, PROTOCOL) == clock("07:00") + ALONE
    assert own_from(chart_of(("07:00", put_off("nobody free"))), PROTOCOL) is None
    assert own_from(EMPTY, PROTOCOL) is None
    again = chart_of(("07:00", put_off()), ("08:00", checked("mensah", delayed=True)))
    assert own_from(again, PROTOCOL) is None


@pytest.mark.parametrize(
    ("at", "level", "code"),
    [("07:59", Level.STOP, "own_check_early"), ("08:00", Level.NOTE, "own_check")],
)
def test_H36_an_own_check_is_refused_before_and_marked_after(
    at: str, level: Level, code: str
) -> None:
    chart = chart_of(("06:50", bag()), ("07:00", put_off()))
    what = checked("mensah", delayed=True)
    assert [(f.level, f.code) for f in second_checked(chart, PROTOCOL, what, clock(at))] == [
        (level, code)
    ]


def test_H36_without_being_alone_there_is_no_own_check() -> None:
    what = checked("mensah", delayed=True)
    (found,) = second_checked(chart_of(("06:50", bag())), PROTOCOL, what, clock("09:00"))
    assert (found.code, found.fact("minutes")) == ("own_check_early", str(ALONE.seconds // 60))


def test_H36_the_own_check_leaves_the_check_by_another_open_until_that_pays_it() -> None:
    rows = (("06:50", bag()), ("07:00", put_off()), ("07:05", RUNS))
    own = ("08:01", checked("mensah", delayed=True))
    chart = chart_of(*rows, own)
    assert not is_paid(chart, SECOND)
    found = debts(chart, PROTOCOL, clock("08:05"))
    (owed,) = [d for d in found if d.code == SECOND]
    assert [d.code for d in found if OWN_AGAIN in dict(d.facts)] == [SECOND]
    assert owed.due == clock("08:01") + timedelta(minutes=PROTOCOL.debts.rest.whole)
    assert dict(owed.facts)[OWN_AGAIN] == "RN mensah"
    assert debt_words(owed) == (
        "Independent second check, by another: RN mensah has read again alone"
    )
    assert own_again(chart) is not None
    paid = chart_of(*rows, own, ("08:30", checked("costa")))
    assert is_paid(paid, SECOND)
    assert own_again(paid) is None
    other = by_another(paid)
    assert other is not None
    assert other.what.checker == "costa"
    assert SECOND not in [d.code for d in debts(paid, PROTOCOL, clock("08:40"))]


@pytest.mark.parametrize(("signs", "paid"), [(MENSAH, False), (ITO, True)])
def test_H36_who_signs_for_the_unsigned_bag_they_checked_was_no_second_person(
    signs: By, paid: bool
) -> None:
    rows = [
        recorded(1, clock("07:00"), bag()),
        recorded(2, clock("07:01"), RUNS),
        recorded(3, clock("07:10"), checked("mensah"), by=MENSAH),
    ]
    assert is_paid(fold(rows), SECOND)
    signed = SignedFor(entries=(rows[0].entry.id, rows[1].entry.id))
    after = fold([*rows, recorded(4, clock("07:20"), signed, by=signs)])
    assert is_paid(after, SECOND) is paid
    assert (by_another(after) is not None) is paid
    open_ = {debt.code for debt in debts(after, PROTOCOL, clock("07:20"))}
    assert (SECOND in open_) is not paid


def test_H36_who_signs_for_the_unsigned_pump_they_checked_was_no_second_person() -> None:
    rows = [
        recorded(1, clock("07:00"), bag(), by=ITO),
        recorded(2, clock("07:01"), SET),
        recorded(3, clock("07:10"), checked("mensah"), by=MENSAH),
    ]
    assert is_paid(fold(rows), SECOND)
    signed = SignedFor(entries=(rows[1].entry.id,))
    after = fold([*rows, recorded(4, clock("07:20"), signed, by=MENSAH)])
    assert not is_paid(after, SECOND)
    assert makers(after) == {"mensah", "ito"}


def test_H36_a_pump_set_anew_before_the_start_takes_another_check() -> None:
    rows = [
        recorded(1, clock("07:00"), bag(), by=MENSAH),
        recorded(2, clock("07:01"), SET, by=MENSAH),
        recorded(3, clock("07:10"), checked("ito"), by=ITO),
        recorded(4, clock("07:12"), SET, by=MENSAH),
        recorded(5, clock("07:15"), RUNS, by=MENSAH),
    ]
    assert is_paid(fold(rows[:3]), SECOND)
    assert not is_paid(fold(rows), SECOND)
    assert SECOND in {debt.code for debt in debts(fold(rows), PROTOCOL, clock("07:15"))}
    late = recorded(6, clock("07:30"), checked("ito"), by=ITO)
    assert is_paid(fold([*rows, late]), SECOND)
    another = recorded(7, clock("08:30"), bag(), by=MENSAH)
    assert is_paid(fold([*rows, late, another]), SECOND)  # a bag of the run has debts of its own


def test_H36_a_check_by_nobody_pays_nothing_until_the_checker_signs_for_it() -> None:
    rows = [
        recorded(1, clock("07:00"), bag(), by=MENSAH),
        recorded(2, clock("07:01"), RUNS, by=MENSAH),
        recorded(3, clock("07:10"), checked("ito"), by=UNSIGNED),
    ]
    signed = SignedFor(entries=(rows[2].entry.id,))

    def after(*more: Recorded) -> tuple[bool, bool, bool]:
        chart = fold([*rows, *more])
        owed = {debt.code for debt in debts(chart, PROTOCOL, clock("07:30"))}
        return by_another(chart) is not None, is_paid(chart, SECOND), SECOND in owed

    assert after() == (False, False, True)
    assert not second_done(fold(rows))
    assert after(recorded(4, clock("07:20"), signed, by=MENSAH)) == (False, False, True)
    assert after(recorded(4, clock("07:20"), signed, by=ITO)) == (True, True, False)
    told = recorded(3, clock("07:10"), checked("ito"), by=MENSAH)  # of another, by the maker
    assert by_another(fold([*rows[:2], told])) is None


def test_H36_an_own_check_by_nobody_is_none() -> None:
    own = recorded(2, clock("08:01"), checked("mensah", delayed=True), by=UNSIGNED)
    chart = fold([recorded(1, clock("07:00"), put_off(), by=MENSAH), own])
    assert own_again(chart) is None
    assert own_from(chart, PROTOCOL) == clock("07:00") + ALONE


def test_H36_an_own_check_is_told_as_such_in_the_log() -> None:
    assert sentence(checked("mensah", delayed=True)) == (
        "Own check again, alone, by RN mensah, agrees"
    )
    assert sentence(checked("costa")) == "Second check by RN costa, agrees"


@pytest.mark.parametrize("later", [bag(), SET])
def test_H36_who_signs_for_a_later_bag_or_pump_was_a_second_person_for_the_earlier(
    later: What,
) -> None:
    rows = [
        recorded(1, clock("07:00"), bag(), by=ITO),
        recorded(2, clock("07:01"), SET, by=ITO),
        recorded(3, clock("07:10"), checked("mensah"), by=MENSAH),
        recorded(4, clock("08:00"), later),
    ]
    signed = SignedFor(entries=(rows[3].entry.id,))
    found = by_another(fold([*rows, recorded(5, clock("08:10"), signed, by=MENSAH)]))
    assert found is not None
    assert found.number == 3


def test_H36_a_maker_whose_name_is_spelled_otherwise_is_no_second_person() -> None:
    maker = By(hand=Hand.PERSON, person="mueller", name="RN Anna M\u00fcller")
    chart = fold([recorded(1, clock("07:00"), bag(), by=maker)])
    for spelled in ("RN Anna Mueller", "rn anna muller"):
        what = SecondChecked(readings=(), checker="temp-1", checker_name=spelled)
        assert second_checked(chart, PROTOCOL, what, clock("07:10")), spelled
    other = SecondChecked(readings=(), checker="temp-1", checker_name="RN Hanna Mueller")
    assert second_checked(chart, PROTOCOL, other, clock("07:10")) == ()
