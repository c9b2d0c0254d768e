"""What else is open here: only infusions that are not over warn anybody."""

from wizard import Wizard

from assistant.record.entries import Stopped
from assistant.rules.setup import Page
from assistant.views.setup_form import Charting
from assistant.views.setup_others import Others, others_of


def test_sessions_that_are_over_warn_nobody() -> None:
    first, second = Wizard().until(Page.ORDER), Wizard().until(Page.ORDER)
    second.chart_it(Charting(Stopped(reason="no longer needed"), "no longer needed"))
    found = others_of([first.chart, second.chart, Wizard().chart])
    assert found.names == ("Okafor, Grace",)
    assert len(found.mrns) == len(found.beds) == 1
    assert others_of([]) == Others()
