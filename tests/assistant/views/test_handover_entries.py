from charting import DAY, chart_of, clock, mean, rate, recorded, strike
from handovers import spoken

from assistant.record.chart import fold
from assistant.record.entries import IMPORTED, Struck
from assistant.views.handover_entries import MOST, entries

UTC = DAY.tzinfo
assert UTC is not None


def test_the_newest_stands_first_and_a_day_is_named_when_it_is_not_today() -> None:
    chart = chart_of(("23:50", mean("61")), ("23:58", mean("63")))
    rows = entries(chart, clock("07:00", day=1), UTC)
    assert [(r.day, r.time, spoken(r.text)) for r in rows] == [
        ("14-Aug-2025", "23:58", "MAP 63 mmHg, cuff"),
        ("14-Aug-2025", "23:50", "MAP 61 mmHg, cuff"),
    ]
    assert entries(chart, clock("23:59"), UTC)[0].day == ""


def test_a_correction_shows_both_ways_the_struck_value_and_why() -> None:
    chart = chart_of(("07:00", mean("76")), ("07:05", strike(1, "typing slip")))
    strike_row, wrong = entries(chart, clock("07:10"), UTC)
    assert spoken(strike_row.text) == (
        "Charted in error: MAP 76 mmHg, cuff of 07:00, reason: typing slip"
    )
    assert wrong.struck == "charted in error 07:05: typing slip"


def test_a_strike_of_nothing_known_still_says_what_it_is() -> None:
    chart = chart_of(("07:05", Struck(entry=DAY_ID, reason="slip")))
    assert entries(chart, clock("07:10"), UTC)[0].text == "Charted in error, reason: slip"


def test_late_early_and_unsigned_entries_are_marked() -> None:
    rows = [
        recorded(1, clock("07:00"), rate("10"), keyed=clock("08:20")),
        recorded(2, clock("07:30"), rate("11"), keyed=clock("07:00"), by=IMPORTED),
    ]
    early, late = entries(fold(rows), clock("09:00"), UTC)
    assert late.remark == "late, charted 08:20, unsigned"
    assert early.remark == "charted ahead, 07:00"


def test_no_more_than_the_last_sixty_are_taken() -> None:
    chart = chart_of(*[("07:00", mean("70"))] * (MOST + 5))
    assert len(entries(chart, clock("07:10"), UTC)) == MOST


DAY_ID = recorded(99, DAY, mean("70")).entry.id
