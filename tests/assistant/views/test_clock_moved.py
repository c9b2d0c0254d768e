"""UX 6.2, H38 and H39: one sentence says what the computer's clock did, and what fell due."""

from datetime import UTC, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from told import RUNNING, at, charted
from unitprotocol import protocol

from assistant.rules.hearing import Bed
from assistant.views.clock_moved import clock_set, slept

NB = "\u00a0"


def beds(*count: int) -> list[Bed]:
    return [Bed(UUID(int=n), charted(*RUNNING), protocol()) for n in count]


def test_H38_from_when_to_when_and_how_many_checks_fell_due() -> None:
    said = slept(beds(1, 2), 40 * 60, at("07:41"), UTC)
    assert said == "This computer slept from 07:01 to 07:41. 2 checks fell due."
    assert slept(beds(1), 2400, at("07:41"), UTC).endswith("One check fell due.")
    assert slept(beds(1), 60, at("07:03"), UTC).endswith("No check fell due.")


def test_H39_a_clock_that_was_set_tells_which_way_and_what_it_says_now() -> None:
    said = clock_set(-3600, at("07:41"), UTC)
    assert said.startswith(f"The clock of this computer was set back by 1{NB}h 0{NB}min, to 07:41")
    assert f"forward by 45{NB}s" in clock_set(45, at("07:41"), UTC)


def test_H40_a_sleep_through_the_clock_change_is_told_in_the_times_of_the_wall() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    ends = at("07:41").replace(month=10, day=25, hour=1, minute=10)  # 02:10 for the second time
    said = slept([], 40 * 60, ends, berlin)
    assert "from 02:30 to 02:10" in said
    assert ends - timedelta(minutes=40) == at("07:41").replace(month=10, day=25, hour=0, minute=30)
