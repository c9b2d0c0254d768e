"""Sheet: a panel over the right part of a screen; the rest stays in sight, and nothing slides."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.theme import Role, color, scale
from ui.widgets.key_button import KeyButton
from ui.widgets.scroll_column import ScrollColumn
from ui.widgets.words import Heading

_SHADOW = 18


class Sheet(QWidget):
    """A panel on the right of `over`, as wide as `part` of it and at least 520 px.

    Put parts in with `add(part)`; they scroll. `foot` is a row below them that does not scroll.
    `open()` shows it and takes the keyboard; Esc, the button or `shut()` closes it, gives the
    keyboard back and tells `closed()`.
    """

    closed = Signal()

    def __init__(
        self,
        over: QWidget,
        title: str,
        *,
        part: float = 0.42,
        close: str = "Close",
        line: Role = "outline",
        margins: tuple[int, int] = (0, 0),
    ) -> None:
        super().__init__(over)
        self._over, self._part, self._line, self._margins = over, part, line, margins
        self._before: QWidget | None = None
        self.title = Heading(title)
        self.close_button = KeyButton(close, "Esc", listens=False)
        self.close_button.clicked.connect(self.shut)
        self._scroll = ScrollColumn(spacing=14, margin=0)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SHADOW + 24, 20, 20, 18)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)
        self.setAccessibleName(title)
        over.installEventFilter(self)
        self.hide()

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what is there."""
        self._scroll.add(part, stretch)

    def add_space(self) -> None:
        """Let spare room stay empty below what is there."""
        self._scroll.add_space()

    def open(self, first: QWidget | None = None) -> None:
        """Show the sheet with the keyboard on `first`, or on the first thing inside."""
        self._before = QApplication.focusWidget()
        self._lie()
        self.show()
        self.raise_()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()

    def shut(self) -> None:
        """Close the sheet and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def _lie(self) -> None:
        area = self._over.rect()
        top, bottom = self._margins
        wide = max(scale().grow(520), round(area.width() * self._part))
        wide = min(wide, area.width()) + _SHADOW
        left = max(-_SHADOW, area.width() - wide)
        self.setGeometry(QRect(left, top, area.width() - left, area.height() - top - bottom))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._lie()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = QLinearGradient(0, 0, _SHADOW, 0)
        shade.setColorAt(0, QColor(0, 0, 0, 0))
        shade.setColorAt(1, QColor(0, 0, 0, 90))
        painter.fillRect(QRectF(0, 0, _SHADOW, self.height()), shade)
        body = self.rect().adjusted(_SHADOW, 0, 0, 0)
        painter.fillRect(body, color("surface"))
        painter.fillRect(QRect(body.left(), 0, 2, self.height()), color(self._line))
        painter.end()
