"""An emergency start by nobody is owed until a person signs for that very entry."""

from charting import bag, clock, dose, entry_id, mean, recorded, weight
from unit import septic_shock

from assistant.record.chart import Chart, fold, follow
from assistant.record.entries import By, EmergencyStarted, Hand, SignedFor
from assistant.rules.checks import debts

MENSAH = By(hand=Hand.PERSON, person="am", name="RN A Mensah")
ROWS = [
    ("13:50", EmergencyStarted(population="adult")), ("13:51", weight("70")), ("13:55", bag()),
    ("14:00", dose("0.05")), ("14:05", mean("61")),
]  # fmt: skip
NIGHT = fold(recorded(n, clock(at), what) for n, (at, what) in enumerate(ROWS, 1))


def owed(chart: Chart) -> set[str]:
    return {debt.code for debt in debts(chart, septic_shock(), clock("14:30"))}


def signed(*numbers: int) -> Chart:
    what = SignedFor(entries=tuple(entry_id(n) for n in numbers))
    return follow(NIGHT, recorded(6, clock("14:20"), what, by=MENSAH))


def test_H35_the_debt_of_an_unsigned_start_is_paid_by_signing_for_it() -> None:
    assert "sign_start" in owed(NIGHT)
    assert "sign_start" in owed(signed(5))
    assert "sign_start" not in owed(signed(4))
    assert "sign_start" not in owed(signed(1, 2, 3, 4, 5))
