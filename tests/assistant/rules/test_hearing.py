"""WORK, sound and attention: one sound for a due round over all beds, and what is silent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from charting import bag, dose, mean, recorded, weight
from told import RUNNING, at, charted
from unitprotocol import protocol

from assistant.record.chart import Chart, fold, follow
from assistant.record.entries import Acknowledged, Away, Snoozed, What
from assistant.rules.due import Kind
from assistant.rules.hearing import AGAIN, HUSH, Bed, Ear, Level, Sound, listen

ONE, TWO = UUID(int=1), UUID(int=2)
STABLE = (*RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff", "07:45  map  68 cuff")
SECOND = timedelta(seconds=1)
Heard = list[tuple[str, str, int]]


def bed(session: UUID, *lines: str, typed: str = "") -> Bed:
    return Bed(session, charted(*lines), protocol(), at(typed) if typed else None)


def told(sound: Sound, now: datetime) -> tuple[str, str, int]:
    return (f"{now:%H:%M}", sound.level.name.lower(), len({who for who, _ in sound.rows}))


def hear(
    beds: list[Bed], start: str, end: str, *, failing: str = "", ear: Ear | None = None
) -> tuple[Heard, Ear]:
    """Every sound of a stretch, minute by minute: when, how urgent, for how many beds."""
    now, found = at(start), []
    ear = listen(beds, ear or Ear(), now)[1]
    while now < at(end):
        now += timedelta(minutes=1)
        sound, ear = listen(beds, ear, now, failing=at(failing) if failing else None)
        if sound is not None:
            found.append(told(sound, now))
    return found, ear


def test_H44_two_beds_that_are_due_within_three_minutes_make_one_sound() -> None:
    other = tuple(line.replace("07:00", "07:02") for line in RUNNING)
    found, _ = hear([bed(ONE, *RUNNING), bed(TWO, *other)], "07:02", "08:00")
    assert found == [("07:05", "due", 1), ("07:10", "late", 1)]


def test_what_falls_due_later_than_a_round_sounds_for_itself() -> None:
    other = tuple(line.replace("07:00", "07:04") for line in RUNNING)
    found, _ = hear([bed(ONE, *RUNNING), bed(TWO, *other)], "07:04", "08:00")
    assert found == [
        ("07:05", "due", 1), ("07:09", "due", 1), ("07:10", "late", 1), ("07:14", "late", 1),
    ]  # fmt: skip


def test_a_steady_bed_waits_five_minutes_after_the_last_sound() -> None:
    later = tuple(line.replace("07:45", "07:49") for line in STABLE)
    found, _ = hear([bed(ONE, *STABLE), bed(TWO, *later)], "07:50", "08:12")
    assert found == [("08:05", "due", 1), ("08:10", "due", 1)]


def test_nothing_sounds_right_after_something_was_charted_there_and_the_round_is_not_lost() -> None:
    beds, now = [bed(ONE, *RUNNING, typed="07:05")], at("07:05")
    ear = listen(beds, Ear(), at("07:04"))[1]
    for _ in range(int(HUSH.total_seconds())):
        sound, ear = listen(beds, ear, now)
        assert sound is None
        now += SECOND
    sound, ear = listen(beds, ear, now)
    assert sound is not None
    assert listen(beds, ear, now + SECOND)[0] is None


def test_a_past_reading_never_sounds() -> None:
    before = bed(ONE, *RUNNING)
    ear = listen([before], Ear(), at("07:04"))[1]
    keyed = bed(ONE, *RUNNING, "07:02  map  70 cuff", typed="07:30")
    _, ear = listen([keyed], Ear(through={ONE: at("07:30")}, heard=ear.heard), at("07:30"))
    assert hear([keyed], "07:30", "08:30", ear=ear)[0] == []


def test_H38_forty_minutes_of_sleep_end_in_one_sound() -> None:
    beds = [bed(ONE, *RUNNING), bed(TWO, *RUNNING)]
    ear = listen(beds, Ear(), at("07:01"))[1]
    sound, ear = listen(beds, ear, at("07:41"))
    assert sound is not None
    assert (sound.level, len(sound.rows)) == (Level.LATE, 2)
    assert hear(beds, "07:41", "08:41", ear=ear)[0] == []


def test_H39_a_clock_set_back_sounds_nothing_twice_and_what_comes_is_heard() -> None:
    beds = [bed(ONE, *RUNNING)]
    found, ear = hear(beds, "07:01", "07:06")
    assert len(found) == 1
    found, _ = hear(beds, "07:03", "07:12", ear=ear)
    assert found == [("07:10", "late", 1)]


def test_H43_what_fell_due_while_nobody_listened_is_heard_once_afterwards() -> None:
    beds = [bed(ONE, *RUNNING)]
    ear = listen(beds, Ear(), at("07:04"))[1]
    assert [s[0] for s in hear(beds, "07:09", "08:00", ear=ear)[0]] == ["07:10"]
    sound, _ = listen(beds, ear, at("07:09"))
    assert sound is not None
    assert sound.level is Level.DUE


def also(found: Bed, when: str, what: What) -> Bed:
    """The same bed with one more entry."""
    more = recorded(found.chart.version + 1, at(when), what)
    return replace(found, chart=follow(found.chart, more))


LOW_BAG = (*STABLE, "07:50  left  11 mL")
"""16 mcg in 1 mL at 13.1 mL/h: 10 mL are the reserve, so 11 mL last about four minutes."""


def test_H22_a_bag_at_its_very_end_is_heard_every_minute_until_it_is_seen() -> None:
    found, _ = hear([bed(ONE, *LOW_BAG)], "07:51", "07:55")
    assert found == [(f"07:{m}", "pressing", 1) for m in (52, 53, 54, 55)]
    seen = also(bed(ONE, *LOW_BAG), "07:51", Acknowledged(code="bag_urgent"))
    assert hear([seen], "07:51", "07:54")[0] == []


def test_H31_a_look_at_a_leak_is_heard_again_and_again() -> None:
    arm = tuple(line.replace("central; site right jugular", "peripheral; site left forearm")
                for line in STABLE)  # fmt: skip
    leaking = (*arm, "07:50  site  pale, cold")
    found, _ = hear([bed(ONE, *leaking)], "07:51", "08:08")
    assert ("08:05", "pressing", 1) in found
    assert ("08:07", "pressing", 1) in found
    clear, _ = hear([bed(ONE, *leaking, "08:04  site  clear")], "08:04", "08:10")
    assert all(level != "pressing" for _, level, _ in clear)


def test_a_record_that_cannot_be_written_is_heard_every_minute_but_not_at_once() -> None:
    ear = Ear()
    assert listen([], ear, at("07:01"), failing=at("07:01"))[0] is None
    sound, ear = listen([], ear, at("07:02"), failing=at("07:01"))
    assert sound == Sound(Level.PRESSING)
    assert listen([], ear, at("07:02") + AGAIN - SECOND, failing=at("07:01"))[0] is None
    assert listen([], ear, at("07:02") + AGAIN, failing=at("07:01"))[0] is not None


def test_H31_debts_and_urine_never_sound_and_a_pause_or_stop_is_silent() -> None:
    chart: Chart = charted(*STABLE)
    sound, _ = listen([Bed(ONE, chart, protocol())], Ear(through={ONE: at("07:50")}), at("12:00"))
    assert sound is not None
    assert {row.kind for _, row in sound.rows} == {Kind.MAP}
    for end in ("pause  scan", "stop  weaned"):
        assert hear([bed(ONE, *RUNNING, f"07:02  {end}")], "07:03", "09:00")[0] == []


def test_away_is_silent_and_ends_in_one_sound() -> None:
    away = also(bed(ONE, *STABLE), "07:46", Away(until=at("08:40"), reason="CT"))
    found, _ = hear([away], "07:47", "09:30")
    assert found == [("08:45", "due", 1), ("08:55", "late", 1)]


def test_a_snoozed_look_sounds_when_its_time_is_over() -> None:
    waits = Snoozed(code="map", until=at("07:08"), reason="will do at the round")
    found, _ = hear([also(bed(ONE, *RUNNING), "07:04", waits)], "07:04", "07:30")
    assert found == [("07:08", "due", 1), ("07:10", "late", 1)]


BERLIN = ZoneInfo("Europe/Berlin")
NIGHTS = {
    "forward": datetime(2026, 3, 29, 1, 40, tzinfo=BERLIN),
    "back": datetime(2026, 10, 25, 2, 40, tzinfo=BERLIN),
}
"""Twenty minutes before the clocks change."""


@pytest.mark.parametrize("night", NIGHTS)
def test_H40_in_both_nights_the_checks_stay_five_minutes_apart(night: str) -> None:
    start = NIGHTS[night].astimezone(UTC)
    rows = enumerate((weight("70"), bag(), dose("0.05")), 1)
    chart = fold(recorded(number, NIGHTS[night], what) for number, what in rows)
    ear = listen([Bed(ONE, chart, protocol())], Ear(), start)[1]
    heard_at, now = list[int](), start
    while now < start + timedelta(minutes=90):
        now += timedelta(seconds=5)
        local = now.astimezone(BERLIN)  # as the nurse's entry is stamped
        sound, ear = listen([Bed(ONE, chart, protocol(), None)], ear, local)
        if sound is not None:
            assert sound.level is Level.DUE
            heard_at.append((now - start) // timedelta(minutes=1))
            chart = follow(chart, recorded(chart.version + 1, local, mean("60")))
    assert heard_at == list(range(5, 91, 5))
