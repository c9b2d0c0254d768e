"""A scanner beside the running program: on no screen is a key of it a value."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from scanner import Keyboard

from assistant.command.places import demonstrations
from ui.app.running import Running
from ui.app.start import Start

CODES = ["12972876", "00000061", "]d20109521234000013172712311061", "6161616161616161616161"]


@pytest.mark.parametrize("code", CODES)
def test_H07_a_code_scanned_at_the_bedside_is_never_a_pressure(
    qtbot: QtBot, tmp_path: Path, code: str
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Running(Start(tmp_path, training=True, stories=demonstrations()), app)
    try:
        session = next(iter(program.desk.sessions))
        before = program.desk.sessions[session].chart.version
        with qtbot.waitActive(program.window):
            program.window.show()
            program.window.activateWindow()
        program.window.go(("bedside", session))
        handle, field = program.window.windowHandle(), QApplication.focusWidget()
        assert handle is not None
        assert isinstance(field, QLineEdit)
        Keyboard(handle).scan(code)
        qtbot.waitUntil(lambda: "the code that was scanned" in program.window.trouble_said())
        assert field.text() == ""
        assert program.desk.sessions[session].chart.version == before
        QTest.keyClick(handle, Qt.Key.Key_6)
        qtbot.waitUntil(lambda: field.text() == "6")
    finally:
        program.window.close()
        program.close()
