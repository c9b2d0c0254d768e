from datetime import timedelta, timezone

from charting import bag, chart_of, clock, rate, weight
from handovers import spoken

from assistant.views.handover_pump import pump
from assistant.views.handover_totals import shift_totals, whole_total

CHART = chart_of(("06:00", bag()), ("06:00", weight("70")), ("06:00", rate("10")))
UTC = timezone.utc  # noqa: UP017  a fixed offset like any other


def test_each_shift_from_07_to_19_and_from_19_to_07_has_its_sums() -> None:
    now = clock("08:00", day=1)
    rows = shift_totals(pump(CHART, now), now, UTC)
    assert [(r.label, spoken(r.drug), spoken(r.volume)) for r in rows] == [
        ("13-Aug 19 to 07", "0.16 mg", "10 mL"),
        ("14-Aug 07 to 19", "1.92 mg", "120 mL"),
        ("14-Aug 19 to 07", "1.92 mg", "120 mL"),
        ("15-Aug 07 to 19", "0.16 mg", "10 mL"),
    ]


def test_the_whole_is_the_sum_of_the_shifts() -> None:
    now = clock("08:00", day=1)
    whole = whole_total(pump(CHART, now))
    assert whole is not None
    said = [spoken(each) for each in (whole.label, whole.drug, whole.volume)]
    assert said == ["Whole infusion, 1 d 2 h running", "4.16 mg", "260 mL"]


def test_shifts_follow_the_clock_on_the_wall() -> None:
    now = clock("08:00")
    rows = shift_totals(pump(CHART, now), now, timezone(timedelta(hours=-5)))
    assert [r.label for r in rows] == ["13-Aug 19 to 07"]


def test_before_it_ran_there_is_no_sum() -> None:
    none = pump(chart_of(("06:00", bag())), clock("08:00"))
    assert whole_total(none) is None
    assert shift_totals(none, clock("08:00"), UTC) == ()
