"""An announcement reaches the reader: politely, or interrupting where it is urgent."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from ui.widgets import Words, announce, announcing


@pytest.mark.parametrize(("urgent", "manner"), [(True, "Assertive"), (False, "Polite")])
def test_an_announcement_reaches_the_reader_in_its_manner(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, urgent: bool, manner: str
) -> None:
    screen, sent = Words("Bedside"), []
    qtbot.addWidget(screen)

    class Reader(QAccessible):
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            sent.append((event.message(), event.politeness().name))

    announce(screen, "MAP check due", urgent=urgent)  # the real one takes it too
    monkeypatch.setattr(announcing, "QAccessible", Reader)
    announce(screen, "MAP check in 1 min", urgent=urgent)
    assert sent == [("MAP check in 1 minute", manner)]
