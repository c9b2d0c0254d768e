"""A digit chooses in a panel and in a menu; nothing else that looks like one does."""

import pytest
from nasty import DIGITS, HIDDEN
from PySide6.QtWidgets import QApplication

from assistant.quantities import DoseUnit
from assistant.views.entry_modes import Mode, words
from ui.bedside.ask_panel import AskPanel
from ui.bedside.typing_entry import _opened

CHOICES = ("told by the prescriber", "emergency", "found like this")


@pytest.fixture
def panel(qapp: QApplication) -> AskPanel:
    made = AskPanel()
    made.show_reasons("caution", ["MAP 12"], None, CHOICES)
    return made


@pytest.mark.parametrize("text", [*DIGITS, *HIDDEN, "0", "4"])
def test_another_digit_is_a_text_of_its_own(panel: AskPanel, text: str) -> None:
    assert panel.chosen(text) == text.strip()


def test_a_digit_of_the_list_is_its_words(panel: AskPanel) -> None:
    assert [panel.chosen(text) for text in ("1", " 2 ", "3")] == list(CHOICES)


@pytest.mark.parametrize("text", [*DIGITS, *HIDDEN, "", "11", "00"])
def test_no_menu_opens_by_another_digit(text: str) -> None:
    assert _opened(words(Mode.PERFUSION, DoseUnit.PER_KG), text) is None


def test_a_menu_opens_its_places_and_the_tenth_by_0() -> None:
    own = words(Mode.PERFUSION, DoseUnit.PER_KG)
    assert (_opened(own, "1"), _opened(own, "0")) == (own.opens[0], own.opens[9])
    assert _opened(words(Mode.GIVEN, DoseUnit.PER_KG), "0") is None
    assert _opened(words(Mode.MAP, DoseUnit.PER_KG), "1") is None
