"""Opening the window, or saying why it cannot be opened."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes.util import find_library
from pathlib import Path

from assistant.command.places import demonstrations

NO_SCREEN = """There is no screen here, so the window cannot open.
These commands need none: replay, cases, protocol, sheet, sessions, verify, screens.
See titration-assistant --help.
"""
_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def open_window(data: Path | None, *, training: bool) -> int:
    """Open the window; 1 when there is no screen or the record cannot be opened."""
    if not has_screen():
        sys.stderr.write(NO_SCREEN)
        return 1
    from ui.app import Start, run

    stories = demonstrations() if training else ()
    return run(Start(data, training=training, stories=stories))


def has_screen() -> bool:
    """Whether a window can be shown. Qt ends the whole process when it finds out itself."""
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.split(":")[0] in _SCREENLESS:
        return True
    return _wayland() or _x11(os.environ.get("DISPLAY", ""))


def _wayland() -> bool:
    name, folder = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and (Path(folder) / str(name)).exists()


def _x11(display: str) -> bool:
    """Whether an X server answers; asked through the library that Qt itself uses."""
    name = find_library("xcb")
    if not display or name is None:
        return False
    xcb = ctypes.CDLL(name)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    link = xcb.xcb_connect(display.encode(), None)
    failed = int(xcb.xcb_connection_has_error(link))
    xcb.xcb_disconnect(link)
    return failed == 0
