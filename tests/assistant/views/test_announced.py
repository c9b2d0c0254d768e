"""What is said unasked: each new alert, the check at one minute and at its time, and no more."""

from dataclasses import replace
from datetime import UTC

import pytest
from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.views.alert import Alert
from assistant.views.announced import Heard, charted, heard, news
from assistant.views.next_tile import NextTile, next_tile

LOW = Alert("bag_prepare", "low", "Bag 1 runs dry 23:58", "", clock("14:00"))


def due(at: str) -> NextTile:
    found = next_tile(chart(titrating()), protocol(), clock(at), UTC)
    assert found is not None
    return found


def said(before: Heard, alert: Alert | None, at: str) -> list[tuple[str, bool]]:
    rows = news(before, alert, due(at))
    return [(row.words.replace("\u00a0", " "), row.urgent) for row in rows]


def test_the_check_is_told_in_its_last_minute_and_when_it_is_due_and_not_between() -> None:
    told, before = [], Heard()
    for second in range(0, 300, 5):
        at = f"14:{6 + second // 60:02}:{second % 60:02}"
        told += said(before, None, at)
        before = heard(None, due(at))
    assert [(words.rpartition(": ")[2], urgent) for words, urgent in told] == [
        ("in 1 min", False), ("now", False),
    ]  # fmt: skip
    assert all("MAP" in words and "14:10" in words for words, _ in told)


@pytest.mark.parametrize(
    ("level", "urgent", "begins"),
    [("low", False, "Low alert: "), ("medium", True, "Medium alert: "),
     ("high", True, "High alert: ")],
)  # fmt: skip
def test_an_alert_is_told_once_and_interrupts_from_two_stars_on(
    level: str, urgent: bool, begins: str
) -> None:
    alert = replace(LOW, level=level)  # type: ignore[arg-type]
    ((words, interrupts),) = said(Heard(), alert, "14:06:12")
    assert words.startswith(begins + alert.sentence)
    assert interrupts is urgent
    assert said(heard(alert, None), alert, "14:06:12") == []


def test_an_alert_that_got_worse_or_has_news_is_told_again() -> None:
    before = heard(LOW, None)
    for other in (replace(LOW, level="medium"), replace(LOW, since=clock("14:05"))):
        assert len(said(before, other, "14:06:12")) == 1
    assert said(before, replace(LOW, sentence="Bag 1 runs dry 23:57"), "14:06:12") == []


def test_an_alert_of_the_due_check_is_told_in_place_of_the_ring() -> None:
    late = Alert("map_due", "low", "MAP check due", "", clock("14:10"))
    assert len(said(heard(None, due("14:09:30")), late, "14:10:01")) == 1


def test_what_was_charted_is_told_with_its_time_and_the_way_back() -> None:
    told = chart(titrating())
    entry = next(iter(told.log.newest()))
    ((said_,)) = charted(told, [entry], UTC, undo=True)
    assert said_.words.startswith("Charted ")
    assert said_.words.endswith(". Undo Ctrl+Z.")
    assert not said_.urgent
    (of_two,) = charted(told, [entry], UTC, undo=False, bed="12")
    assert of_two.words.startswith("Bed 12. Charted ")
    assert "Undo" not in of_two.words
