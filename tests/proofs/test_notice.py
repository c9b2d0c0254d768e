"""H42: on a real (virtual) X11 screen the notice leaves the keys with the program in front."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 60
ROOT = Path(__file__).parents[2]

IN_FRONT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
field = QLineEdit()
field.show()
field.activateWindow()
QTimer.singleShot(1500, lambda: print("has" if field.isActiveWindow() else "never had", flush=True))
QTimer.singleShot(9000, lambda: print("keeps" if field.isActiveWindow() else "lost", flush=True))
QTimer.singleShot(9100, app.quit)
app.exec()
"""
NOTICE = """
from uuid import UUID
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from assistant.views.due_notice import DueRow
from ui.sound.notice import Notice
app = QApplication([])
notice = Notice()
notice.show_rows([DueRow(UUID(int=1), "Bed 12", "low", "MAP check due 14:10")], wanted=True)
QTimer.singleShot(1500, lambda: print("shown" if notice.isVisible() else "hidden", flush=True))
QTimer.singleShot(9000, app.quit)
app.exec()
"""
GREEDY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
window.activateWindow()
QTimer.singleShot(1500, lambda: print("shown", flush=True))
QTimer.singleShot(9000, app.quit)
app.exec()
"""


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own; Xvfb chooses a free number and writes it down."""
    readable, writable = os.pipe()
    line = ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1600x1000x24"]
    screen = subprocess.Popen(line, pass_fds=[writable], stderr=subprocess.DEVNULL)
    os.close(writable)
    with os.fdopen(readable) as number:
        yield f":{number.readline().strip()}"
    screen.terminate()
    screen.wait(PATIENCE)


def begin(script: str, display: str) -> subprocess.Popen[str]:
    env = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    return subprocess.Popen(
        [sys.executable, "-c", script], env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def said(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


@pytest.mark.parametrize(("script", "keys"), [(NOTICE, "keeps"), (GREEDY, "lost")])
def test_H42_the_program_in_front_keeps_the_keys(display: str, script: str, keys: str) -> None:
    front = begin(IN_FRONT, display)
    second = None
    try:
        assert said(front) == "has"
        second = begin(script, display)
        assert said(second) == "shown"
        assert said(front) == keys
    finally:
        for program in (front, second):
            if program is not None:
                program.terminate()
                program.communicate(timeout=PATIENCE)
