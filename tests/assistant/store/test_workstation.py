"""How a workstation treats its people: shipped values, a unit's own, and a file that cannot be."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant.store.workstation import NAME, workstation
from assistant.trouble import Trouble

OWN = """names_hide_after_s = 30
signs_out_after_min = 5
badge_alone = false
shifts_end = ["06:45", "14:45", "22:45"]
"""


def test_the_shipped_values_are_the_ones_of_the_work(tmp_path: Path) -> None:
    found = workstation(tmp_path)
    assert (found.names_hide_after_s, found.signs_out_after_min) == (90, 15)
    assert found.badge_alone


def test_a_unit_s_own_file_stands_in_their_place(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(OWN, encoding="utf-8")
    found = workstation(tmp_path)
    assert (found.names_hide_after_s, found.badge_alone) == (30, False)


@pytest.mark.parametrize(
    ("now", "end"),
    [("07:00", "07:30"), ("07:30", "19:30"), ("19:29", "19:30"), ("22:00", "07:30")],
)
def test_the_end_of_the_shift_is_the_next_one(tmp_path: Path, now: str, end: str) -> None:
    at = datetime.fromisoformat(f"2026-11-21T{now}:00+00:00")
    found = workstation(tmp_path).shift_end(at, UTC)
    assert f"{found:%H:%M}" == end
    assert at < found
    assert (found - at).days == 0


def test_the_end_of_a_shift_is_told_by_the_wall_when_the_clocks_change(tmp_path: Path) -> None:
    zone = ZoneInfo("Europe/Berlin")
    night = datetime(2026, 10, 24, 22, 0, tzinfo=zone)
    end = workstation(tmp_path).shift_end(night, zone)
    assert f"{end:%d %H:%M}" == "25 07:30"
    assert end.astimezone(UTC).hour == 6


@pytest.mark.parametrize(
    "text", ["names_hide_after_s = ", OWN.replace("30", "0"), OWN + "more = 1", OWN[24:]]
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(Trouble, match=NAME):
        workstation(tmp_path)
