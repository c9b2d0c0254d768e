"""On which days a signed protocol is in force."""

from datetime import UTC, date, datetime

from unit import septic_shock

from assistant.protocol.model import Approval
from assistant.protocol.standing import approved_by, as_of, early, expired

SIGNED = septic_shock().model_copy(
    update={
        "approval": Approval(
            name="K Ito", role="ICU pharmacist", at=datetime(2026, 11, 21, tzinfo=UTC), key="d4d0"
        )
    }
)


def test_it_counts_from_its_first_day_through_its_last() -> None:
    assert as_of(SIGNED, date(2026, 11, 21)) is SIGNED
    assert as_of(SIGNED, date(2027, 5, 21)) is SIGNED
    assert early(SIGNED, date(2026, 11, 20))
    assert not early(SIGNED, date(2026, 11, 21))
    assert not expired(SIGNED, date(2027, 5, 21))
    assert expired(SIGNED, date(2027, 5, 22))


def test_H24_outside_of_its_days_nobody_stands_for_it() -> None:
    for day in (date(2026, 11, 20), date(2027, 5, 22)):
        assert not as_of(SIGNED, day).signed
        assert as_of(SIGNED, day).digest == SIGNED.digest


def test_who_stands_for_it_is_told_with_the_role() -> None:
    assert approved_by(SIGNED) == "K Ito, ICU pharmacist"
    assert approved_by(septic_shock()) == ""
