"""Which page stands in the drawer of a mode."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.views import (
    drawer_agent,
    drawer_bag,
    drawer_block,
    drawer_leak,
    drawer_line,
    drawer_order,
    drawer_shift,
)
from assistant.views.entry_kinds import Mode
from ui.bedside.drawer import Drawn
from ui.bedside.pages.agent import AgentPage
from ui.bedside.pages.bag import NewBagPage
from ui.bedside.pages.block import BlockPage
from ui.bedside.pages.leak import TITLE, LeakPage
from ui.bedside.pages.line import NewLinePage
from ui.bedside.pages.order import NewOrderPage
from ui.bedside.pages.shift import ShiftPage

DRAWN: Mapping[Mode, Drawn] = {
    Mode.LINE: Drawn("line", "Another line", NewLinePage, drawer_line.read, "It runs there now"),
    Mode.NEW_BAG: Drawn(
        "bag", "Another bag", NewBagPage, drawer_bag.read, "It hangs now",
        then=drawer_bag.then, instead=drawer_bag.elsewhere,
    ),
    Mode.ORDER: Drawn(
        "order", "New order", NewOrderPage, drawer_order.read, "It is ordered so",
        instead=drawer_order.elsewhere,
    ),
    Mode.BLOCK: Drawn(
        "block", "Block charting", BlockPage, drawer_block.read, "Chart the block",
        known=drawer_block.known,
    ),
    Mode.LEAK: Drawn("leak", TITLE, LeakPage, drawer_leak.read, "Chart what is done", stays=True),
    Mode.SHIFT: Drawn(
        "shift", "Start of the shift", ShiftPage, drawer_shift.read, "Looked at"
    ),
    Mode.OTHER_DRUG: Drawn("agent", "Other agent", AgentPage, drawer_agent.read, "It runs so"),
}  # fmt: skip
