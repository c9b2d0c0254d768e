"""The program that puts everything together; only this room touches the record and the paper."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from assistant.protocol.faults import ProtocolFaults
from assistant.trouble import Trouble
from ui.app.door import raised_another
from ui.app.running import Running
from ui.app.start import Start
from ui.theme import app_icon, load_fonts

__all__ = ["Running", "Start", "run"]


def run(start: Start) -> int:
    """Open the window and stay until it is closed; 1 when the record cannot be opened."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application runs already")
    app.setApplicationName("titration-assistant")
    app.setOrganizationName("titration-assistant")
    app.setWindowIcon(app_icon())
    if raised_another(start.place):
        sys.stdout.write("It is open already; its window was raised.\n")
        return 0
    load_fonts()
    try:
        running = Running(start, app)
    except (Trouble, ProtocolFaults) as trouble:
        return _tell(str(trouble))
    running.window.open_up()
    status = app.exec()
    running.close()
    return status


def _tell(sentence: str) -> int:
    """Say why nothing opens, where a person looks: in a box, and on standard error."""
    sys.stderr.write(f"{sentence}\n")
    box = QMessageBox(QMessageBox.Icon.Critical, "Titration Assistant", sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return 1
