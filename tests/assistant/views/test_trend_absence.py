"""Absences stand on the trend with their words, from when they began to when somebody looked."""

from charting import clock, mean
from infusion import amount
from trends import seconds, trend_of

from assistant.record.entries import Away, BlockCharted, HandsBusy


def test_a_patient_who_is_away_is_a_band_until_the_time_that_was_said() -> None:
    away = ("14:05:30", Away(until=clock("14:30"), reason="CT"))
    [band] = trend_of("14:06", away).absences
    assert band == (seconds("14:05:30"), seconds("14:30"), "Away: CT")


def test_who_looks_earlier_ends_it() -> None:
    rows = [("14:05:30", Away(until=clock("14:30"))), ("14:12", mean("66"))]
    [band] = trend_of("14:15", *rows).absences
    assert band == (seconds("14:05:30"), seconds("14:12"), "Away")


def test_busy_hands_are_a_band_until_a_block_stands_in_their_place() -> None:
    busy = ("14:05:30", HandsBusy(reason="arrest"))
    [band] = trend_of("14:06", busy).absences
    assert band.words == "Hands busy: arrest"
    assert band.end == trend_of("14:06", busy).t1
    dose = "mcg/kg/min"
    block = BlockCharted(
        began=clock("14:05"), ended=clock("14:20"), start=amount("0.09", dose),
        end=amount("0.3", dose), most=amount("0.4", dose),
    )  # fmt: skip
    [kept] = trend_of("14:25", busy, ("14:24", block)).absences
    assert kept[:2] == (seconds("14:05"), seconds("14:20"))
    assert kept.words.replace("\u00a0", " ") == (
        "Block: 0.09 mcg/kg/min to 0.3 mcg/kg/min, most 0.4 mcg/kg/min"
    )


def test_a_block_without_doses_is_named_and_one_before_the_window_is_not_drawn() -> None:
    block = ("14:06", BlockCharted(began=clock("13:30"), ended=clock("13:45"), end=None))
    assert [b.words for b in trend_of("14:07", block).absences] == ["Block"]
    assert trend_of("15:30", block).absences == ()
