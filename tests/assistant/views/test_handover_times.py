from charting import DAY, clock

from assistant.views.handover_times import period

UTC = DAY.tzinfo
assert UTC is not None


def test_today_needs_no_date() -> None:
    now = clock("20:00")
    assert period(clock("15:10"), clock("16:05"), now, UTC) == "15:10 to 16:05"


def test_another_day_is_named_once() -> None:
    now = clock("08:00", day=1)
    assert period(clock("15:10"), clock("16:05"), now, UTC) == "14-Aug-2025 15:10 to 16:05"


def test_an_end_of_today_after_a_start_of_yesterday_says_today() -> None:
    now = clock("08:00", day=1)
    said = period(clock("23:54"), clock("00:01", day=1), now, UTC)
    assert said == "14-Aug-2025 23:54 to today 00:01"


def test_two_other_days_are_both_named() -> None:
    now = clock("08:00", day=3)
    said = period(clock("21:02"), clock("05:02", day=1), now, UTC)
    assert said == "14-Aug-2025 21:02 to 15-Aug-2025 05:02"
