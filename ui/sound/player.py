"""Plays the sounds of this workstation, where it has a device for that; never waits, never fails.

Qt's multimedia part may not be installed, and a device may come and go: both are said, not raised.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLoggingCategory, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from assistant.views.hearing import Level
from ui.sound.tones import tones

FULL = 100
UNSEEN = ("offscreen", "minimal")
"""Platforms of Qt that show nothing to anybody."""
NO_PART = "No sound on this workstation: its sound part is not installed"
NO_DEVICE = "No sound on this workstation: it has no device for it"


class Voice(Protocol):
    """A device that plays: `lacks` says why it cannot, empty when it can."""

    def lacks(self) -> str:
        """Why nothing can be heard, empty when it can."""
        ...

    def play(self, level: Level, volume: int) -> None:
        """Begin to play, 0 to 100; comes back at once."""
        ...


class Silent:
    """No device at all."""

    def __init__(self, why: str) -> None:
        self._why = why

    def lacks(self) -> str:
        """Why nothing can be heard."""
        return self._why

    def play(self, level: Level, volume: int) -> None:
        """Nothing is heard."""


class Effects:
    """Qt's own effects, one for each level, from files that are made at the first start."""

    def __init__(self) -> None:
        """Ask for the devices. ImportError where Qt's multimedia is not installed."""
        QLoggingCategory.setFilterRules("qt.multimedia*=false")
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        self._devices, self._effect = QMediaDevices, QSoundEffect
        self._folder = QTemporaryDir()
        self._made: dict[Level, QSoundEffect] = {}

    def lacks(self) -> str:
        """Whether a device is here now; one may be plugged in while the program runs."""
        return NO_DEVICE if self._devices.defaultAudioOutput().isNull() else ""

    def play(self, level: Level, volume: int) -> None:
        """Begin to play; the device of now is taken."""
        if self.lacks():
            return
        effect = self._made.get(level)
        if effect is None:
            path = Path(self._folder.path()) / f"{level.name.lower()}.wav"
            path.write_bytes(tones(level))
            effect = self._made[level] = self._effect()
            effect.setSource(QUrl.fromLocalFile(str(path)))
        effect.setAudioDevice(self._devices.defaultAudioOutput())
        effect.setVolume(volume / FULL)
        effect.play()


def device() -> Voice:
    """The device of this computer, or why there is none; without a screen nobody hears it."""
    if QGuiApplication.platformName() in UNSEEN:
        return Silent(NO_DEVICE)
    try:
        return Effects()
    except ImportError:
        return Silent(NO_PART)


class Player(QObject):
    """`play(level)` at the volume chosen. The device is asked for with the first `look`."""

    changed = Signal()
    """Whether anything can be heard has changed, or the volume."""

    def __init__(self, volume: int = FULL, find: Callable[[], Voice] = device) -> None:
        super().__init__()
        self._find = find
        self._voice: Voice | None = None
        self._volume = max(0, min(FULL, volume))
        self.lacks = ""

    @property
    def volume(self) -> int:
        """0 to 100."""
        return self._volume

    def set_volume(self, volume: int) -> None:
        """Louder or softer; 0 is off."""
        self._volume = max(0, min(FULL, volume))
        self.changed.emit()

    def look(self) -> None:
        """See whether there is a device now."""
        if self._voice is None:
            self._voice = self._find()
        lacks = self._voice.lacks()
        if lacks != self.lacks:
            self.lacks = lacks
            self.changed.emit()

    def play(self, level: Level) -> None:
        """Sound it, where anything can be heard."""
        self.look()
        if self._voice is not None and not self.lacks and self._volume:
            self._voice.play(level, self._volume)
