"""The board: each infusion one tile, in the order of the beds, with what is most pressing on it."""

from datetime import UTC, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.record.chart import Chart
from assistant.rules.checks import debts
from assistant.views.board import Stage, Tile, headline, in_bed_order, spoken, stage, tile

ONE = UUID(int=1)
NAMED = ("06:40  patient  OKAFOR, Grace; born 1958-07-14", "06:40  bed  12")
LOW = (*NAMED, *RUNNING, "07:05  map  61 cuff", "07:10  map  60 cuff")
CALM = (*NAMED, *RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff")


def shown(lines: tuple[str, ...], now: str) -> Tile:
    return tile(ONE, charted(*lines), protocol(), at(now), UTC)


def words(lines: tuple[str, ...], now: str) -> tuple[str, str] | None:
    chip = shown(lines, now).chip
    return (chip.level, chip.words.replace("\u00a0", " ")) if chip else None


# ---------------------------------------------------------------- where it stands


@pytest.mark.parametrize(
    ("lines", "now", "where", "state"),
    [
        (READY, "07:10", Stage.PREPARING, "Preparing"),
        (RUNNING, "07:12", Stage.RUNNING, "This dose for 12 min"),
        ((*RUNNING, "07:05  pause  scan"), "07:12", Stage.PAUSED, "Paused"),
        ((*RUNNING, "07:05  stop  ordered"), "07:12", Stage.STOPPED, "Stopped 07:05"),
        ((*RUNNING, "07:05  stop  x", "07:08  dose  0.05 mcg/kg/min"), "07:12",
         Stage.RUNNING, "This dose for 4 min"),
    ],
)  # fmt: skip
def test_a_tile_says_where_its_infusion_stands(
    lines: tuple[str, ...], now: str, where: Stage, state: str
) -> None:
    found = shown(lines, now)
    assert stage(charted(*lines), at(now)) is where
    assert (found.stage, found.state.replace("\u00a0", " ")) == (where, state)


def test_reading_the_same_rate_back_is_no_new_dose() -> None:
    lines = (*RUNNING, "07:10  rate  13.1 mL/h")
    assert shown(lines, "07:12").state == "This dose for 12\u00a0min"


def test_a_tile_holds_the_numbers_of_its_infusion() -> None:
    found = shown(LOW, "07:11")
    assert (found.bed, found.name, found.map, found.target) == (
        "12", "OKAFOR, Grace", "60", "target 65 to 75",
    )  # fmt: skip
    assert (found.map_words, found.map_way) == ("5 below", "below")
    assert (found.dose, found.unit, found.rate) == ("0.05", "mcg/kg/min", "13.1\u00a0mL/h")
    assert found.band == (65, 75)
    assert found.spark == ((-6.0, 61.0), (-1.0, 60.0))


@pytest.mark.parametrize(
    ("mean", "said"), [("66", ("in target", "in")), ("78", ("3 above", "above"))]
)
def test_a_map_in_or_above_its_target(mean: str, said: tuple[str, str]) -> None:
    found = shown((*RUNNING, f"07:05  map  {mean} cuff"), "07:06")
    assert (found.map_words, found.map_way) == said


def test_a_tile_without_names_readings_or_order_says_so() -> None:
    found = shown((BAG,), "07:00")
    assert (found.bed, found.name, found.map, found.target) == (
        "", "Not named yet", "", "no target ordered",
    )  # fmt: skip
    assert (found.dose, found.rate, found.next, found.chip, found.band) == (
        "",
        "",
        None,
        None,
        None,
    )
    assert found.map_fresh == "gone"


def test_H17_after_a_stronger_bag_the_tile_shows_the_dose_that_runs() -> None:
    found = shown((*RUNNING, "07:10  bag  16 mg in 250 mL"), "07:11")
    assert (found.dose, found.rate) == ("0.2", "13.1\u00a0mL/h")
    waiting = shown((WEIGHT, ORDER, "07:00  rate  13.1 mL/h"), "07:01")
    assert (waiting.dose, waiting.rate) == ("", "13.1\u00a0mL/h")


# ---------------------------------------------------------------- how old the MAP is (H45)


@pytest.mark.parametrize(
    ("now", "fresh"), [("07:20", "fresh"), ("07:21", "old"), ("07:25", "old"), ("07:26", "gone")]
)
def test_H45_a_map_grows_old_after_two_intervals_and_is_gone_after_15_minutes(
    now: str, fresh: str
) -> None:
    assert shown(LOW, now).map_fresh == fresh


def test_H45_a_map_that_is_gone_is_never_called_in_target() -> None:
    calm = shown(CALM, "07:31")
    assert (calm.map_words, calm.map_way, calm.map_age) == ("in target", "in", "1\u00a0min ago")
    gone = shown(CALM, "08:00")
    assert (gone.map_words, gone.map_way) == ("last 68 at 07:30", "")
    assert gone.map_age == "30\u00a0min ago"


def test_H45_before_the_start_a_reading_is_shown_as_it_was() -> None:
    assert shown((*READY, "06:57  map  58 cuff"), "07:30").map_fresh == "fresh"


def test_H45_a_map_that_is_gone_is_not_read_aloud() -> None:
    assert "MAP 60, 5 below" in spoken(shown(LOW, "07:11"))
    assert "MAP 60, an older reading" in spoken(shown(LOW, "07:21"))
    late = spoken(shown(LOW, "07:40"))
    assert "MAP too old to show" in late
    assert "60" not in late


# ---------------------------------------------------------------- what is most pressing

ENDING = (*NAMED, WEIGHT, ORDER, ARM, "06:56  bag  4 mg in 250 mL; left 14 mL", START)


def test_the_chip_shows_the_most_pressing_thing_first() -> None:
    late = (*ENDING, "07:05  map  61 cuff", "07:10  map  60 cuff")
    assert words((*late, "07:11  site  swelling, pale"), "07:40") == (
        "high", "*** Site: swelling, pale",
    )  # fmt: skip
    assert words(late, "07:11") == ("high", "*** Change bag 1 in 7 min")
    assert words(late, "07:19") == ("high", "*** Change bag 1 now")
    assert words(LOW, "07:20") == ("medium", "** MAP check 5 min late")
    assert words(LOW, "07:14") == ("medium", "** MAP below target, 2 checks")
    above = (*RUNNING, "07:05  map  80 cuff", "07:10  map  80 cuff")
    assert words(above, "07:14") == ("medium", "** MAP above target, 2 checks")
    once = (*RUNNING, "07:05  map  66 cuff")
    assert words(once, "07:10") == ("low", "* MAP check due")
    assert words(once, "07:12") == ("low", "* MAP check 2 min late")


def test_debts_are_one_quiet_chip() -> None:
    chip = words((*CALM, "07:45  map  68 cuff"), "07:46")
    assert chip is not None
    assert chip[0] == "low"
    assert chip[1].endswith("past due")
    assert words((*RUNNING, "07:04  map  66 cuff"), "07:05") is None


def test_what_is_open_rides_on_the_tile_beside_what_presses() -> None:
    rules, lines = protocol(), (*LOW, "07:12  stop  ordered")
    owed = len(debts(charted(*LOW), rules, at("07:11")))
    assert (owed > 1, shown(LOW, "07:11").open) == (True, f"{owed} open")
    assert shown(LOW, "07:11").chip is not None
    assert shown(lines, "07:13").open == ""


def test_without_an_order_the_tile_holds_the_map_against_the_usual_range() -> None:
    hurry = ("06:41  weight  70 kg estimated", ARM, BAG, START, "07:00  emergency  adult")
    found = shown((*NAMED, *hurry, "07:05  map  58 cuff"), "07:06")
    assert (found.map_words, found.map_way) == ("7 below usual", "")
    assert (found.target, found.band) == ("usual 65 to 75, not ordered", (65, 75))
    assert found.dashed
    inside = shown((*NAMED, *hurry, "07:05  map  70 cuff"), "07:06")
    assert (inside.map_words, inside.map_way) == ("", "")
    assert not shown(LOW, "07:11").dashed


def test_an_empty_bag_and_a_new_site() -> None:
    dry = (*ENDING, "08:40  map  66 cuff")
    assert words(dry, "08:41") == ("high", "*** Bag 1 dry by the count")
    moved = (*RUNNING, "07:01  site  pale", "07:02  line  central; site left jugular")
    assert words((*moved, "07:04  map  66 cuff"), "07:04") is None


def test_nothing_presses_before_the_start_and_after_the_stop() -> None:
    assert words((*READY, "06:57  map  40 cuff"), "09:00") is None
    assert words((*LOW, "07:12  stop  ordered"), "09:00") is None
    assert shown((*LOW, "07:12  stop  ordered"), "09:00").next is None


# ---------------------------------------------------------------- the ring


def test_the_ring_counts_down_to_the_next_look_and_says_how_late_it_is() -> None:
    ahead = shown(LOW, "07:12").next
    assert ahead is not None
    assert (ahead.left, ahead.big, ahead.small, ahead.overdue) == (
        0.6,
        "3\u00a0min",
        "MAP 07:15",
        False,
    )
    due = shown(LOW, "07:15").next
    assert due is not None
    assert (due.left, due.big, due.small, due.overdue) == (0.0, "now", "due", True)
    late = shown(LOW, "07:18").next
    assert late is not None
    assert (late.big, late.small) == ("3\u00a0min", "late")
    hours = shown(LOW, "10:18").next
    assert hours is not None
    assert (hours.big, hours.small) == ("3\u00a0h", "late")
    assert words(LOW, "10:18") == ("medium", "** MAP check 3 h 3 min late")


def test_H40_times_on_a_tile_are_in_the_zone_of_the_workstation() -> None:
    zone = ZoneInfo("America/New_York")
    found = tile(ONE, charted(*LOW), protocol(), at("07:12").astimezone(zone), zone)
    assert found.next is not None
    assert found.next.small == "MAP 02:15"
    assert found.spark == ((-7.0, 61.0), (-2.0, 60.0))


def test_the_spark_holds_45_minutes_of_readings_that_count() -> None:
    lines = (*RUNNING, "07:05  map  61 cuff", "07:10  map  300 cuff", "07:40  map  66 cuff")
    assert [p[1] for p in shown(lines, "07:50").spark] == [61.0, 66.0]
    assert [p[1] for p in shown(lines, "07:51").spark] == [66.0]
    assert [p[1] for p in shown(lines, "07:30").spark] == [61.0]


# ---------------------------------------------------------------- all of them


def beds(*names: str) -> list[str]:
    made = [shown((f"06:40  bed  {name}",) if name else (BAG,), "07:00") for name in names]
    return [t.bed for t in in_bed_order(made)]


def test_H34_tiles_stand_in_the_order_of_the_beds_so_that_a_place_means_a_patient() -> None:
    assert beds("12", "3", "", "7-B", "7-A", "ICU", "100") == [
        "3", "7-A", "7-B", "12", "100", "ICU", "",
    ]  # fmt: skip


def test_a_bed_of_other_digits_or_of_very_many_has_its_place_too() -> None:
    assert beds("\u0663", "12", "9" * 4301) == ["12", "9" * 4301, "\u0663"]


def test_the_headline_counts_what_runs_or_is_paused() -> None:
    running, ready = shown(LOW, "07:11"), shown(READY, "07:00")
    paused = shown((*LOW, "07:12  pause  scan"), "07:13")
    assert headline([]) == "No norepinephrine running"
    assert headline([ready]) == "No norepinephrine running, 1 being prepared"
    assert headline([running, ready]) == "1 norepinephrine infusion, 1 being prepared"
    assert headline([running, paused]) == "2 norepinephrine infusions"


def test_H34_a_tile_read_aloud_begins_with_bed_and_name() -> None:
    said = spoken(shown(LOW, "07:14")).replace("\u00a0", " ")
    assert said == (
        "Bed 12, OKAFOR, Grace, This dose for 14 min, dose 0.05 mcg/kg/min, pump 13.1 mL/h, "
        "MAP 60, 5 below, ** MAP below target, 2 checks"
    )
    bare = spoken(shown((BAG,), "07:00"))
    assert bare == "No bed, Not named yet, Preparing"
    untargeted = spoken(shown((WEIGHT, LINE, BAG, START, "07:01  map  61 cuff"), "07:02"))
    assert "MAP 61" in untargeted
    assert not untargeted.endswith(", ")


def test_a_tile_never_breaks_whatever_the_minute() -> None:
    chart: Chart = charted(*ENDING, "07:05  map  61 cuff", "07:30  pause  scan", "08:00  resume")
    for minute in range(0, 240, 7):
        now = at("06:30") + timedelta(minutes=minute)
        found = tile(ONE, chart, protocol(), now, UTC)
        assert found.next is None or 0 <= found.next.left <= 1
