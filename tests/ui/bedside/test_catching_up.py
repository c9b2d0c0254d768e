"""A catch-up line through the real widgets: one Enter, all or none on the disk, undone in one."""

from collections.abc import Callable

from bedside import Bedside
from charting import clock
from infusion import titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.record.entries import Away, HandsBusy, PressureRead, Struck
from ui.bedside.screen import BedsideScreen

Show = Callable[[Bedside], BedsideScreen]
ENTER = Qt.Key.Key_Return
LINE = "62 1407, 61 1412, 66 1417"


def keys(screen: BedsideScreen, *presses: str | Qt.Key) -> None:
    """Press keys where the keyboard is: in the line, or in the reason while one is asked."""
    entry = screen.entry
    for press in presses:
        asking = entry.panel.isVisible() and entry.panel.field.isVisible()
        there = entry.panel.field.line if asking else entry.bar.line
        if isinstance(press, str):
            QTest.keyClicks(there, press)
        else:
            QTest.keyClick(there, press)


def late(here: Bedside) -> list[tuple[str, str]]:
    """When each pressure was true, and its MAP."""
    return [
        (f"{row.entry.at:%H:%M}", row.entry.what.map.text)
        for row in here.journal.rows
        if row is not None
        and isinstance(row.entry.what, PressureRead)
        and row.entry.what.map is not None
    ]


def test_one_enter_charts_every_reading_and_control_z_takes_all_of_them_back(
    at_bedside: Show,
) -> None:
    here = Bedside(titrating(), at="14:18:12")
    screen = at_bedside(here)
    keys(screen, LINE)
    assert screen.entry.bar.chart.isEnabled()
    keys(screen, ENTER)
    assert late(here) == [("14:07", "62"), ("14:12", "61"), ("14:17", "66")]
    said = screen.entry.bar.sentence.words()
    assert said.startswith("Charted. Bed 12 OKAFOR, Grace: MAP 62")
    assert "at 14:17" in said
    assert screen.field.map.number.shown() == "66"
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [type(what) for what in here.charted()[3:]] == [Struck] * 3
    assert screen.field.map.number.shown() == "61"


def test_a_full_disk_keeps_none_of_them_and_all_of_the_text(at_bedside: Show) -> None:
    here = Bedside(titrating(), at="14:18:12")
    screen = at_bedside(here)
    here.journal.full = True
    keys(screen, LINE, ENTER)
    assert here.charted() == []
    assert screen.entry.bar.line.text() == LINE


def test_each_that_jumps_is_asked_about_by_its_own_name(at_bedside: Show) -> None:
    here = Bedside(titrating(), at="14:18:12")
    screen = at_bedside(here)
    keys(screen, "62 1407, 95 1410, 66 1412", ENTER)
    assert screen.entry.panel.headline.words().startswith("95 at 14:10: ")
    keys(screen, "1", ENTER)
    assert here.charted() == []
    assert screen.entry.panel.headline.words().startswith("66 at 14:12: ")
    keys(screen, "1", ENTER)
    assert len(late(here)) == 3


def test_one_of_them_can_be_an_artefact(at_bedside: Show) -> None:
    here = Bedside(titrating(), at="14:18:12")
    keys(at_bedside(here), "62 1407, 95 1410, 66 1412", ENTER, "2", ENTER)
    found = [what.artefact for what in here.charted() if isinstance(what, PressureRead)]
    assert found == [False, True, False]


def test_it_ends_an_absence_and_works_after_busy_hands(at_bedside: Show) -> None:
    away = Away(until=clock("14:40"), reason="CT")
    for begun in (("14:06:30", away), ("14:06:30", HandsBusy(reason="arrest"))):
        here = Bedside([*titrating(), begun], at="14:18:12")
        keys(at_bedside(here), LINE, ENTER)
        assert len(late(here)) == 3


def test_past_readings_open_no_suggestion(at_bedside: Show) -> None:
    here = Bedside(titrating(), at="14:18:12")
    screen = at_bedside(here)
    keys(screen, "62 1407, 61 1412, 60 1416", ENTER)
    assert not any(b.isVisible() for b in screen.field.side.suggestion.fills.values())
    here.go("14:18:40")
    keys(screen, "60", ENTER)
    assert screen.field.side.suggestion.fills["Up"].isVisible()
