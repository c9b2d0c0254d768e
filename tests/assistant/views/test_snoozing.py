"""Putting off an alert: which, for how long, with which reason, in sight with its countdown."""

from datetime import UTC, datetime, timedelta

import pytest
from charting import clock, mean
from infusion import Row, chart, titrating
from unitprotocol import protocol

from assistant.record.entries import Snoozed
from assistant.views.alert import Alert, Level
from assistant.views.alerts import Alerts, alerts
from assistant.views.snoozing import REASONS, can_wait, question, snooze, waiting

NOW = clock("14:06:12")
UNTIL = clock("14:11:12")


def shown(at: datetime, *more: Row) -> Alerts:
    return alerts(chart([*titrating(), *more]), protocol(), at, UTC)


def put_off(code: str = "map_below", until: datetime = UNTIL) -> Row:
    return ("14:06:12", Snoozed(code=code, until=until, reason="procedure"))


@pytest.mark.parametrize(("level", "can"), [("low", True), ("medium", True), ("high", False)])
def test_what_is_high_cannot_be_put_off(level: Level, can: bool) -> None:
    assert can_wait(Alert("x", level, "", "", NOW)) is can


def test_it_waits_for_one_check_interval() -> None:
    here = chart(titrating())
    alert = shown(NOW).open[0]
    assert snooze(here, protocol(), alert, NOW, REASONS[0]) == put_off()[1]
    assert "put off 5\u00a0min" in question(here, protocol(), alert, NOW)


def test_meanwhile_it_is_a_chip_with_its_countdown_and_comes_back_at_its_time() -> None:
    before = shown(UNTIL - timedelta(seconds=72), put_off())
    assert [a.waits.replace("\u00a0", " ") for a in before.folded] == ["Put off, 1 min left"]
    assert "map_below" not in [a.code for a in before.open]
    after = shown(UNTIL, put_off())
    assert "map_below" in [a.code for a in after.open]
    assert after.folded == ()


def test_a_check_that_is_due_can_wait_as_well() -> None:
    due = clock("14:10:30")
    assert "map_late" in [a.code for a in shown(due).open]
    row = ("14:10:20", Snoozed(code="map_late", until=clock("14:15:20"), reason="procedure"))
    assert "map_late" in [a.code for a in shown(due, row).folded]
    assert "map_late" in [a.code for a in shown(clock("14:15:30"), row).open]


def test_news_ends_the_waiting() -> None:
    again = ("14:08", mean("60"))
    assert "map_below" in [a.code for a in shown(clock("14:08:30"), put_off(), again).open]


def test_what_has_become_high_meanwhile_does_not_wait() -> None:
    here = chart([*titrating(), put_off()])
    alert = Alert("map_below", "high", "", "", NOW - timedelta(minutes=1))
    assert waiting(here, alert, NOW).waits == ""
