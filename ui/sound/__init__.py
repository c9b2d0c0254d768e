"""What is heard and what comes to the front by itself when something falls due."""

from ui.sound.hearing import Hearing
from ui.sound.notice import Notice
from ui.sound.panel import SoundPanel
from ui.sound.player import Player

__all__ = ["Hearing", "Notice", "Player", "SoundPanel"]
