"""The installed command opens its window on a real (virtual) X11 screen."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 60


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


def titles(display: str) -> str:
    line = ["xwininfo", "-display", display, "-root", "-tree"]
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout


def test_the_window_opens_with_nothing_to_configure(display: str, tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("titration-assistant")
    env = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen([command, "--data", str(tmp_path / "data")], env=env)
    try:
        end = time.monotonic() + PATIENCE
        while '"Titration Assistant' not in titles(display) and time.monotonic() < end:
            assert program.poll() is None
            time.sleep(0.2)
        assert '"Titration Assistant' in titles(display)
    finally:
        program.terminate()
        program.wait(PATIENCE)
