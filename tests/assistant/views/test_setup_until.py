"""Until when an order holds: a time ahead, within a day; empty when it has no end."""

from dataclasses import replace
from datetime import timedelta

import pytest
from wizard import NIGHT, ORDER, Wizard

from assistant.record.entries import Ordered
from assistant.rules.orders import expired
from assistant.rules.setup import Page
from assistant.views.setup_form import Form
from assistant.views.setup_order import known, view
from assistant.views.setup_until import known_expires, read_expires


def _wizard() -> Wizard:
    return Wizard().until(Page.ORDER)


@pytest.mark.parametrize(("typed", "hours"), [("0800", 4), ("08:00", 4), ("0330", 23.5)])
def test_an_order_ends_the_next_time_the_clock_shows_it(typed: str, hours: float) -> None:
    wizard = _wizard()
    wizard.fill(Page.ORDER, expires=typed)
    order = wizard.chart.last(Ordered)
    assert order is not None
    assert order.expires == NIGHT + timedelta(hours=hours)
    assert not expired(order, wizard.clock.now())
    texts = known(wizard.place)
    assert wizard.read(Page.ORDER, texts).charting == ()


def test_without_an_end_it_holds_on() -> None:
    wizard = _wizard()
    assert read_expires(Form(wizard.place, {})) is None
    wizard.fill(Page.ORDER)
    assert known_expires(wizard.place) == {}


def test_a_time_that_is_none_keeps_the_page_closed() -> None:
    read = _wizard().read(Page.ORDER, {**ORDER, "expires": "soon"})
    assert read.said["expires"].role == "stop"
    assert "the end of the order" in read.closed


def test_the_end_stands_in_the_whole_order() -> None:
    shown = view(Form(_wizard().place, {**ORDER, "expires": "0800"}))
    assert ("Holds until", "08:00") in [(row.label, row.value) for row in shown.more]


def test_a_present_without_a_zone_is_a_bug() -> None:
    place = _wizard().place
    bare = replace(place, now=place.now.replace(tzinfo=None))
    with pytest.raises(ValueError, match="zone"):
        read_expires(Form(bare, {"expires": "0800"}))
