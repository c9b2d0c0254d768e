"""Announcements: what a reader's voice says although nobody moved to it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.speech import aloud


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a text said: after what is being read, or at once when it is urgent."""
    event = QAccessibleAnnouncementEvent(widget, aloud(text))
    manner = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manner.Assertive if urgent else manner.Polite)
    QAccessible.updateAccessibility(event)
