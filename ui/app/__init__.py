"""The program that puts everything together; only this room touches the record and the paper."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

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
    except Trouble as trouble:
        sys.stderr.write(f"{trouble.sentence}\n")
        return 1
    except ProtocolFaults as faults:
        sys.stderr.write(f"The protocol cannot be used.\n{faults}\n")
        return 1
    running.window.show()
    status = app.exec()
    running.close()
    return status
