"""WizardFooter: back, why one cannot go on yet, when it was saved, and on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import color
from ui.widgets.icon_label import Icon
from ui.widgets.key_button import KeyButton
from ui.widgets.keys import sequences
from ui.widgets.words import Words


class WizardFooter(QWidget):
    """`back()` and `go_on()`. `set_reason(text)` closes Continue and says why; "" opens it.

    While it is closed, its key or a click on the words asks for `to_open()`: the first open thing.
    """

    back = Signal()
    go_on = Signal()
    to_open = Signal()

    def __init__(
        self,
        go_on: str = "Continue",
        *,
        back: str = "Back",
        keys: tuple[str, str] = ("Alt+Left", "Ctrl+Enter"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.back_button = KeyButton(back, keys[0])
        self.go_button = KeyButton(go_on, keys[1], "action", large=False)
        self._saved_icon = Icon("check", "target", 18)
        self._saved = Words("", "small", "text2")
        self._why_icon = Icon("info", "info", 20)
        self._why = Words("", "body", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        row.addWidget(self.back_button)
        row.addSpacing(10)
        row.addWidget(self._saved_icon)
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._why_icon)
        row.addWidget(self._why)
        row.addSpacing(6)
        row.addWidget(self.go_button)
        self.back_button.clicked.connect(self.back)
        self.go_button.clicked.connect(self.go_on)
        self._open_key = QShortcut(self)
        self._open_key.setKeys(sequences(keys[1]))
        self._open_key.activated.connect(self.to_open)
        self._why.setCursor(Qt.CursorShape.PointingHandCursor)
        self._why.installEventFilter(self)
        self.set_saved("")
        self.set_reason("")

    def set_reason(self, text: str) -> None:
        """Why Continue is closed, in words; an empty text opens it."""
        self._why.say(text)
        self._why.setVisible(bool(text))
        self._why_icon.setVisible(bool(text))
        self.go_button.setEnabled(not text)
        self._open_key.setEnabled(bool(text))
        self.go_button.setAccessibleDescription(text or f"Key {self.go_button.key()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._why and event.type() == QEvent.Type.MouseButtonRelease:
            self.to_open.emit()
            return True
        return super().eventFilter(watched, event)

    def set_saved(self, text: str) -> None:
        """When the work was last saved."""
        self._saved.say(text)
        self._saved.setVisible(bool(text))
        self._saved_icon.setVisible(bool(text))

    def set_words(self, go_on: str) -> None:
        """Other words for going on ("Started now")."""
        self.go_button.say(go_on)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("surface"))
        painter.fillRect(0, 0, self.width(), 1, color("outline"))
        painter.end()
