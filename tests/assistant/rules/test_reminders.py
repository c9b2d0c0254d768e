"""Due and overdue are worked out from the chart and the time: none is lost, doubled or late."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.record.chart import Chart, fold
from assistant.record.entries import Entry, Recorded
from assistant.rules.pace import Pace
from assistant.rules.reminders import Due, Kind, Urgency, agenda, map_check

CALM = (*RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff")
STABLE = (*CALM, "07:45  map  68 cuff")


def due(lines: tuple[str, ...], now: str) -> Due:
    return map_check(charted(*lines), protocol(), at(now))


def told(lines: tuple[str, ...], now: str) -> str:
    found = due(lines, now)
    return f"{found.at:%H:%M} {found.urgency}"


# ---------------------------------------------------------------- the next pressure


@pytest.mark.parametrize(
    ("lines", "now", "expected"),
    [
        (RUNNING, "07:00", "07:05 ahead"),
        (RUNNING, "07:05", "07:05 due"),
        (RUNNING, "07:09", "07:05 due"),
        (RUNNING, "07:10", "07:05 late"),
        ((*RUNNING, "07:03  map  61 cuff"), "07:04", "07:08 ahead"),
        (CALM, "07:30", "07:45 ahead"),
        (STABLE, "07:59", "08:00 ahead"),
        (STABLE, "08:14", "08:00 due"),
        (STABLE, "08:15", "08:00 late"),
    ],
)
def test_the_next_look_is_the_last_one_plus_the_interval(
    lines: tuple[str, ...], now: str, expected: str
) -> None:
    assert told(lines, now) == expected


def test_H37_a_look_that_is_due_stays_due_until_a_pressure_is_charted() -> None:
    lines = (*RUNNING, "07:21  map  66 cuff", "07:26  map  68 cuff")
    for now in ("07:31", "07:45", "08:30", "11:00"):
        assert due(lines, now).at == at("07:31")
        assert due(lines, now).urgency is not Urgency.AHEAD
    assert told((*lines, "11:00  map  68 cuff"), "11:00") == "11:15 ahead"


def test_a_dose_change_shortens_the_interval_from_then_on_and_not_backwards() -> None:
    changed = (*STABLE, "07:53  dose  0.07 mcg/kg/min")
    assert told(changed, "07:53") == "07:58 ahead"
    assert told((*STABLE, "07:57  dose  0.07 mcg/kg/min"), "07:57") == "08:00 ahead"
    twice = (*changed, "07:57  dose  0.09 mcg/kg/min")
    assert told(twice, "07:59") == "07:58 due"


def test_while_the_pump_stands_looks_go_on_every_5_minutes() -> None:
    paused = (*STABLE, "07:50  pause  scan")
    assert told(paused, "07:50") == "07:55 ahead"
    assert told((*paused, "07:56  map  60 cuff"), "07:56") == "08:01 ahead"
    resumed = (*paused, "07:54  resume  done")
    assert told(resumed, "07:54") == "08:00 ahead"


def test_nothing_is_due_after_the_stop_and_all_of_it_after_a_new_start() -> None:
    stopped = (*STABLE, "08:00  stop  weaned off")
    assert agenda(charted(*stopped), protocol(), at("09:00")) == []
    again = (*stopped, "10:00  dose  0.05 mcg/kg/min")
    assert told(again, "10:00") == "10:05 ahead"
    paused = charted(*again, "10:02  pause  scan")
    assert Kind.MAP in {d.kind for d in agenda(paused, protocol(), at("10:03"))}


def test_nothing_is_due_before_the_pump_runs() -> None:
    assert agenda(charted(*READY), protocol(), at("08:00")) == []
    assert agenda(charted(), protocol(), at("08:00")) == []


def test_H26_an_order_of_four_hours_does_not_lengthen_the_looks() -> None:
    slow = ORDER.replace("interval 5 min", "interval 240 min")
    lines = (WEIGHT, slow, LINE, BAG, START)
    assert told(lines, "07:01") == "07:05 ahead"
    long = (*lines, "07:25  map  66 cuff", "07:30  map  68 cuff")
    assert told(long, "07:31") == "07:45 ahead"


# ---------------------------------------------------------------- planned looks

NEW_BAG = (*STABLE, "07:50  bag  16 mg in 250 mL", "07:50  dose  0.05 mcg/kg/min")


def test_H17_after_a_new_strength_each_look_follows_the_one_before() -> None:
    found = due(NEW_BAG, "07:50")
    assert (found.at, found.pace) == (at("07:52"), Pace.AFTER_STRENGTH)
    lines: tuple[str, ...] = NEW_BAG
    for read, following in (("07:52", "07:55"), ("07:55", "08:00"), ("08:00", "08:05")):
        lines = (*lines, f"{read}  map  68 cuff")
        assert due(lines, read).at == at(following)


def test_a_look_up_to_2_minutes_early_answers_it_and_an_earlier_one_does_not() -> None:
    same = (*STABLE, "07:50  bag  4 mg in 250 mL", "07:52  map  68 cuff")
    assert due((*same, "07:53  map  68 cuff"), "07:53").at == at("08:08")
    assert due(same, "07:52").at == at("07:55")


def test_a_pressure_of_the_same_minute_as_the_new_bag_tells_nothing_about_it() -> None:
    lines = (*STABLE, "07:50  map  68 cuff", "07:50  bag  4 mg in 250 mL")
    assert due(lines, "07:51").at == at("07:52")


def test_a_step_down_is_looked_at_after_its_own_minutes_and_not_by_the_old_round() -> None:
    assert told((*RUNNING, "07:04  dose  0.03 mcg/kg/min"), "07:05") == "07:09 ahead"


def test_a_round_that_is_due_anyway_keeps_its_own_reason() -> None:
    found = due((*STABLE, "07:58  bag  4 mg in 250 mL"), "07:59")
    assert (found.code, found.at, found.pace) == ("map", at("08:00"), Pace.STABLE)


def test_looks_that_were_missed_are_one_look_and_one_pressure_answers_them() -> None:
    lines = (*STABLE, "07:50  bag  4 mg in 250 mL")
    assert due(lines, "08:20").at == at("07:52")
    assert due((*lines, "08:20  map  68 cuff"), "08:20").at == at("08:35")


def test_after_a_step_down_5_and_15_minutes_then_every_15() -> None:
    lines = (*STABLE, "07:46  dose  0.03 mcg/kg/min")
    assert (due(lines, "07:46").at, due(lines, "07:46").pace) == (at("07:51"), Pace.AFTER_STEP_DOWN)
    first = (*lines, "07:51  map  67 cuff")
    assert due(first, "07:51").at == at("08:01")
    second = (*first, "08:01  map  67 cuff")
    assert (due(second, "08:01").at, due(second, "08:01").pace) == (at("08:16"), Pace.STABLE)


# ---------------------------------------------------------------- the clock (H38 to H40)


def test_H38_after_a_sleep_of_40_minutes_one_look_is_due_and_says_how_late() -> None:
    found = due(STABLE, "08:40")
    assert (found.urgency, found.late_minutes(at("08:40"))) == (Urgency.LATE, 40)
    looks = [d for d in agenda(charted(*STABLE), protocol(), at("08:40")) if d.kind is Kind.MAP]
    assert len(looks) == 1


@given(st.integers(-1500, 1500))
def test_H39_a_clock_that_is_set_moves_no_due_time_and_loses_none(minutes: int) -> None:
    chart, now = charted(*STABLE), at("08:05") + timedelta(minutes=minutes)
    if now < at("07:45"):
        return
    found = map_check(chart, protocol(), now)
    assert found.at == at("08:00")
    assert (found.urgency is Urgency.AHEAD) is (now < at("08:00"))
    assert found.late_minutes(now) == max(0, (now - at("08:00")) // timedelta(minutes=1))


ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]


@given(st.sampled_from(ZONES), st.integers(2024, 2030), st.integers(0, 365 * 24 * 4 - 1))
def test_H40_the_same_instants_are_due_in_every_zone_and_hour(
    zone: str, year: int, quarter: int
) -> None:
    start = datetime(year, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    moved = _moved(charted(*STABLE), start - at("07:00"), zone)
    now = (start + timedelta(minutes=52)).astimezone(ZoneInfo(zone))
    found = map_check(moved, protocol(), now)
    assert found.at.astimezone(UTC) == start + timedelta(minutes=60)
    assert found.urgency is Urgency.AHEAD
    for each in agenda(moved, protocol(), now):
        assert each.at.astimezone(UTC).year >= year


def _moved(chart: Chart, by: timedelta, zone: str) -> Chart:
    """The same chart at another time, written down in another zone."""
    rows = []
    for event in chart.log:
        at_ = (event.at + by).astimezone(ZoneInfo(zone))
        entry = {
            "id": event.id, "session": event.id, "at": at_, "recorded_at": at_,
            "by": event.by, "what": event.what,
        }  # fmt: skip
        rows.append(Recorded(event.number, _entry(entry)))
    return fold(rows)


def _entry(fields: dict[str, object]) -> Entry:
    return Entry.model_validate(fields)


# ---------------------------------------------------------------- the rest of the agenda


def test_H31_the_site_of_an_arm_is_looked_at_every_hour() -> None:
    lines = (WEIGHT, ORDER, ARM, BAG, START)
    (site,) = (d for d in agenda(charted(*lines), protocol(), at("07:30")) if d.kind is Kind.SITE)
    assert (site.at, site.urgency) == (at("08:00"), Urgency.AHEAD)
    looked = charted(*lines, "07:50  site  clear")
    (site,) = (d for d in agenda(looked, protocol(), at("09:00")) if d.kind is Kind.SITE)
    assert (site.at, site.urgency) == (at("08:50"), Urgency.DUE)
    (site,) = (d for d in agenda(looked, protocol(), at("09:50")) if d.kind is Kind.SITE)
    assert site.urgency is Urgency.LATE
    central = agenda(charted(*RUNNING), protocol(), at("09:00"))
    assert Kind.SITE not in {d.kind for d in central}
    nowhere = agenda(charted(WEIGHT, BAG, START), protocol(), at("09:00"))
    assert Kind.SITE not in {d.kind for d in nowhere}


def test_H31_the_site_of_a_new_start_is_not_late_at_once() -> None:
    lines = (WEIGHT, ORDER, ARM, BAG, START, "08:00  stop  x", "12:00  dose  0.05 mcg/kg/min")
    (site,) = (d for d in agenda(charted(*lines), protocol(), at("12:01")) if d.kind is Kind.SITE)
    assert site.at == at("13:00")


def test_H22_the_bag_is_on_the_agenda_an_hour_before_it_is_to_be_changed() -> None:
    lines = (*READY, "07:00  rate  24 mL/h")
    assert Kind.BAG not in {d.kind for d in agenda(charted(*lines), protocol(), at("15:58"))}
    (bag,) = (d for d in agenda(charted(*lines), protocol(), at("16:00")) if d.kind is Kind.BAG)
    assert (bag.code, bag.at, bag.urgency) == ("prepare", at("17:00"), Urgency.DUE)
    assert bag.since == at("16:00")
    (bag,) = (d for d in agenda(charted(*lines), protocol(), at("16:50")) if d.kind is Kind.BAG)
    assert (bag.code, bag.urgency) == ("urgent", Urgency.LATE)


def test_debts_are_due_at_their_own_time_and_never_late() -> None:
    chart = charted(*RUNNING)
    owed = {d.code: d for d in agenda(chart, protocol(), at("07:05")) if d.kind is Kind.DEBT}
    assert owed["second_check"].at == at("07:15")
    assert {d.urgency for d in owed.values()} == {Urgency.AHEAD}
    later = [d for d in agenda(chart, protocol(), at("12:00")) if d.kind is Kind.DEBT]
    assert {d.urgency for d in later} == {Urgency.DUE}


def test_the_agenda_is_in_the_order_of_time() -> None:
    rows = agenda(charted(WEIGHT, ORDER, ARM, BAG, START), protocol(), at("07:20"))
    assert [d.at for d in rows] == sorted(d.at for d in rows)
    assert rows[0].kind is Kind.MAP


@given(st.lists(st.integers(1, 120), max_size=8, unique=True), st.integers(0, 240))
def test_H37_whatever_was_read_the_next_look_is_within_15_minutes_of_the_last(
    read: list[int], now: int
) -> None:
    lines = [f"{7 + m // 60:02}:{m % 60:02}  map  {60 + m % 12} cuff" for m in sorted(read)]
    moment = at("07:00") + timedelta(minutes=now)
    found = map_check(charted(*RUNNING, *lines), protocol(), moment)
    before = [at("07:00"), *(at("07:00") + timedelta(minutes=m) for m in read if m <= now)]
    assert found.since == max(before)
    assert timedelta(minutes=5) <= found.at - found.since <= timedelta(minutes=15)
    assert (found.urgency is Urgency.AHEAD) is (moment < found.at)


def test_a_pressure_far_over_the_range_is_due_again_in_2_minutes_until_it_was_told() -> None:
    high = (*CALM, "07:45  map  95 cuff")
    assert told(high, "07:46") == "07:47 ahead"
    assert due(high, "07:46").pace is Pace.AFTER_OVERSHOOT
    call = "07:46  informed  registrar; about DECREASE_NOW_AND_RECHECK; told 95; said stay"
    assert told((*high, call), "07:46") == "07:50 ahead"
    above = "07:46  informed  registrar; about map_above; told 95; said stay"
    assert told((*high, above), "07:46") == "07:47 ahead"
    stop = "07:46  informed  registrar; about CALL_NOW_CONSIDER_STOP; told 95; said stay"
    assert told((*high, stop, "07:50  map  80 cuff", "07:55  map  95 cuff"), "07:56") == (
        "07:57 ahead"
    )
