"""A block after busy hands: its begin is offered, its end and doses are typed."""

from collections.abc import Callable

from bedside import Bedside
from drawn import press
from infusion import Row, titrating
from PySide6.QtWidgets import QApplication

from assistant.record.entries import BlockCharted, HandsBusy, PumpRuns
from ui.bedside.pages.block import BlockPage
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]
BUSY: list[Row] = [*titrating(), ("14:06", HandsBusy(reason="arrest"))]


def test_a_block_is_charted_from_the_menu_with_the_pump_as_it_runs_since(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(BUSY, at="14:30")
    screen = at_bedside(here, (1280, 720))
    press(qapp, "C6")
    page = screen.drawer.page
    assert isinstance(page, BlockPage)
    assert page.texts() == {"why": "arrest"}
    press(qapp, "\n5 min\nD0.09\n0.3\n0.2\n1^")
    block, pump = here.charted()
    assert isinstance(block, BlockCharted)
    assert f"{block.began:%H:%M}" == "14:06"
    assert block.reason == "arrest"
    assert isinstance(pump, PumpRuns)
