"""A day of two beds through the window: few sounds, merged rounds, nothing that grows or breaks."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from two_beds import two_beds
from ward import in_zone

HOURS, PARTS = 24, 6
WIDGETS, OBJECTS = 40, 400
"""More than the first part ended with: pages that were opened meanwhile, and what each entry is."""


@pytest.mark.long
@pytest.mark.overload  # a hold would play the day three times; other tests watch for it
def test_a_day_of_two_beds_is_quiet_whole_and_does_not_grow(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_zone(monkeypatch, "UTC")
    with two_beds(tmp_path) as shift:
        for _ in range(PARTS):
            shift.pass_time(timedelta(hours=HOURS) / PARTS)
            assert shift.running.window.trouble_said() == ""
        counted = shift.counted
        assert counted.readings == counted.visits >= HOURS * 2 * 3
        assert 0 < len(counted.sounds) <= HOURS * 60 // 5
        assert counted.merged > 0
        assert counted.widgets[-1] <= counted.widgets[0] + WIDGETS
        entries = sum(session.chart.version for session in shift.desk.sessions.values())
        assert counted.objects[-1] <= counted.objects[0] + OBJECTS * entries
