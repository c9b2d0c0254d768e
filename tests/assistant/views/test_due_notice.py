"""The notice on top of another program: bed, what, how late, over all beds; never a name."""

from datetime import UTC
from uuid import UUID

from charting import recorded
from told import RUNNING, at, charted
from unitprotocol import protocol

from assistant.record.chart import follow
from assistant.record.entries import Away
from assistant.rules.hearing import Bed
from assistant.views.due_notice import due_rows

NB = "\u00a0"
ONE, TWO = UUID(int=1), UUID(int=2)


def bed(session: UUID, *lines: str) -> Bed:
    return Bed(session, charted(*lines), protocol())


def words(*beds: Bed, when: str) -> list[str]:
    return [f"{r.bed}: {r.words} ({r.level})" for r in due_rows(beds, at(when), UTC)]


def test_the_most_urgent_first_over_all_beds() -> None:
    one = bed(ONE, "06:31  bed  12", *RUNNING)
    two = bed(TWO, *(line.replace("07:00", "07:06") for line in RUNNING))
    assert words(one, two, when="07:04") == []
    assert words(one, two, when="07:12") == [
        f"Bed 12: MAP check 7{NB}min late (medium)",
        f"No bed named: MAP check 1{NB}min late (low)",
    ]


def test_a_bag_comes_when_it_is_urgent_and_not_before() -> None:
    lines = ("06:31  bed  12", *RUNNING, "07:01  left  15 mL")
    assert words(bed(ONE, *lines), when="07:04") == []
    late = words(bed(ONE, *lines, "07:11  map  66 cuff"), when="07:12")
    assert late == ["Bed 12: Change the bag by 07:23 (high)"]


def test_nothing_is_told_of_a_patient_who_is_away_or_a_pump_that_stands() -> None:
    away = bed(ONE, *RUNNING)
    gone = recorded(away.chart.version + 1, at("07:02"), Away(until=at("08:00"), reason="CT"))
    away = Bed(ONE, follow(away.chart, gone), protocol())
    assert words(away, when="07:30") == []
    assert words(away, when="08:00") == ["No bed named: MAP check due 08:00 (low)"]
    assert words(bed(ONE, *RUNNING, "07:02  stop  weaned"), when="07:30") == []
