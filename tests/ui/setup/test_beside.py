"""Beside the pages: start doses with tick and source, what sources say, where they differ."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from setup_hands import Hands, visible_texts
from unit import profile
from wizard import ORDER

from assistant.rules.setup import Page as Step
from assistant.views.setup_differing import ON_PAGE
from assistant.views.setup_sources import BY_ORDER, Beside, start_bands
from ui.setup.beside import BandRow, BesideField, StartDoses
from ui.setup.order import OrderPage
from ui.widgets.speech import aloud

NB = "\u00a0"


def _said(widget: QWidget) -> str:
    return " ".join(visible_texts(widget)).replace("\u2060", "")


def _ticked(bands: StartDoses) -> list[bool]:
    rows = [row for row in bands.findChildren(BandRow) if row.isVisible()]
    return ["holds the ordered start" in _said(row).lower() for row in rows]


def test_the_order_page_ticks_the_ranges_that_hold_the_typed_start(hands: Hands) -> None:
    page = hands.until(Step.ORDER).page
    assert isinstance(page, OrderPage)
    bands = page.helper.findChild(StartDoses)
    assert isinstance(bands, StartDoses)
    assert _ticked(bands) == [False, False, False]
    hands.press("1")
    hands.type("", "", "0.05")
    hands.bot.waitUntil(lambda: _ticked(bands) == [True, True, False])
    assert "How to start a norepinephrine drip (article), 11-Feb-2026" in _said(bands)


def test_the_order_page_says_what_sources_say_of_the_map_below_its_fields(hands: Hands) -> None:
    page = hands.until(Step.ORDER).page
    said = _said(page)
    assert "Sources: 65 for most adults in septic shock." in said
    assert ORDER["map_low"] not in page.texts().values()


@pytest.mark.parametrize("step", [step for step in Step if step in ON_PAGE])
def test_a_page_tells_where_sources_differ_and_what_is_used(hands: Hands, step: Step) -> None:
    said = {text.replace("\u2060", "") for text in visible_texts(hands.until(step).page.helper)}
    assert len({aloud(text) for text in said if text.startswith("Sources differ:")}) == 2
    assert any(text.endswith("more in Protocols, F5.") for text in said)


def test_without_a_range_the_order_alone_is_named(qtbot: QtBot) -> None:
    made = StartDoses()
    qtbot.addWidget(made)
    made.say(start_bands(profile("pregnancy"), None, None))
    assert made.findChildren(BandRow)
    none = StartDoses()
    qtbot.addWidget(none)
    none.show()
    assert BY_ORDER in _said(none)
    assert not none.findChildren(BandRow)


def test_words_beside_a_field_hide_while_there_are_none(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = BesideField(page)
    field.say(Beside("Age 5 years.", "A card"))
    assert not field.isHidden()
    field.say(Beside("", ""))
    assert field.isHidden()
