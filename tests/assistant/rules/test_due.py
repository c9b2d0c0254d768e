"""How loud a row is: what waits is never late, a look is late after two of its intervals."""

from datetime import timedelta

import pytest
from told import at

from assistant.rules.due import Kind, Urgency, looked_at, quiet


def test_H44_what_waits_is_never_louder_than_due() -> None:
    rows = [
        quiet(Kind.URINE, "urine", at("07:00"), at("08:00"), at(now))
        for now in ("07:59", "08:00", "20:00")
    ]
    assert [row.urgency for row in rows] == [Urgency.AHEAD, Urgency.DUE, Urgency.DUE]
    assert [row.late_minutes(at("08:05")) for row in rows[:1]] == [5]
    assert rows[0].late_minutes(at("07:00")) == 0


@pytest.mark.parametrize(
    ("now", "urgency"),
    [
        ("07:14", Urgency.AHEAD),
        ("07:15", Urgency.DUE),
        ("07:29", Urgency.DUE),
        ("07:30", Urgency.LATE),
    ],
)
def test_a_look_is_late_once_its_interval_has_passed_twice(now: str, urgency: Urgency) -> None:
    row = looked_at(Kind.SITE, at("07:00"), timedelta(minutes=15), at(now))
    assert (row.at, row.code, row.urgency) == (at("07:15"), "site", urgency)
