"""Heart, site, urine and lactate come back in their own time, and wait without nagging."""

import pytest
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.reminders import agenda
from assistant.rules.watch import site_check, watch

BONE = "06:50  line  intraosseous; site left tibia"
CALM = ("07:25  map  66 cuff", "07:30  map  68 cuff")


def row(kind: Kind, *lines: str, now: str) -> Due | None:
    found = [d for d in watch(charted(*lines), protocol(), at(now)) if d.kind is kind]
    assert len(found) <= 1
    return found[0] if found else None


def due(kind: Kind, *lines: str, now: str) -> str:
    found = row(kind, *lines, now=now)
    assert found is None or found.code == kind.value
    return f"{found.at:%H:%M} {found.urgency}" if found else "nothing"


def test_heart_and_rhythm_are_due_when_the_last_are_older_than_a_stable_interval() -> None:
    assert due(Kind.HEART, *RUNNING, now="07:14") == "07:15 ahead"
    assert due(Kind.HEART, *RUNNING, now="07:15") == "07:15 due"
    read = (*RUNNING, "07:10  hr  104 sinus")
    assert due(Kind.HEART, *read, now="07:24") == "07:25 ahead"
    before = (*READY, "06:58  hr  104 sinus", START)
    assert due(Kind.HEART, *before, now="07:14") == "07:15 ahead"


def test_urine_comes_every_hour_from_the_start_or_the_last_one() -> None:
    assert due(Kind.URINE, *RUNNING, now="07:59") == "08:00 ahead"
    read = (*RUNNING, "08:10  urine  40 mL in 1 h")
    assert due(Kind.URINE, *read, now="09:10") == "09:10 due"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("08:59", "nothing"),
        ("09:00", "11:00 ahead"),
        ("11:00", "11:00 due"),
        ("20:00", "11:00 due"),
    ],
)
def test_lactate_is_ahead_after_2_hours_and_due_after_4(now: str, expected: str) -> None:
    assert due(Kind.LACTATE, *RUNNING, now=now) == expected


def test_lactate_is_asked_while_titrating_or_early_or_while_it_rises() -> None:
    two = ("09:00  lactate  3 mmol/L", "11:00  lactate  2 mmol/L")
    rises = ("09:00  lactate  2 mmol/L", "11:00  lactate  3 mmol/L")
    steady = ("13:25  map  66 cuff", "13:30  map  68 cuff")
    assert due(Kind.LACTATE, *RUNNING, *two, now="13:00") == "15:00 ahead"
    assert due(Kind.LACTATE, *RUNNING, *two, *steady, now="13:30") == "nothing"
    assert due(Kind.LACTATE, *RUNNING, *rises, *steady, now="13:30") == "15:00 ahead"
    assert due(Kind.LACTATE, *RUNNING, two[0], *steady, now="13:30") == "13:00 due"
    at_once = ("07:00  lactate  3 mmol/L", "09:00  lactate  2 mmol/L")
    assert due(Kind.LACTATE, *RUNNING, *at_once, *steady, now="13:30") == "nothing"
    early = (*READY, "06:57  lactate  4 mmol/L", "06:58  lactate  3 mmol/L", START)
    assert due(Kind.LACTATE, *early, *steady, now="13:30") == "11:00 due"


def site(*lines: str, now: str) -> str:
    found = list(site_check(charted(*lines), protocol(), at(now)))
    return f"{found[0].at:%H:%M} {found[0].urgency}" if found else "nothing"


def test_H31_an_intraosseous_site_is_looked_at_every_15_minutes_in_its_first_hour() -> None:
    bone = (WEIGHT, ORDER, BONE, BAG, START)
    assert site(*bone, now="07:10") == "07:15 ahead"
    assert site(*bone, "07:14  site  clear", now="07:20") == "07:29 ahead"
    assert site(*bone, "07:59  site  clear", now="08:00") == "08:14 ahead"
    assert site(*bone, "08:00  site  clear", now="08:05") == "09:00 ahead"
    assert site(*bone, now="07:30") == "07:15 late"


def test_H31_each_site_has_its_own_clock() -> None:
    arm = (WEIGHT, ORDER, ARM, BAG, START, "07:50  site  clear")
    assert site(*arm, now="08:00") == "08:50 ahead"
    moved = (*arm, "08:10  line  peripheral; site right forearm")
    assert site(*moved, now="08:20") == "09:10 ahead"
    bone = (*arm, "08:10  line  intraosseous; site left tibia")
    assert site(*bone, now="08:20") == "08:25 ahead"


def test_H31_a_line_that_comes_later_is_not_looked_at_before() -> None:
    arm = (WEIGHT, ORDER, ARM, BAG, START, "09:00  line  central; site left jugular")
    assert site(*arm, now="08:00") == "08:00 due"


def test_a_central_line_and_one_without_drug_have_no_site_check() -> None:
    assert site(*RUNNING, now="09:00") == "nothing"
    assert site(WEIGHT, ORDER, ARM, BAG, now="09:00") == "nothing"
    assert site(WEIGHT, ORDER, BAG, START, now="09:00") == "nothing"


def test_H44_while_the_pump_stands_nothing_of_this_is_asked_and_before_the_start_neither() -> None:
    assert list(watch(charted(*READY), protocol(), at("08:00"))) == []
    paused = charted(*RUNNING, "07:20  pause  scan")
    kinds = {d.kind for d in agenda(paused, protocol(), at("12:00"))}
    assert kinds == {Kind.MAP, Kind.DEBT}


def test_H44_nothing_of_this_is_ever_louder_than_due() -> None:
    for now in ("07:30", "09:30", "12:00", "23:00"):
        rows = watch(charted(*RUNNING), protocol(), at(now))
        assert all(d.urgency is not Urgency.LATE for d in rows)


def test_the_line_of_the_story_stays_readable() -> None:
    assert due(Kind.HEART, WEIGHT, ORDER, LINE, BAG, START, *CALM, now="07:31") == "07:15 due"


def test_H31_a_site_with_signs_is_looked_at_every_15_minutes_on_every_line() -> None:
    arm, jugular = (WEIGHT, ORDER, ARM, BAG, START), (WEIGHT, ORDER, LINE, BAG, START)
    for lines in (arm, jugular):
        assert site(*lines, "09:00  site  coolness", now="09:10") == "09:15 ahead"
        assert site(*lines, "09:00  site  coolness", now="09:30") == "09:15 late"
    signs = ("09:00  site  coolness", "09:10  site  clear")
    assert site(*arm, *signs, now="09:20") == "10:10 ahead"
    assert site(*jugular, *signs, now="09:20") == "nothing"
    bone = (WEIGHT, ORDER, BONE, BAG, START, "09:00  site  swelling")
    assert site(*bone, now="09:10") == "09:15 ahead"
