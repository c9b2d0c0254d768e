"""A use-by day is read as labels print it; a part that swallowed one is told from a lot."""

from datetime import date

import pytest

from assistant.typed.codes import Moment
from assistant.typed.use_by import run_on, use_by


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31-Dec-2027", date(2027, 12, 31)),
        ("2027-12-31", date(2027, 12, 31)),
        (" 30-jun-2026 ", date(2026, 6, 30)),
        ("Dec-2027", date(2027, 12, 31)),
        ("Feb 2028", date(2028, 2, 29)),
        ("2027-11", date(2027, 11, 30)),
    ],
)
def test_a_month_alone_holds_to_its_end(text: str, day: date) -> None:
    assert use_by(text) == day


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31/12/27", Moment.NOT_A_DATE),
        ("12/2027", Moment.NOT_A_DATE),
        ("31-Feb-2027", Moment.NO_SUCH_DAY),
        ("2027-13", Moment.NO_SUCH_DAY),
        ("\uff12\uff10\uff12\uff17-12", Moment.NOT_A_DATE),
        ("1" * 400, Moment.NOT_A_DATE),
        ("0000-01", Moment.NO_SUCH_DAY),
        ("", Moment.NOT_A_DATE),
    ],
)
def test_no_other_order_of_day_and_month_is_guessed(text: str, why: Moment) -> None:
    assert use_by(text) is why


@pytest.mark.parametrize(
    ("part", "day"),
    [
        ("LOT717261231", date(2026, 12, 31)),
        ("A17260600", date(2026, 6, 30)),
        ("A1726023121SER", None),
        ("LOT1726123121SER", date(2026, 12, 31)),
        ("171726123117251130", date(2026, 12, 31)),
        ("17261231", None),
        ("LOT7", None),
        ("A17261331", None),
        ("", None),
    ],
)
def test_H30_a_use_by_day_inside_a_lot_is_noticed(part: str, day: date | None) -> None:
    assert run_on(part) == day
