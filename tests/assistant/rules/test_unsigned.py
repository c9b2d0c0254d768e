"""What nobody has signed stays in sight until a person signs for it, and is theirs from then on."""

from datetime import timedelta

from charting import bag, clock, dose, entry_id, mean, recorded
from unit import septic_shock

from assistant.record.chart import Chart, fold
from assistant.record.entries import (
    ASSISTANT,
    UNSIGNED,
    By,
    ClockMoved,
    Hand,
    PumpRuns,
    SessionOpened,
    SheetMade,
    SignedFor,
    Stopped,
    Struck,
    What,
)
from assistant.rules.checks import debts
from assistant.rules.owed import SIGN
from assistant.rules.unsigned import hand, signatures, start_unsigned, unsigned

PROTOCOL = septic_shock()
MENSAH = By(hand=Hand.PERSON, person="am", name="RN A Mensah")
COSTA = By(hand=Hand.PERSON, person="jc", name="RN J Costa")
NIGHT: list[tuple[str, What, By]] = [
    ("13:55", bag(), UNSIGNED),
    ("14:00", dose("0.05"), UNSIGNED),
    ("14:05", mean("61"), UNSIGNED),
]


def of(*rows: tuple[str, What, By]) -> Chart:
    return fold(recorded(n, clock(at), what, by=by) for n, (at, what, by) in enumerate(rows, 1))


def signs(*numbers: int) -> SignedFor:
    return SignedFor(entries=tuple(entry_id(n) for n in numbers))


def open_(chart: Chart) -> list[int]:
    return [event.number for event in unsigned(chart)]


def test_H35_entries_by_an_unsigned_hand_wait_until_a_person_signs_for_them() -> None:
    assert open_(of(*NIGHT)) == [1, 2, 3]
    some = of(*NIGHT, ("14:20", signs(1, 3), MENSAH))
    assert open_(some) == [2]
    assert signatures(some)[entry_id(3)].by == MENSAH
    assert open_(of(*NIGHT, ("14:20", signs(1, 2, 3), MENSAH))) == []


def test_a_signature_by_nobody_counts_for_nothing() -> None:
    assert open_(of(*NIGHT, ("14:20", signs(1, 2, 3), UNSIGNED))) == [1, 2, 3]


def test_of_two_signatures_the_first_one_is_told() -> None:
    chart = of(*NIGHT, ("14:20", signs(3), MENSAH), ("14:30", signs(3), COSTA))
    assert signatures(chart)[entry_id(3)].by == MENSAH


def test_a_struck_signature_opens_its_entries_again() -> None:
    struck = Struck(entry=entry_id(4), reason="typing slip")
    chart = of(*NIGHT, ("14:20", signs(3), MENSAH), ("14:21", struck, MENSAH))
    assert open_(chart) == [1, 2, 3]


def test_what_was_charted_in_error_needs_no_signature_but_the_correction_does() -> None:
    struck = Struck(entry=entry_id(3), reason="typing slip")
    assert open_(of(*NIGHT, ("14:06", struck, UNSIGNED))) == [1, 2, 4]


def test_what_is_nobodys_needs_no_signature() -> None:
    opened = SessionOpened(protocol_hash="0", training=False)
    slept = ClockMoved(what="slept", seconds=90)
    sheet = SheetMade(upto=1, digest="0", way="saved")
    chart = of(("13:50", opened, UNSIGNED), ("13:51", slept, ASSISTANT), ("13:52", sheet, UNSIGNED))
    assert open_(chart) == []


def test_H35_the_start_stays_unsigned_until_somebody_signs_for_it() -> None:
    start = start_unsigned(of(*NIGHT))
    assert start is not None
    assert isinstance(start.what, PumpRuns)
    assert start_unsigned(of(*NIGHT, ("14:20", signs(3), MENSAH))) is not None
    assert start_unsigned(of(*NIGHT, ("14:20", signs(2), MENSAH))) is None
    assert start_unsigned(of()) is None
    assert start_unsigned(of(("14:00", dose("0.05"), MENSAH))) is None


def test_H35_a_second_start_after_a_stop_is_signed_for_by_itself() -> None:
    again = (*NIGHT, ("15:00", Stopped(reason="death"), MENSAH), ("15:30", dose("0.05"), UNSIGNED))
    both, first_signed = start_unsigned(of(*again)), of(*again, ("15:40", signs(2), MENSAH))
    assert both is not None
    assert both.number == 2
    second = start_unsigned(first_signed)
    assert second is not None
    assert second.number == 5
    owed = {debt.code: debt.due for debt in debts(first_signed, PROTOCOL, clock("15:40"))}
    assert owed[SIGN] == clock("15:30") + timedelta(minutes=PROTOCOL.debts.rest.whole)
    assert start_unsigned(of(*again, ("15:40", signs(2, 5), MENSAH))) is None


def test_a_step_is_no_start_of_its_own() -> None:
    signed = (*NIGHT, ("14:10", signs(2), MENSAH))
    assert start_unsigned(of(*signed, ("14:20", dose("0.07"), UNSIGNED))) is None
    paused = (*signed, ("14:20", dose("0"), UNSIGNED), ("14:25", dose("0.05"), UNSIGNED))
    assert start_unsigned(of(*paused)) is None


def test_H36_who_signs_for_an_entry_made_it() -> None:
    signed = of(*NIGHT, ("14:20", signs(1), MENSAH))
    first, second, *_ = signed.log
    assert hand(signed, first) == MENSAH
    assert hand(signed, second) == UNSIGNED
    made = of(("13:55", bag(), COSTA), ("14:20", signs(1), MENSAH))
    assert hand(made, next(iter(made.log))) == COSTA


def test_H35_what_stood_at_first_began_when_it_ran() -> None:
    start = start_unsigned(of(("14:00", dose("0"), UNSIGNED), ("14:10", dose("0.05"), UNSIGNED)))
    assert start is not None
    assert start.number == 2
