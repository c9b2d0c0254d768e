"""The patient stays in sight while debts are paid, and steers no checker."""

from datetime import UTC, timedelta

import pytest
from wizard import Wizard

from assistant.record.entries import Amount, Paused, PressureRead, Stopped
from assistant.rules.setup import Page
from assistant.views.setup_form import Charting
from assistant.views.setup_live import LiveView, live


def running(*, mean: str = "61") -> Wizard:
    wizard = Wizard().until(Page.CONFIRM)
    wizard.fill(Page.CONFIRM)
    if mean:
        what = PressureRead(map=Amount(text=mean, unit="mmHg"))
        assert wizard.chart_it(Charting(what)).charted
    return wizard


def seen(wizard: Wizard, page: Page = Page.PATIENT) -> LiveView:
    found = live(wizard.place, page, UTC)
    assert found is not None
    return found


def test_pressure_dose_and_rate_of_now_stand_over_every_page_but_the_checkers() -> None:
    wizard = running()
    for page in Page:
        found = live(wizard.place, page, UTC)
        assert (found is None) is (page is Page.SECOND)
        if found is not None:
            assert (found.map, found.given, found.rate) == (
                "61\u00a0mmHg", "0.05\u00a0mcg/kg/min", "13.1\u00a0mL/h",
            )  # fmt: skip
            assert found.about.startswith("4 below, ")


def test_an_old_pressure_is_dashes_and_what_is_late_is_told() -> None:
    wizard = running()
    wizard.clock.go(wizard.clock.now() + timedelta(minutes=40))
    found = seen(wizard)
    assert found.map == "--"
    assert found.about.startswith("last 61 at ")
    assert (found.level, "late" in found.asks) == ("medium", True)


def test_a_pause_is_said_in_place_of_the_rate() -> None:
    wizard = running()
    assert wizard.chart_it(Charting(Paused(reason="line change"))).charted
    found = seen(wizard)
    assert (found.given, found.rate) == ("", "Paused")


@pytest.mark.parametrize("ended", [True, False])
def test_before_the_start_and_after_the_end_there_is_nothing(ended: bool) -> None:
    wizard = running() if ended else Wizard().until(Page.CONFIRM)
    if ended:
        assert wizard.chart_it(Charting(Stopped(reason="death"), "told to")).charted
    assert live(wizard.place, Page.PATIENT, UTC) is None
