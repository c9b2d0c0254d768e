"""The next ordered steps on the dose card: for this bag and weight, where there is room."""

from collections.abc import Callable

from bedside import Bedside
from charting import bag, weight
from infusion import chart, titrating

from assistant.record.entries import Paused
from ui.bedside.screen import BedsideScreen
from ui.bedside.steps_line import StepsLine

Show = Callable[..., BedsideScreen]


def said(line: StepsLine) -> str:
    return line.words().replace("\u00a0", " ").replace("\u2060", "")


def test_the_steps_follow_bag_and_weight_and_go_with_the_infusion(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here, (1920, 1000))
    line, rows = screen.field.dose.steps, titrating()
    assert line.isVisible()
    assert said(line).startswith("Steps up 28.9, 34.1, 39.4")
    for what in (bag("8", "250"), weight("63")):
        before = said(line)
        rows = [*rows, ("14:06:10", what)]
        here.session.chart = chart(rows)
        screen.refresh()
        assert said(line) != before
    here.session.chart = chart([*rows, ("14:06:11", Paused())])
    screen.refresh()
    assert not line.isVisible()


def test_a_small_window_leaves_them_out(at_bedside: Show) -> None:
    assert not at_bedside(Bedside(titrating()), (1600, 900)).field.dose.steps.isVisible()
