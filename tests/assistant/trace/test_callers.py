"""Only what the window comes to is in use: neither a worked case nor a test makes a rule so."""

from pathlib import Path

import pytest
from source import ROOT

from assistant.trace.callers import WINDOW, reached

WINDOWS = """
from assistant.rules import mixing
from assistant.rules.dose import band as start_band, LIMITS
from assistant.views.page import Page

def run(start):
    return Page(), start_band, mixing.strength

def unused():
    from assistant.rules.dose import forgotten
    return forgotten
"""
PAGE = """
from assistant.rules.dose import hidden, late, TABLE
hidden = late

class Page:
    def show(self, band):
        from assistant.rules.dose import later
        return TABLE["x"], later, band

note(hidden)
"""
DOSE = """
from assistant.rules.inner import deep

def band(): return deep()
def later(): return [late for late in ()]
def late(): pass
def hidden(): pass
def forgotten(): pass
def cased(): pass
def of_table(): pass
TABLE: dict = {"x": of_table}
LIMITS = cased()
"""
FILES = {
    "ui/app/__init__.py": WINDOWS,
    "assistant/views/page.py": PAGE,
    "assistant/rules/dose.py": DOSE,
    "assistant/rules/inner.py": "def deep(): pass\ndef band(): pass\n",
    "assistant/rules/__init__.py": "",
    "assistant/rules/mixing.py": "def strength(): pass\ndef salt(): pass\n",
    "assistant/exchange/cases.py": "from assistant.rules.dose import forgotten\nforgotten()\n",
}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "assistant.views.page:Page",
        "assistant.rules.dose:band",
        "assistant.rules.dose:later",
        "assistant.rules.dose:of_table",
        "assistant.rules.inner:deep",
        "assistant.rules.mixing:strength",
    ],
)
def test_what_a_reached_definition_takes_is_reached(program: Path, name: str) -> None:
    assert name in reached(program)


@pytest.mark.parametrize(
    "name",
    [
        "ui.app:unused",
        "assistant.rules.dose:forgotten",
        "assistant.rules.dose:cased",
        "assistant.rules.inner:band",
        "assistant.rules.mixing:salt",
        "assistant.exchange.cases:",
    ],
)
def test_what_only_others_take_is_not(program: Path, name: str) -> None:
    assert name not in reached(program)


def test_what_a_module_does_when_it_is_imported_is_reached(program: Path) -> None:
    assert "assistant.rules.dose:late" in reached(program)


def test_the_real_window_comes_to_the_rules_and_not_to_worked_cases() -> None:
    found = reached(ROOT)
    assert WINDOW in found
    assert {"assistant.rules.titration:titrate", "assistant.acts:decide"} <= found
    rooms = {name.rpartition(":")[0] for name in found}
    assert not [room for room in rooms if room.startswith(("assistant.exchange", "tests"))]
