"""How long an answer holds."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from charting import clock
from infusion import amount, chart, order, titrating
from unitprotocol import protocol

from assistant.views.entry_until import NONE, TWICE, Until, read_until

NOW = clock("14:06:12")
DOSE = "mcg/kg/min"


def until(text: str) -> Until:
    return read_until(chart(titrating()), protocol(), text, NOW, UTC)


def test_nothing_typed_holds_until_the_condition_ends_and_says_so() -> None:
    found = until("")
    assert (found.dose, found.moment, found.comment) == (None, None, NONE)
    assert found.at is NOW


def test_a_dose_is_in_the_orders_unit() -> None:
    found = until("0.2")
    assert found.dose == amount("0.2", DOSE)
    assert (found.problem, found.comment) == ("", "")
    rows = [r for r in titrating() if r[1].kind != "order"]
    micro = order(**{name: amount("5", "mcg/min") for name in ("start", "step", "maximum")},
                  notify=None)  # fmt: skip
    other = chart([("13:00:30", micro), *rows])
    assert read_until(other, protocol(), "12", NOW, UTC).dose == amount("12", "mcg/min")


def test_H01_ten_times_the_dose_of_now_is_asked_about() -> None:
    found = until("0.9")
    assert found.ask
    assert found.dose is not None


@pytest.mark.parametrize("text", ["1800", "18:00"])
def test_a_time_is_ahead_and_says_how_far(text: str) -> None:
    found = until(text)
    assert found.moment == clock("18:00")
    assert "in 3\u00a0h 53\u00a0min" in found.comment


def test_a_time_that_has_been_is_tomorrows_and_shows_its_date() -> None:
    found = until("2:30")
    assert found.moment is not None
    assert found.moment > NOW
    assert "15-Aug-2025 02:30" in found.comment


def test_both_come_in_any_order_and_each_only_once() -> None:
    for text in ("0.2 1800", "1800 0.2"):
        both = until(text)
        assert (both.dose, both.moment) == (amount("0.2", DOSE), clock("18:00"))
    assert until("0.2 0.3").problem
    assert until("1800 1900").problem


def test_an_earlier_call_is_typed_in_minutes() -> None:
    assert until("0.2 -16").at == clock("13:50:12")
    assert until("-16").comment == NONE
    late = until("0.2 -90")
    assert late.ask
    assert late.dose == amount("0.2", DOSE)
    assert until("-900").problem


@pytest.mark.parametrize("text", ["soon", "0", "2575", ".4", "0.2 1800 now"])
def test_what_is_neither_is_refused_in_words(text: str) -> None:
    found = until(text)
    assert found.problem
    assert not found.ask


def test_more_than_the_ordered_maximum_takes_a_new_order() -> None:
    assert "takes a new order" in until("0.6").comment


def test_an_hour_that_comes_twice_is_not_guessed() -> None:
    zone = ZoneInfo("Europe/Berlin")
    night = clock("14:06").replace(month=10, day=25, hour=20)
    found = read_until(chart(titrating()), protocol(), "0230", night, zone)
    assert found.problem == TWICE
